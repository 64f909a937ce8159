/** Putting back what was there before an action, where everything stands as the action left it. */
import { isMarkKey, listRefs, relyOnBranch, relyOnRef, writeBranch, type Repository } from '../../git'
import { branchName, type RefName, type RefUpdate } from '../../names'
import type { OpenWiki } from '../wiki'
import type { BesideUpdate, NotedAction } from './actions'
import { belongsTo, keptByTexts, relyOnText, removeBeside, whatIs, writeTexts } from './beside'
import { moveBranch } from './branches'
import { turnMarks } from './marks'
import { faultOfNew, folderOf } from './names'
import { impossible, type Plan } from './plan'

/** The wiki is that of a transaction, and its refs stand where the action put them. */
export async function putBack({ repository }: OpenWiki, noted: NotedAction): Promise<Plan> {
  const updates = noted.updates.map(turnUpdate)
  const going = updates.flatMap(({ ref, to }) => (to === null && ref.startsWith(folderOf('branch')) ? [ref] : []))
  const texts = noted.beside
    .filter(({ key }) => !isMarkKey(key) && !going.some((ref) => belongsTo(key, ref)))
    .map(turnText)
  for (const { key, from } of texts) if ((await relyOnText(repository, key)) !== from) return impossible(...whatIs(key))
  if (noted.shown !== null && (await relyOnRef(repository, noted.shown)) === null)
    return impossible('branch-gone', branchName(noted.shown))
  await writeTexts(repository, texts)
  const removed = (await Promise.all(going.map((ref) => removeBeside(repository, ref)))).flat()
  const beside = [...texts, ...removed, ...(await turnMarks(repository, noted, updates))]
  const shown = noted.shown && (await showAgain(repository, noted.shown))
  return { undone: { kind: 'moved-back' }, action: { updates, beside, keeps: keptByTexts(beside), shown } }
}

const turnUpdate = ({ ref, from, to }: RefUpdate): RefUpdate => ({ ref, from: to, to: from })
const turnText = ({ key, from, to }: BesideUpdate): BesideUpdate => ({ key, from: to, to: from })

/** Returns the branch that was shown until now. */
async function showAgain(repository: Repository, branch: RefName): Promise<RefName | null> {
  const shown = await relyOnBranch(repository)
  await writeBranch(repository, branch)
  return shown
}

/** A branch that goes under one name and comes under another. */
export type Rename = { readonly from: RefName; readonly to: RefName }

export function renameIn(updates: readonly RefUpdate[]): Rename | undefined {
  const [gone, come, ...others] = updates
  const isRename = gone?.to === null && come?.from === null && gone.from === come.to && others.length === 0
  return isRename ? { from: gone.ref, to: come.ref } : undefined
}

/** Wherever the branch is by now. */
export async function renameBack({ repository }: OpenWiki, { from, to }: Rename, noted: NotedAction): Promise<Plan> {
  const refs = await listRefs(repository, folderOf('branch'))
  const commit = refs.get(to)
  if (!commit) return impossible('branch-gone', branchName(to))
  const fault = faultOfNew(new Map([...refs].filter(([ref]) => ref !== to)), from, 'branch')
  if (fault) return impossible(fault.reason, fault.name)
  const updates = await moveBranch(repository, { ref: to, commit }, from)
  const beside = await turnMarks(repository, noted, updates)
  return { undone: { kind: 'moved-back' }, action: { updates, beside, keeps: keptByTexts(beside) } }
}
