/** Filters of documents, as MongoDB has them, as somebody types them. */
import type { DocumentQuery } from '../../../worker'

export type Filter = NonNullable<DocumentQuery['filter']>

/** Names without quotation marks, as people write them in JavaScript; what is between quotation marks stays. */
const quoteNames = (text: string): string =>
  text.replaceAll(/"(?:[^"\\]|\\.)*"|[$\p{L}_][$\p{L}\p{N}_.]*(?=\s*:)/gu, (part) =>
    part.startsWith('"') ? part : `"${part}"`,
  )

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const looksLikeFilter = (text: string): boolean => text.startsWith('{')

/** Undefined for what is no JSON object, nor one whose names have no quotation marks. */
export function readFilter(text: string): Filter | undefined {
  const filter = parse(text) ?? parse(quoteNames(text))
  return typeof filter === 'object' && filter !== null && !Array.isArray(filter) ? (filter as Filter) : undefined
}
