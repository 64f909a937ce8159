/** What a path holds at a commit, as one number: a blob's among the objects, and its kind. */
import type { FileEntry } from '../model'

/** Nothing. */
export const absent = -1
/** A commit or tree that is damaged or missing stands between us and the answer. */
export const unknown = -2

export type LeafKind = FileEntry['kind']
const kinds: readonly LeafKind[] = ['file', 'executable', 'symlink', 'submodule']

export const contentOf = (blob: number, kind: LeafKind): number => (blob << 2) | kinds.indexOf(kind)

export const kindOfContent = (content: number): LeafKind => kinds[content & 3] ?? 'file'

/** The number of the blob, whatever kind it is of. */
export const blobOf = (content: number): number => content >> 2

/** Whether it is a file, executable or not. */
export const isFile = (content: number): boolean => content >= 0 && (content & 3) < 2
