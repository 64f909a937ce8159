import { mergeTexts } from './compare'
import { decodeText } from './text-format'

const textOf = (bytes: Uint8Array): string | null => {
  const decoded = decodeText(bytes)
  return decoded?.encoding === 'utf-8' ? decoded.text : null
}

/**
 * Merges a file that both sides changed, byte order mark and line breaks included; without a base, both added it. Null
 * when a side is not UTF-8 text, or when both changed the same lines: then a person has to choose.
 */
export function mergeBytes(base: Uint8Array | null, ours: Uint8Array, theirs: Uint8Array): Uint8Array | null {
  const [old, left, right] = [base ?? new Uint8Array(), ours, theirs].map(textOf)
  if (typeof old !== 'string' || typeof left !== 'string' || typeof right !== 'string') return null
  const merge = mergeTexts(old, left, right)
  return merge.kind === 'merged' ? new TextEncoder().encode(merge.text) : null
}
