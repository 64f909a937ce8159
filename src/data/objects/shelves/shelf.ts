/** Where the records of a model are in a tree. */
import type { Change, FileSides, Repository } from '../../../git'
import type { Oid, PagePath } from '../../../names'
import type { Edits, Plain } from '../formats/format'

/** A tree that can be read; null is the empty one. */
export type View = { readonly repository: Repository; readonly tree: Oid | null }

/** The bytes of a file; null where there is none. */
export type ReadFile = (path: PagePath) => Promise<Uint8Array | null>

/** A record in a tree. What it says is null where its file is none of the format's. */
export type Entry = { readonly id: string; readonly read: () => Promise<Plain | null> }

/** `from` is what the record is called so far, null for a new one. */
export type ShelfEdit = { readonly from: string | null; readonly id: string; readonly edits: Edits }

/** One file each, or rows of one: a kind of shelf is one file beside this one. */
export type Shelf = {
  /** The folder that holds the files of a record, in folders of their ids. */
  readonly folder: string
  /** What keeps an id from being one here, as the end of a sentence; undefined when nothing does. */
  faultOfId(id: string): string | undefined
  /** In the order of their ids. */
  list(view: View): Promise<readonly Entry[]>
  find(read: ReadFile, id: string): Promise<Entry | undefined>
  /** The ids of records that may say something else in `after`; with those that came and went. */
  listChanged(before: View, after: View): Promise<readonly string[]>
  /** What makes the record say so; null when its file cannot be changed so without touching more. */
  edit(read: ReadFile, edit: ShelfEdit): Promise<readonly Change[] | null>
  remove(read: ReadFile, id: string): Promise<readonly Change[]>
  /** The file with what both sides say, where their lines cannot be merged; null for what a person has to settle. */
  merge(sides: FileSides): Uint8Array | null
}
