/**
 * What somebody chose for the hunks of a conflict, and the text that follows from it. Pure.
 *
 * A choice belongs to the sides it settles, not to a place in a list: when the other side moves on, the hunks that are
 * still the same keep what was chosen for them.
 */
import type { MergeHunk } from '../../../page'

export type ConflictHunk = Extract<MergeHunk, { kind: 'conflict' }>

/** A side, both in one order or the other, what stood there before, or a text of one's own. */
export type Choice =
  | { readonly kind: 'ours' | 'theirs' | 'base' | 'ours-theirs' | 'theirs-ours' }
  | { readonly kind: 'edit'; readonly text: string }

export type WholeChoice = Exclude<Choice['kind'], 'edit'>

/** What is known of one hunk: the choice, and the text that is being typed and not used yet. */
export type Settling = { readonly choice: Choice | null; readonly typing: string | null }

/** By the key of the hunk; a hunk nobody touched is absent. */
export type Settlings = Readonly<Record<string, Settling>>

/** A hunk to settle, with a name that says what it is about. */
export type Place = { readonly hunk: ConflictHunk; readonly key: string }

/** A hash of 53 bits (cyrb53): two hunks of one page that share it by chance are not to be met. */
function hash(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36)
}

/** The hunks to settle, in order. Equal ones are told apart by counting. */
export function listPlaces(hunks: readonly MergeHunk[]): readonly Place[] {
  const seen = new Map<string, number>()
  return hunks.flatMap((hunk) => {
    if (hunk.kind === 'same') return []
    const name = hash(JSON.stringify([hunk.base, hunk.ours, hunk.theirs]))
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return [{ hunk, key: `${name}.${count}` }]
  })
}

/** Whether any side goes on behind its last line: then what stands here must end with a line break. */
const goesOn = ({ ours, theirs }: ConflictHunk): boolean =>
  [ours, theirs].every((side) => side.length === 0 || side.at(-1)?.endsWith('\n'))

/** One after the other, with the line break that the end of a file may lack. */
function join(first: readonly string[], second: readonly string[]): string {
  const [before, after] = [first.join(''), second.join('')]
  const glue = before !== '' && after !== '' && !before.endsWith('\n') ? '\n' : ''
  return before + glue + after
}

/** What was typed, with the line break that what follows needs. */
const fitTyped = (hunk: ConflictHunk, typed: string): string =>
  typed === '' || typed.endsWith('\n') || !goesOn(hunk) ? typed : `${typed}\n`

/** The lines that a choice puts in the place of a hunk. */
export function readChoice(hunk: ConflictHunk, choice: Choice): string {
  switch (choice.kind) {
    case 'edit':
      return fitTyped(hunk, choice.text)
    case 'ours-theirs':
      return join(hunk.ours, hunk.theirs)
    case 'theirs-ours':
      return join(hunk.theirs, hunk.ours)
    default:
      return hunk[choice.kind].join('')
  }
}

/** The text as it would be now: hunks that are still open stand as `side` has them. */
export function previewText(hunks: readonly MergeHunk[], settlings: Settlings, side: 'ours' | 'theirs'): string {
  const places = listPlaces(hunks)[Symbol.iterator]()
  return hunks
    .map((hunk) => {
      if (hunk.kind === 'same') return hunk.lines.join('')
      const choice = settlings[places.next().value?.key ?? '']?.choice
      return readChoice(hunk, choice ?? { kind: side })
    })
    .join('')
}

export const isSettled = (place: Place, settlings: Settlings): boolean => Boolean(settlings[place.key]?.choice)

export const countSettledPlaces = (places: readonly Place[], settlings: Settlings): number =>
  places.filter((place) => isSettled(place, settlings)).length

/** The text as chosen, once every hunk is settled; null before. */
export function settledText(hunks: readonly MergeHunk[], settlings: Settlings): string | null {
  const isWhole = listPlaces(hunks).every((place) => isSettled(place, settlings))
  return isWhole ? previewText(hunks, settlings, 'ours') : null
}

/** The same choice for every hunk that is still open. */
export function settleRest(places: readonly Place[], settlings: Settlings, kind: WholeChoice): Settlings {
  const rest = places.filter((place) => !isSettled(place, settlings))
  const chosen = rest.map(({ key }) => [key, { choice: { kind }, typing: settlings[key]?.typing ?? null }] as const)
  return { ...settlings, ...Object.fromEntries(chosen) }
}

/** The next open place from `at` (-1: before the first) in a direction, going round; undefined when none is open. */
export function nextOpen(
  places: readonly Place[],
  settlings: Settlings,
  from: { readonly at: number; readonly direction: 1 | -1 },
): number | undefined {
  const { at, direction } = from
  const start = at < 0 && direction < 0 ? 0 : at
  const order = places.map((_, step) => (start + direction * (step + 1) + 2 * places.length) % places.length)
  return order.find((index) => {
    const place = places[index]
    return place !== undefined && !isSettled(place, settlings)
  })
}

/** What an edit by hand begins with: what is chosen, else our lines, else theirs. */
export function startTyping(hunk: ConflictHunk, settling: Settling | undefined): string {
  if (settling && settling.typing !== null) return settling.typing
  if (settling?.choice) return readChoice(hunk, settling.choice)
  return hunk.ours.join('') || hunk.theirs.join('')
}
