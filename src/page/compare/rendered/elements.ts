/** Two elements that are one: what changed inside, down to the word. */
import { alignBlocks, type Step } from './align'
import { compareCode } from './code'
import { compareInline } from './inline'
import type { InTime, MarkedNode, PageElement, PageNode } from './model'
import { gatherBlocks, isBlock, isWhole, markWhole } from './nodes'
import { compareTables } from './table'

/** `isExact` becomes false when something was not looked at for lack of time. */
export type Clock = { readonly inTime: InTime; isExact: boolean }

function compareChildren<Ref>(
  before: readonly PageNode<Ref>[],
  after: readonly PageNode<Ref>[],
  clock: Clock,
): readonly MarkedNode<Ref>[] {
  if (![...before, ...after].some(isBlock)) return compareInline(before, after)
  const [old, next] = [gatherBlocks(before), gatherBlocks(after)]
  return alignBlocks(old, next).flatMap((step) => markStep(step, [old, next], clock))
}

type Sides<Ref> = readonly [before: readonly PageElement<Ref | null>[], after: readonly PageElement<Ref | null>[]]

/** An item, paragraph or other block inside a changed one. What moved is marked where it is now. */
function markStep<Ref>(step: Step, [before, after]: Sides<Ref>, clock: Clock): MarkedNode<Ref>[] {
  const was = step.kind === 'added' ? undefined : before[step.before]
  const is = step.kind === 'removed' ? undefined : after[step.after]
  if (step.kind === 'away') return []
  if (was && is && step.kind !== 'same') {
    const node = compareElements(was, is, clock)
    return [step.kind === 'moved' && node.kind === 'element' ? { ...node, change: 'moved' } : node]
  }
  if (is) return [markAll(is, step.kind === 'same' ? 'same' : 'added')]
  return was ? [markAll(was, 'removed')] : []
}

const noRef = <Ref>(children: readonly MarkedNode<Ref>[]): MarkedNode<Ref> => ({
  kind: 'element',
  ref: null,
  change: 'same',
  children,
})

/** Gathered text is no element that could be marked, so its words are. */
function markAll<Ref>(element: PageElement<Ref | null>, change: 'same' | 'added' | 'removed'): MarkedNode<Ref> {
  if (element.ref !== null) return markWhole(element, change)
  const nodes = element.children as readonly PageNode<Ref>[]
  return noRef(change === 'removed' ? compareInline(nodes, []) : compareInline(change === 'same' ? nodes : [], nodes))
}

function compareElements<Ref>(
  before: PageElement<Ref | null>,
  after: PageElement<Ref | null>,
  clock: Clock,
): MarkedNode<Ref> {
  if (after.ref === null || before.ref === null)
    return noRef(compareInline(before.children as readonly PageNode<Ref>[], after.children as readonly PageNode<Ref>[]))
  return compareNamed(before as PageElement<Ref>, after as PageElement<Ref>, clock)
}

/** Compares two elements of one name. */
export function compareNamed<Ref>(before: PageElement<Ref>, after: PageElement<Ref>, clock: Clock): MarkedNode<Ref> {
  if (!clock.inTime()) {
    clock.isExact = false
    return noRef([markWhole(before, 'removed'), markWhole(after, 'added')])
  }
  if (before.name === 'pre') return compareCode(before, after)
  const compare = (old: readonly PageNode<Ref>[], next: readonly PageNode<Ref>[]) => compareChildren(old, next, clock)
  const table = before.name === 'table' ? compareTables(before, after, compare) : undefined
  if (table) return table
  const isOther = isWhole(after) || after.children.length === 0
  if (isOther) return noRef([markWhole(before, 'removed'), markWhole(after, 'added')])
  return { kind: 'element', ref: after.ref, change: 'same', children: compare(before.children, after.children) }
}
