/** The wiki over time, as values. */
import type { Commit } from '../../git'
import type { Oid, PagePath } from '../../names'

/** The branch's line of first parents, oldest first: commits, and their times in milliseconds since 1970, never falling. */
export type Timeline = { readonly commits: readonly Oid[]; readonly times: readonly number[] }

/** A line that holds the phrase and that the commit wrote (`after`) or took away (`before`), with its number from 1. */
export type PhraseLine = { readonly side: 'before' | 'after'; readonly number: number; readonly text: string }

/**
 * A file in which a commit made a phrase more or less frequent: it appeared, disappeared, or changed in number. `from` is
 * its old path when the commit renamed it. `lines` are the first few where that happened, cut around the phrase when long.
 */
export type PhraseHit = {
  readonly path: PagePath
  readonly from: PagePath | null
  readonly before: number
  readonly after: number
  readonly lines: readonly PhraseLine[]
}

/** A commit with what it did to a phrase. `more` counts the files left out of the list. */
export type PhraseFind = { readonly commit: Commit; readonly files: readonly PhraseHit[]; readonly more: number }

/**
 * A part of a search: what was found in it, and where to go on; `next` is null at the end. `searched` of `total` commits
 * were looked at when it ended, from the newest on. `missing` counts contents that could not be looked into, because they
 * are still at the remote or damaged.
 */
export type PhraseSlice = {
  readonly finds: readonly PhraseFind[]
  readonly searched: number
  readonly total: number
  readonly missing: number
  readonly next: Oid | null
}

/** A line of a page at a commit, counted from 1. */
export type LinePlace = { readonly commit: Oid; readonly path: PagePath; readonly line: number }
