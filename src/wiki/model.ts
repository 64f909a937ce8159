/** What people do with pages, as values. */
import type { Commit, Person } from '../git'
import type { LineCounts, TextDiff } from '../page'
import type { Oid, PagePath, RefName } from '../names'

export type { Published } from '../git'

/** A file in the list of a wiki's pages and assets. */
export type WikiFile = { readonly path: PagePath; readonly oid: Oid }

/** All files at a commit, ordered by path. `skipped` are entries no wiki can show (bad names, submodules, links). */
export type FileList = { readonly commit: Oid | null; readonly files: readonly WikiFile[]; readonly skipped: number }

/** Why a page can be read but not edited: its bytes are no text in UTF-8, or another page's, to which it is a symbolic link. */
export type ReadOnly = { readonly kind: 'not-text' } | { readonly kind: 'symlink'; readonly to: PagePath }

/** A page as of a commit. */
export type Page = {
  readonly path: PagePath
  readonly commit: Oid
  readonly oid: Oid
  readonly text: string
  readonly readOnly: ReadOnly | null
}

/**
 * A commit as one page sees it. `path` is the page's path after the commit and `from` the one before where the commit
 * renamed it: history goes on under that one. `counts` is null for a file that is not text, and undefined while nobody
 * has counted.
 */
export type Revision = {
  readonly commit: Commit
  readonly path: PagePath
  readonly from: PagePath | null
  readonly kind: 'added' | 'changed' | 'deleted' | 'renamed'
  readonly oid: Oid | null
  readonly counts: LineCounts | null | undefined
}

/** One page of a list that goes on at `next`. */
export type Slice<Item> = { readonly items: readonly Item[]; readonly next: Oid | null }

/**
 * What one commit did to one file. `from` is its old path when it was renamed, and `similarity` how much of it stayed, in
 * per cent; `counts` is null when the file is not text, or when the commit touched so many files that they were not counted.
 */
export type FileChange = {
  readonly path: PagePath
  readonly from: PagePath | null
  readonly similarity: number | null
  readonly kind: 'added' | 'changed' | 'deleted' | 'renamed'
  readonly counts: LineCounts | null
}

/** A line of a page and the commit that made it what it is; `path` and `line` (from 1) say where it was there. */
export type BlamedLine = { readonly text: string; readonly commit: Oid; readonly path: PagePath; readonly line: number }

/** A page line by line as a commit has it (`at`), with every commit its lines name, newest first. */
export type Blame = { readonly at: Commit; readonly lines: readonly BlamedLine[]; readonly commits: readonly Commit[] }

/** A commit and everything it changed against its first parent. `more` counts the files left out of the list. */
export type CommitChanges = { readonly commit: Commit; readonly files: readonly FileChange[]; readonly more: number }

/** Two revisions of a page beside each other; a side is null where the page did not exist. */
export type Comparison = {
  readonly path: PagePath
  readonly before: { readonly commit: Commit; readonly path: PagePath } | null
  readonly after: { readonly commit: Commit; readonly path: PagePath } | null
  /** null when a side is not text. */
  readonly diff: TextDiff | null
}

/** A page that is no longer there, with the commit that still had it. */
export type DeletedPage = { readonly path: PagePath; readonly deletedBy: Commit; readonly lastSeen: Oid }

/**
 * What happened to a page since it was read on this device, at `since.commit` (null: it is new), in milliseconds since
 * 1970. `changes` counts its revisions since, `more` says that there are more than were counted; authors newest first.
 */
export type PageNews = {
  readonly path: PagePath
  readonly since: { readonly commit: Oid | null; readonly time: number }
  readonly head: Oid
  readonly changes: number
  readonly more: boolean
  readonly authors: readonly string[]
}

/**
 * Text that was typed and not saved. `base` is the commit the page was opened at, null in a wiki without commits. Who writes
 * one may say on which branch it was typed: a wiki may show another one by then.
 */
export type Draft = {
  readonly path: PagePath
  readonly text: string
  readonly base: Oid | null
  readonly time: number
  readonly branch?: RefName
  /** What was put into the text: in the repository already, and in no commit. */
  readonly files?: readonly KeptFile[]
}

/** A file that goes in with a page's text: where it will be, and its blob. */
export type KeptFile = { readonly path: PagePath; readonly oid: Oid }

/** What to publish: author and message with the changes they explain, and the commit the changes were made on. */
export type Edit = {
  readonly message: string
  readonly author: Person
  readonly base: Oid | null
  /** The branch it was made on: a wiki may show another one by now, for which it is not meant. Absent: the one it shows. */
  readonly branch?: RefName
  /** Our lines stand where somebody else changed the same ones meanwhile; absent, such an edit is `conflicted`. */
  readonly settle?: 'ours'
}

/** An edit of a page's text, and the files that go into the same commit. */
export type PageEdit = Edit & {
  readonly files?: readonly KeptFile[]
  /** What is saved was not typed as the page's draft, which stays; absent, the draft is settled with it. */
  readonly draft?: 'kept'
}
