/** The wiki over time, as values. */
import type { Commit } from '../../git'
import type { Oid, PagePath } from '../../names'

/** The branch's line of first parents, oldest first: commits, and their times in milliseconds since 1970, never falling. */
export type Timeline = { readonly commits: readonly Oid[]; readonly times: readonly number[] }

/** A commit that made a phrase more or less frequent in a file: it appeared, disappeared, or changed in number. */
export type PhraseHit = {
  readonly commit: Commit
  readonly path: PagePath
  readonly before: number
  readonly after: number
}

/** A part of a search: what was found so far, and where to go on; `next` is null at the end of history. */
export type PhraseSlice = {
  readonly hits: readonly PhraseHit[]
  readonly searched: number
  readonly next: Oid | null
}
