/** Files merged as bytes, whatever their encoding. */
import { isBinary } from '../text-format'
import { mergeTexts } from './merge'

const none = new Uint8Array()

/** One character for each byte, so that lines can be compared and not a byte changes. */
function formatBytes(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

function parseBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}

/**
 * Merges three files line by line; null where they conflict, or where one is binary. Without a base, as when both sides
 * added the file, they must be equal.
 */
export function mergeBytes(base: Uint8Array | null, ours: Uint8Array, theirs: Uint8Array): Uint8Array | null {
  if ([base ?? none, ours, theirs].some(isBinary)) return null
  const merge = mergeTexts(formatBytes(base ?? none), formatBytes(ours), formatBytes(theirs))
  return merge.kind === 'merged' ? parseBytes(merge.text) : null
}
