/** A comparison laid out for reading: long runs of what did not change are folded. Pure. */
import type { BlockChange, MarkedNode } from '../../../page'

/** `change` counts what changed, from 1; what moved away is counted where it is now. */
export type Part<Ref> =
  | { readonly kind: 'folded' | 'same'; readonly nodes: readonly MarkedNode<Ref>[] }
  | {
      readonly kind: 'change'
      readonly change: number
      readonly block: Exclude<BlockChange<Ref>, { kind: 'same' | 'away' }>
    }
  | { readonly kind: 'away'; readonly move: number; readonly text: string; readonly isAbove: boolean }

/** Blocks kept in sight around every change. */
const context = 1
/** A fold that hides fewer costs more attention than it saves. */
const leastFolded = 3

export function layOut<Ref>(blocks: readonly BlockChange<Ref>[]): readonly Part<Ref>[] {
  let change = 0
  const arrived = new Set<number>()
  return blocks.flatMap((block, at): Part<Ref>[] => {
    if (block.kind === 'same') return fold(block.nodes, [at > 0, at < blocks.length - 1])
    if (block.kind === 'away') return [{ ...block, isAbove: arrived.has(block.move) }]
    if (block.kind === 'moved') arrived.add(block.move)
    return [{ kind: 'change', change: ++change, block }]
  })
}

function fold<Ref>(nodes: readonly MarkedNode<Ref>[], [hasBefore, hasAfter]: readonly [boolean, boolean]): Part<Ref>[] {
  const head = hasBefore ? context : 0
  const tail = nodes.length - (hasAfter ? context : 0)
  const parts: Part<Ref>[] =
    tail - head < leastFolded
      ? [{ kind: 'same', nodes }]
      : [
          { kind: 'same', nodes: nodes.slice(0, head) },
          { kind: 'folded', nodes: nodes.slice(head, tail) },
          { kind: 'same', nodes: nodes.slice(tail) },
        ]
  return parts.filter((part) => part.kind === 'change' || part.kind === 'away' || part.nodes.length > 0)
}
