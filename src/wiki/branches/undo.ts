/**
 * Taking back what was done. An action moved refs, and put values beside the repository in the place of others; to undo it
 * is to put back what was there, wherever things still stand as the action left them. Where a branch has gone on since, or
 * somebody else has what was done, a new commit takes it back. Undoing is an action, so it can be undone as well.
 */
import { transact, type Repository } from '../../git'
import type { PagePath, RefUpdate } from '../../names'
import { pageOfDraft } from '../drafts'
import type { OpenWiki } from '../wiki'
import { noteAction, relyOnAction, type BesideUpdate, type NotedAction } from './actions'
import { timeOf } from './branches'
import { judgeUpdate } from './judge'
import type { Undone } from './model'
import { impossible, type Plan } from './plan'
import { putBack, renameBack, renameIn } from './put-back'
import { takeBack, type Undoing } from './take-back'

/** How undoing ended, what it moved, and of which pages of the wiki's branch the drafts came or went. */
export type UndoneAction = {
  readonly undone: Undone
  readonly updates: readonly RefUpdate[]
  readonly drafts: readonly PagePath[]
}

export async function undoAction(wiki: OpenWiki, id: string, undoing: Undoing): Promise<UndoneAction> {
  let outcome: UndoneAction = { undone: { kind: 'moved-back' }, updates: [], drafts: [] }
  const make = async (staged: Repository): Promise<readonly RefUpdate[] | null> => {
    const noted = await relyOnAction(staged, id)
    const { undone, action } = await planUndo({ ...wiki, repository: staged }, noted, undoing)
    outcome = { undone, updates: action?.updates ?? [], drafts: pagesOf(wiki, action?.beside ?? []) }
    if (noted === undefined || action === null) return undone.kind === 'conflicted' ? [] : null
    const { subject } = noted
    await noteAction(staged, { ...action, kind: 'undo', subject, time: timeOf(wiki), undoes: id })
    return action.updates
  }
  await transact(wiki.repository, make, { signal: undoing.signal })
  return outcome
}

const pagesOf = ({ branch }: OpenWiki, beside: readonly BesideUpdate[]): readonly PagePath[] =>
  beside.map(({ key }) => pageOfDraft(branch, key)).filter((path) => path !== undefined)

async function planUndo(wiki: OpenWiki, noted: NotedAction | undefined, undoing: Undoing): Promise<Plan> {
  if (noted === undefined) return impossible('forgotten')
  if (noted.undoneBy !== null) return impossible('undone')
  const renamed = renameIn(noted.updates)
  if (renamed) return renameBack(wiki, renamed, noted)
  const own = { ...noted, updates: noted.updates.filter(({ ref }) => !ref.startsWith('refs/remotes/')) }
  const verdicts = await Promise.all(own.updates.map((update) => judgeUpdate(wiki.repository, update)))
  const refusal = verdicts.find((verdict) => verdict.kind === 'impossible')
  if (refusal) return { undone: refusal, action: null }
  const [gone, ...others] = verdicts.filter((verdict) => verdict.kind === 'gone-on')
  if (gone === undefined) return putBack(wiki, own)
  if (others.length > 0) return impossible('several-moved')
  return takeBack(wiki, gone, { ...undoing, action: noted.id })
}
