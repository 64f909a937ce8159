/**
 * Two rendered pages, block by block: what stayed is told from what changed in its place, came, went, or went elsewhere;
 * and inside what changed, the same again, down to the word.
 */
import { alignBlocks, type Step } from './align'
import { compareNamed, type Clock } from './elements'
import type { BlockChange, InTime, PageElement, RenderedDiff } from './model'
import { markWhole } from './nodes'

type Told<Ref> = {
  readonly was: PageElement<Ref> | undefined
  readonly is: PageElement<Ref> | undefined
  readonly move: number
}

function tellStep<Ref>({ kind }: Step, { was, is, move }: Told<Ref>, clock: Clock): BlockChange<Ref> | undefined {
  if (kind === 'removed') return was && { kind, nodes: [markWhole(was, 'same')] }
  if (kind === 'away') return was && { kind, move, text: was.text.trim() }
  if (is && (kind === 'same' || kind === 'added')) return { kind, nodes: [markWhole(is, 'same')] }
  if (!is || !was) return undefined
  const node = was.signature === is.signature ? markWhole(is, 'same') : compareNamed(was, is, clock)
  return kind === 'moved' ? { kind, move, nodes: [node] } : { kind: 'changed', nodes: [node] }
}

/** Two in a row as one, where they are: blocks that stayed, and blocks that moved together. */
function join<Ref>(last: BlockChange<Ref> | undefined, next: BlockChange<Ref>): BlockChange<Ref> | undefined {
  if (last?.kind === 'same' && next.kind === 'same') return { ...last, nodes: [...last.nodes, ...next.nodes] }
  if (last?.kind === 'away' && next.kind === 'away') return last.move === next.move ? last : undefined
  const isOneMove = last?.kind === 'moved' && next.kind === 'moved' && last.move === next.move
  return isOneMove ? { ...last, nodes: [...last.nodes, ...next.nodes] } : undefined
}

/** Blocks that stood and stand in a row have moved together: one number for all of them. */
function numberMoves(steps: readonly Step[]): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>()
  let last: Extract<Step, { kind: 'moved' }> | undefined
  let count = 0
  for (const step of steps) {
    if (step.kind !== 'moved') continue
    const goesOn = last && last.before + 1 === step.before && last.after + 1 === step.after
    numbers.set(step.after, goesOn ? count : ++count)
    last = step
  }
  return numbers
}

/**
 * Compares two pages, given as their blocks. What cannot be looked at in time is told as gone and come, which is true, too.
 */
export function compareRendered<Ref>(
  before: readonly PageElement<Ref>[],
  after: readonly PageElement<Ref>[],
  inTime: InTime,
): RenderedDiff<Ref> {
  const clock = { inTime, isExact: true }
  const steps = alignBlocks(before, after)
  const moves = numberMoves(steps)
  const blocks: BlockChange<Ref>[] = []
  for (const step of steps) {
    const was = step.kind === 'added' ? undefined : before[step.before]
    const is = step.kind === 'removed' ? undefined : after[step.after]
    const move = ('after' in step && moves.get(step.after)) || 0
    const next = tellStep(step, { was, is, move }, clock)
    const joined = next && join(blocks.at(-1), next)
    if (joined) blocks[blocks.length - 1] = joined
    else if (next) blocks.push(next)
  }
  const changes = blocks.filter(({ kind }) => kind !== 'same' && kind !== 'away').length
  return { blocks, changes, exact: clock.isExact }
}
