/** Where the parts of a key with its value are. Places are those of the front matter's inside. */
import type { KeyValue } from './parse'

export const startOfLine = (inner: string, at: number): number => inner.lastIndexOf('\n', at - 1) + 1

/** The start of the next line. */
export function endOfLine(inner: string, at: number): number {
  const end = inner.indexOf('\n', at)
  return end < 0 ? inner.length : end + 1
}

/** Right behind the colon. */
export function behindColon({ key, srcToken }: KeyValue): number {
  const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind')
  return colon ? colon.offset + 1 : key.range[1]
}

/** The value as it is written, without what is empty below it; empty, behind the colon, where there is none. */
export function rangeOfValue(inner: string, pair: KeyValue): readonly [number, number] {
  const colon = behindColon(pair)
  const [from, to] = pair.value?.range ?? [colon, colon]
  return from === to ? [colon, colon] : [from, from + inner.slice(from, to).trimEnd().length]
}
