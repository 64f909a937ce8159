/** Which words changed in lines that took each other's place. */
import { diffArrays } from 'diff'
import type { Span } from '../diff-model'
import { breakOf, withoutBreak } from './lines'

/** Words, runs of space, single marks; scripts that write without spaces count by the character. */
const tokenPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[\p{L}\p{M}\p{N}_]+|\s+|[^]/gu

export const tokenize = (text: string): string[] => text.match(tokenPattern) ?? []

const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token)

/** The words of a line with how often each occurs. */
export type WordBag = { readonly counts: ReadonlyMap<string, number>; readonly size: number }

export function bagOf(line: string): WordBag {
  const counts = new Map<string, number>()
  const tokens = tokenize(line).filter((token) => token.trim() !== '')
  const words = tokens.filter(isWord)
  // A line of marks alone, such as a table's rule, is compared by its marks.
  const counted = words.length > 0 ? words : tokens
  for (const word of counted) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { counts, size: counted.length }
}

/** How alike two lines are, from 0 to 1: the words they share among the words they have (Dice's coefficient). */
export function likeness(a: WordBag, b: WordBag): number {
  if (a.size + b.size === 0) return 1
  let shared = 0
  for (const [word, count] of a.counts) shared += Math.min(count, b.counts.get(word) ?? 0)
  return (2 * shared) / (a.size + b.size)
}

type Component = { readonly value: readonly string[]; readonly added: boolean; readonly removed: boolean }

/** Space alone between two changes belongs to them: nobody reads it as something that stayed. */
const isBridge = (components: readonly Component[], at: number): boolean =>
  at > 0 && at < components.length - 1 && (components[at]?.value ?? []).every((token) => token.trim() === '')

function appendSpan(spans: Span[], text: string, changed: boolean): void {
  const last = spans.at(-1)
  if (text === '') return
  if (last?.changed === changed) spans[spans.length - 1] = { text: last.text + text, changed }
  else spans.push({ text, changed })
}

/** Line breaks are shown only where they are what changed. */
const visibleBreak = (line: string): string => breakOf(line).replace('\r', '␍').replace('\n', '␊')

export type SpanPair = { readonly before: readonly Span[]; readonly after: readonly Span[] }

/** More changes than this in one line, and the line counts as changed throughout. */
const maxEditLength = 600

/** Marks what changed from one line to the other. */
export function compareWords(before: string, after: string): SpanPair {
  const spans: { readonly before: Span[]; readonly after: Span[] } = { before: [], after: [] }
  const [left, right] = [withoutBreak(before), withoutBreak(after)]
  const whole: Component[] = [
    { value: [left], added: false, removed: true },
    { value: [right], added: true, removed: false },
  ]
  const components = diffArrays(tokenize(left), tokenize(right), { maxEditLength }) ?? whole
  for (const [at, { value, added, removed }] of components.entries()) {
    const changed = added || removed || isBridge(components, at)
    if (!added) appendSpan(spans.before, value.join(''), changed)
    if (!removed) appendSpan(spans.after, value.join(''), changed)
  }
  if (breakOf(before) !== breakOf(after)) {
    appendSpan(spans.before, visibleBreak(before), true)
    appendSpan(spans.after, visibleBreak(after), true)
  }
  return spans
}
