/** What an address says behind its `?`. */

/** What of a query says something. */
export function formatQuery(query: Readonly<Record<string, string | null>>): string {
  const parts = Object.entries(query).flatMap(([name, value]) => (value ? `${name}=${encodeURIComponent(value)}` : []))
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

export const parseQuery = (word: string): URLSearchParams =>
  new URLSearchParams(word.replace(/^[^?]*/, '').replaceAll('+', '%2B'))

const orders = ['newest', 'oldest', 'title'] as const
/** Other orders than the best first. */
export type SearchOrder = (typeof orders)[number]
export const findOrder = (value: unknown): SearchOrder | undefined => orders.find((order) => order === value)

/** What was searched for, and the line of the page it was found in, from 1. */
export type FoundPlace = { readonly words: string; readonly line: number | null }

export const formatFound = (found: FoundPlace | undefined): string =>
  found ? formatQuery({ found: found.words, line: found.line === null ? null : String(found.line) }) : ''

export function parseFound(query: URLSearchParams): FoundPlace | undefined {
  const [words, line] = [query.get('found'), query.get('line') ?? '']
  return words ? { words, line: /^[1-9]\d{0,8}$/.test(line) ? Number(line) : null } : undefined
}
