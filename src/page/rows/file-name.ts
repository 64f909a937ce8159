/**
 * The file a table is kept in, and back. What some system reads otherwise is written as in a URL: `a/b` is `a%2Fb.jsonl`.
 * Letters of all scripts stay, so that people find their tables.
 */

const ending = '.jsonl'
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

const escape = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')

/** Undefined for a name that no file can have: an empty one, one that is too long, or one that is no Unicode. */
export function fileOfTable(name: string): string | undefined {
  if (name === '' || !name.isWellFormed()) return undefined
  const plain = name === name.normalize('NFC') ? name : ''
  const safe = plain === '' ? escape(name) : plain.replace(/[^\p{L}\p{N}\p{M}_. -]/gu, escape)
  const file = safe.replace(/^[.\s\p{M}-]|^$|[.\s]$/gu, escape).replace(reserved, (word) => escape(word)) + ending
  return new TextEncoder().encode(file).length > 255 ? undefined : file
}

/** Undefined for a file that is no table's, or not as `fileOfTable` calls it. */
export function tableOfFile(file: string): string | undefined {
  if (!file.endsWith(ending)) return undefined
  try {
    const name = decodeURIComponent(file.slice(0, -ending.length))
    return fileOfTable(name) === file ? name : undefined
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}
