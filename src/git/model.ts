/** Git's nouns as values. Shapes and words are those of gitglossary(7). */
import type { Oid, PagePath } from '../names'

export type ObjectType = 'blob' | 'tree' | 'commit' | 'tag'

/** An object without its header. */
export type GitObject = { readonly type: ObjectType; readonly bytes: Uint8Array }

/** Somebody, as git names people. */
export type Person = { readonly name: string; readonly email: string }

/** Who and when: `time` in seconds since 1970, `offset` in minutes east of UTC. */
export type Signature = Person & { readonly time: number; readonly offset: number }

export type Commit = {
  readonly oid: Oid
  readonly tree: Oid
  readonly parents: readonly Oid[]
  readonly author: Signature
  readonly committer: Signature
  readonly message: string
}

/** What a tree entry is: a file, an executable file, a folder, a symbolic link, another repository's commit. */
export type EntryKind = 'file' | 'executable' | 'tree' | 'symlink' | 'submodule'

/** The write side of everything: a path and its new bytes, or null to delete it. */
export type Change = { readonly path: PagePath; readonly bytes: Uint8Array | null }

/** A file at a commit. */
export type FileEntry = { readonly path: PagePath; readonly oid: Oid; readonly kind: Exclude<EntryKind, 'tree'> }

/** A path that differs between two trees; null where it is absent. */
export type TreeChange = {
  readonly path: PagePath
  readonly before: Omit<FileEntry, 'path'> | null
  readonly after: Omit<FileEntry, 'path'> | null
}
