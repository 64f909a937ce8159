/** A merged text laid out for reading: conflicts, what was decided without anybody, and the rest folded. Pure. */
import type { MergeHunk } from '../../../page'
import { listPlaces, type Place } from './choices'

export type DecidedBy = NonNullable<Extract<MergeHunk, { kind: 'same' }>['by']>

/** A part of the text, in order; `at` numbers the places from 0. */
export type Stretch =
  | { readonly kind: 'plain' | 'folded'; readonly lines: readonly string[] }
  | { readonly kind: 'decided'; readonly lines: readonly string[]; readonly by: DecidedBy }
  | { readonly kind: 'place'; readonly place: Place; readonly at: number }

/** Lines kept in sight around everything that was changed. */
const context = 2
/** A fold that hides fewer lines than this costs more attention than it saves. */
const leastFolded = 4

type Raw = Exclude<Stretch, { kind: 'folded' }>

function readHunks(hunks: readonly MergeHunk[]): readonly Raw[] {
  const places = listPlaces(hunks)
  const raw: Raw[] = []
  let at = 0
  for (const hunk of hunks) {
    const place = places[at]
    const last = raw.at(-1)
    if (hunk.kind === 'conflict' && place) raw.push({ kind: 'place', place, at: at++ })
    else if (hunk.kind === 'same' && hunk.by) raw.push({ kind: 'decided', lines: hunk.lines, by: hunk.by })
    else if (hunk.kind === 'same' && last?.kind === 'plain')
      raw[raw.length - 1] = { kind: 'plain', lines: [...last.lines, ...hunk.lines] }
    else if (hunk.kind === 'same') raw.push({ kind: 'plain', lines: hunk.lines })
  }
  return raw
}

const plain = (lines: readonly string[]): readonly Stretch[] => (lines.length === 0 ? [] : [{ kind: 'plain', lines }])

function fold(lines: readonly string[], kept: { readonly head: number; readonly tail: number }): readonly Stretch[] {
  const end = lines.length - kept.tail
  if (end - kept.head < leastFolded) return plain(lines)
  return [
    ...plain(lines.slice(0, kept.head)),
    { kind: 'folded', lines: lines.slice(kept.head, end) },
    ...plain(lines.slice(end)),
  ]
}

/** Every line of the hunks, each once and in order. */
export function layOutHunks(hunks: readonly MergeHunk[]): readonly Stretch[] {
  const raw = readHunks(hunks)
  return raw.flatMap((stretch, index): readonly Stretch[] => {
    if (stretch.kind !== 'plain') return [stretch]
    return fold(stretch.lines, {
      head: index === 0 ? 0 : context,
      tail: index === raw.length - 1 ? 0 : context,
    })
  })
}

/** The fold at `index` opened. */
export const openFold = (stretches: readonly Stretch[], index: number): readonly Stretch[] =>
  stretches.map((stretch, at) =>
    at === index && stretch.kind === 'folded' ? { kind: 'plain', lines: stretch.lines } : stretch,
  )
