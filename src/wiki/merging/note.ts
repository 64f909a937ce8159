/** What was done with a merge, so that it can be read and taken back. */
import { readCommit } from '../../git'
import type { RefUpdate } from '../../names'
import { noteAction, relyOnAction } from '../branches/actions'
import type { ActionKind } from '../branches/model'
import type { OpenWiki } from '../wiki'
import type { MergeSource } from './model'
import { keptFor, textOfWaiting, waitingKey, type Found } from './waiting'

type Done = {
  readonly source: MergeSource
  readonly updates: readonly RefUpdate[]
  /** A merge that waited before, and waits no more. */
  readonly ended: Found | undefined
}

const kinds = { remote: 'sync', branch: 'merge', revert: 'revert' } as const

/** As part of the transaction that merges. */
export const noteMerge = (wiki: OpenWiki, done: Done): Promise<void> => note(wiki, kinds[done.source.kind], done)

/** As part of the transaction that forgets the merge. What was settled in it is not lost by that. */
export const noteAbort = (wiki: OpenWiki, ended: Found): Promise<void> =>
  note(wiki, 'abort-merge', { source: ended.waiting.source, updates: [], ended })

async function note(wiki: OpenWiki, kind: ActionKind, { source, updates, ended }: Done): Promise<void> {
  const undone = kind === 'revert' && ended?.waiting.undoes
  const action = undone ? await relyOnAction(wiki.repository, undone) : undefined
  const subject = source.kind === 'revert' ? await titleOf(wiki, source) : source.name
  await noteAction(wiki.repository, {
    ...(action ? { kind: 'undo', subject: action.subject, undoes: action.id } : { kind, subject }),
    updates,
    time: wiki.now().time * 1000,
    beside: ended ? [{ key: waitingKey(wiki), from: textOfWaiting(ended), to: null }] : [],
    keeps: ended ? keptFor(ended.waiting) : [],
  })
}

async function titleOf({ repository }: OpenWiki, source: Extract<MergeSource, { kind: 'revert' }>): Promise<string> {
  const { message } = await readCommit(repository, source.commit)
  return message.trim().split('\n')[0] ?? ''
}
