import { mergeTexts, settleHunks } from './compare'
import { decodeText } from './text-format'

const textOf = (bytes: Uint8Array): string | null => {
  const decoded = decodeText(bytes)
  return decoded?.encoding === 'utf-8' ? decoded.text : null
}

type MergeFiles = (base: Uint8Array | null, ours: Uint8Array, theirs: Uint8Array) => Uint8Array | null

/**
 * Merges a file that both sides changed, byte order mark and line breaks included; without a base, both added it. Null
 * when a side is not UTF-8 text, or when both changed the same lines: then a person has to choose.
 */
export const mergeBytes: MergeFiles = (base, ours, theirs) => mergeWith(base, ours, theirs)

/** The same, with our lines where both changed the same ones; our whole file when a side is not text. */
export const mergeBytesKeepingOurs: MergeFiles = (base, ours, theirs) => mergeWith(base, ours, theirs, 'ours') ?? ours

function mergeWith(...[base, ours, theirs, side]: [...Parameters<MergeFiles>, side?: 'ours']): Uint8Array | null {
  const [old, left, right] = [base ?? new Uint8Array(), ours, theirs].map(textOf)
  if (typeof old !== 'string' || typeof left !== 'string' || typeof right !== 'string') return null
  const merge = mergeTexts(old, left, right)
  if (merge.kind === 'merged') return new TextEncoder().encode(merge.text)
  return side ? new TextEncoder().encode(settleHunks(merge.hunks, side)) : null
}
