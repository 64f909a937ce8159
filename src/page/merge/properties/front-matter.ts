/**
 * Front matter, key by key: a key that one side changed comes from it, and lists grow and shrink as sets. A key that both
 * changed otherwise is a conflict of its lines alone. Comments, order and spelling stay as they are, byte for byte.
 *
 * It is merged so where its lines conflict, and where they would leave a key twice. What it cannot understand is left to
 * the lines.
 */
import { alignTexts, joinHunks, settleLines } from '../../compare'
import { splitFrontMatter } from '../../front-matter'
import { mapSides, ruled, settleBy } from '../hunks'
import type { Lines, MergeHunk, Sides } from '../model'
import { readProperties, type Properties, type Property } from './read'
import { mergePropertyLists } from './lists'
import { alignUnordered, settleWhole, type Named } from '../sequence'

const linesOf = (property: Property | undefined): Lines => (property ? [...property.above, ...property.lines] : [])

function settleValue(values: Sides<Lines | undefined>): MergeHunk {
  const whole = settleBy(
    'front-matter',
    mapSides(values, (lines) => lines ?? []),
  )
  const merged = whole.kind === 'conflict' ? mergePropertyLists(values) : undefined
  return merged ? ruled(merged, 'front-matter') : whole
}

function settleProperty(property: Named<Property>): readonly MergeHunk[] {
  const whole = settleBy('front-matter', mapSides(property, linesOf))
  if (whole.kind === 'same' || !property.ours || !property.theirs) return [whole]
  const above = settleBy(
    'front-matter',
    mapSides(property, (side) => side?.above ?? []),
  )
  return [above, settleValue(mapSides(property, (side) => side?.lines))]
}

const nothing: Properties = { open: '', entries: new Map(), rest: [], close: '' }

function mergeByKey(texts: Sides<string>): readonly MergeHunk[] | undefined {
  const { base: old, ours, theirs } = mapSides(texts, readProperties)
  const base = texts.base === '' ? nothing : old
  if (!base || !ours || !theirs) return undefined
  const sides = { base, ours, theirs }
  const [open, close] = [
    settleWhole(mapSides(sides, (side) => side.open)),
    settleWhole(mapSides(sides, (side) => side.close)),
  ]
  if (!open || !close) return undefined
  const entries = alignUnordered(mapSides(sides, (side) => side.entries))
  const rest = settleBy(
    'front-matter',
    mapSides(sides, (side) => side.rest),
  )
  return [ruled([open.value], undefined), ...entries.flatMap(settleProperty), rest, ruled([close.value], undefined)]
}

/** Whether every key is there once, as far as that can be told. */
const isSound = (frontMatter: string): boolean => readProperties(frontMatter) !== undefined

/** Whether lines alone made a page of it that has a key twice, which no side had twice. */
export function repeatsKey(merged: string, sides: { readonly ours: string; readonly theirs: string }): boolean {
  const [whole, ours, theirs] = [merged, sides.ours, sides.theirs].map((text) => splitFrontMatter(text).frontMatter)
  return Boolean(whole && ours && theirs) && !isSound(whole ?? '') && isSound(ours ?? '') && isSound(theirs ?? '')
}

/** Merges front matter that both sides have; undefined when it has to be merged as lines, with the rest of the page. */
export function mergeFrontMatter(texts: Sides<string>): readonly MergeHunk[] | undefined {
  if (texts.ours === '' || texts.theirs === '') return undefined
  const byLines = alignTexts(texts).map(settleLines)
  const merged = joinHunks(byLines)
  return merged !== null && !repeatsKey(merged, texts) ? byLines : mergeByKey(texts)
}
