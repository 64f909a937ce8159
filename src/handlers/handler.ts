/**
 * Foreign forms: what a wiki looks like outside of git.
 *
 * A handler turns a sequence of files into one thing a person can keep, hand over or open with another program. It
 * never asks where the files come from: the caller reads them at a commit and says when each was written.
 *
 * Laws, for every kind of export:
 * - **Complete**: each file is in the result under its path, byte for byte.
 * - **Reproducible**: equal files in equal order give equal bytes, on every machine, in every time zone.
 * - **All or nothing**: a call that fails or is aborted gives no result.
 */
import type { PagePath } from '../names'

/** A file on its way out. `time` in seconds since 1970, as commits count it; the moment its bytes became what they are. */
export type ExportedFile = { readonly path: PagePath; readonly bytes: Uint8Array; readonly time?: number }

/** How far an export has come: files done, and bytes of the result so far. */
export type ExportProgress = { readonly phase: 'packing'; readonly done: number; readonly bytes: number }

export type ExportCall = {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: ExportProgress) => void
}

/** The files as one, in the order they come. Raises `aborted`, and whatever reading the files raises. */
export type Export = (files: AsyncIterable<ExportedFile>, call?: ExportCall) => Promise<Blob>
