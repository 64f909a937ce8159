/** Which block became which: those that stayed, those that changed in their place, and those that went elsewhere. */
import { listGaps, matchWithin } from '../match'
import { pairLines } from '../pair-lines'
import { bagOf, likeness, type WordBag } from '../words'
import type { PageElement } from './model'

/** By their places before and after. A place is on one step alone. */
export type Step =
  | { readonly kind: 'same' | 'changed'; readonly before: number; readonly after: number }
  | { readonly kind: 'removed'; readonly before: number }
  | { readonly kind: 'added'; readonly after: number }
  | { readonly kind: 'away'; readonly before: number; readonly after: number }
  | { readonly kind: 'moved'; readonly before: number; readonly after: number }

type Blocks = readonly PageElement<unknown>[]

/** More blocks than this that differ in a row are paired by their place. */
const limit = { maxEditLength: 1000 }

/** Blocks less alike than this are not the same one elsewhere. */
const alikeEnough = 0.75
/** A block of fewer words says too little to be known again: where it is the same, and where it is only alike. */
const fewestWords = { same: 2, alike: 4 }
/** More pairs than this are not looked at for being alike; those that are equal are always found. */
const mostPairs = 10_000

/** The blocks in reading order: what went stands before what came in its place. */
export function alignBlocks(before: Blocks, after: Blocks): readonly Step[] {
  const { runs } = matchWithin(
    before.map(({ signature }) => signature),
    after.map(({ signature }) => signature),
    limit,
  )
  const steps: (readonly [at: number, Step[]])[] = runs.map((run) => [
    run.before + run.after,
    Array.from({ length: run.length }, (_, at) => ({ kind: 'same', before: run.before + at, after: run.after + at })),
  ])
  for (const gap of listGaps(runs, before.length, after.length)) {
    const old = before.slice(gap.before, gap.beforeEnd)
    const next = after.slice(gap.after, gap.afterEnd)
    steps.push([gap.before + gap.after, pairGap(old, next, gap)])
  }
  return findMoves(
    steps.sort(([a], [b]) => a - b).flatMap(([, inner]) => inner),
    before,
    after,
  )
}

function pairGap(old: Blocks, next: Blocks, at: { readonly before: number; readonly after: number }): Step[] {
  const pairs = pairLines(
    old.map(({ text }) => text),
    next.map(({ text }) => text),
  )
  const steps: Step[] = []
  let done = 0
  for (const [i, block] of old.entries()) {
    const j = pairs[i] ?? null
    const isPair = j !== null && next[j]?.name === block.name
    if (!isPair) {
      steps.push({ kind: 'removed', before: at.before + i })
      continue
    }
    for (; done < j; done++) steps.push({ kind: 'added', after: at.after + done })
    steps.push({ kind: 'changed', before: at.before + i, after: at.after + j })
    done = j + 1
  }
  for (; done < next.length; done++) steps.push({ kind: 'added', after: at.after + done })
  return steps
}

const isKnowable = (block: PageElement<unknown> | undefined, bag: WordBag): boolean =>
  block !== undefined && (bag.size >= fewestWords.same || /<(?:img|table)\b/.test(block.signature))

type Loose = { readonly at: number; readonly block: PageElement<unknown>; readonly bag: WordBag }

function listLoose(places: readonly number[], blocks: Blocks): readonly Loose[] {
  return places.flatMap((at) => {
    const block = blocks[at]
    const bag = bagOf(block?.text ?? '')
    return block && isKnowable(block, bag) ? [{ at, block, bag }] : []
  })
}

/** What went and came that is one block: equal ones first, then the most alike. */
function pairLoose(gone: readonly Loose[], come: readonly Loose[]): ReadonlyMap<number, number> {
  const moves = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (from: Loose, to: Loose | undefined): void => {
    if (!to) return
    moves.set(from.at, to.at)
    taken.add(to.at)
  }
  for (const from of gone)
    pair(
      from,
      come.find((to) => !taken.has(to.at) && to.block.signature === from.block.signature),
    )
  if (gone.length * come.length > mostPairs) return moves
  for (const from of gone.filter(({ at, bag }) => !moves.has(at) && bag.size >= fewestWords.alike)) {
    const alike = come
      .filter((to) => !taken.has(to.at) && to.block.name === from.block.name)
      .map((to) => ({ to, found: likeness(from.bag, to.bag) }))
      .filter(({ found }) => found >= alikeEnough)
    pair(from, alike.sort((a, b) => b.found - a.found)[0]?.to)
  }
  return moves
}

function findMoves(steps: readonly Step[], before: Blocks, after: Blocks): readonly Step[] {
  const gone = listLoose(
    steps.flatMap((step) => (step.kind === 'removed' ? [step.before] : [])),
    before,
  )
  const come = listLoose(
    steps.flatMap((step) => (step.kind === 'added' ? [step.after] : [])),
    after,
  )
  const moves = pairLoose(gone, come)
  const back = new Map([...moves].map(([from, to]) => [to, from]))
  return steps.map((step): Step => {
    const to = step.kind === 'removed' ? moves.get(step.before) : undefined
    if (step.kind === 'removed' && to !== undefined) return { kind: 'away', before: step.before, after: to }
    const from = step.kind === 'added' ? back.get(step.after) : undefined
    if (step.kind === 'added' && from !== undefined) return { kind: 'moved', before: from, after: step.after }
    return step
  })
}
