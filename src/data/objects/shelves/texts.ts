/** Files as the texts that formats read. */
import { WikiError } from '../../../errors'
import { findFileIn, readBlob, type FileSides } from '../../../git'
import { decodeText } from '../../../page'
import type { Three } from './merge-plain'
import type { ReadFile, View } from './shelf'

const encoder = new TextEncoder()

export const encodeText = (text: string): Uint8Array => encoder.encode(text)

/** The text; null for what is no UTF-8, which nobody could write back. */
export function readUtf8(bytes: Uint8Array): string | null {
  const decoded = decodeText(bytes)
  return decoded?.encoding === 'utf-8' ? decoded.text : null
}

/**
 * The files of a tree. Throws `unsupported` for a link or another repository's commit: what it leads to is not read here, and
 * a file put in its place would take it away.
 */
export const filesOf =
  ({ repository, tree }: View): ReadFile =>
  async (path) => {
    const file = tree === null ? undefined : await findFileIn(repository, tree, path)
    if (file?.kind === 'symlink' || file?.kind === 'submodule')
      throw new WikiError('unsupported', `“${path}” is a ${file.kind}.`, {
        reason: 'leads-out',
        entry: file.kind,
        path,
      })
    return file ? readBlob(repository, file.oid) : null
  }

/** Three files as texts; null where one of them is none. */
function textsOf({ base, ours, theirs }: FileSides): Three<string> | null {
  const [before, mine, other] = [base && readUtf8(base), readUtf8(ours), readUtf8(theirs)]
  return mine === null || other === null || (base && before === null)
    ? null
    : { base: before, ours: mine, theirs: other }
}

/** A merge of texts as one of bytes. */
export function mergeTexts(sides: FileSides, merge: (texts: Three<string>) => string | null): Uint8Array | null {
  const texts = textsOf(sides)
  const merged = texts && merge(texts)
  return merged === null ? null : encodeText(merged)
}
