/**
 * Items put into a list and taken out of it, in the style it is written in: between brackets or a line each. What stays is
 * untouched, with its quotes and its comments.
 */
import { isScalar, type CST } from 'yaml'
import { matchWithin } from '../compare'
import type { Splice } from './splice'
import { formatText } from './format'
import type { Node } from './parse'
import { endOfLine, startOfLine } from './places'

/** A list with its place; its items are words. */
export type ListNode = {
  readonly flow?: boolean | undefined
  readonly items: readonly Node[]
  readonly range: readonly number[]
  readonly srcToken?: CST.Token | undefined
}

/** Kept items have their place in the old list, new ones none. */
type Wanted = { readonly text: string; readonly old: number | null }

const textOf = (node: Node): string => (isScalar(node) && node.source) || ''

/** Which items of the old list stay, as many as can. */
function planItems(list: ListNode, items: readonly string[]): readonly Wanted[] {
  const { runs } = matchWithin(list.items.map(textOf), items, { maxEditLength: 2000 })
  const old = new Map(
    runs.flatMap((run) => Array.from({ length: run.length }, (_, at) => [run.after + at, run.before + at] as const)),
  )
  return items.map((text, at) => ({ text, old: old.get(at) ?? null }))
}

const startOf = (node: Node): number => node.range[0]
const endOf = (node: Node): number => node.range[1]

/** What stands between one item that stays and the one before it in the list. */
function between(inner: string, list: ListNode, old: number): string {
  const [before, here] = [list.items[old - 1], list.items[old]]
  return before && here ? inner.slice(endOf(before), startOf(here)) : ', '
}

function editFlow(inner: string, list: ListNode, wanted: readonly Wanted[]): readonly Splice[] {
  const [from = 0, to = 0] = list.range
  const [first, last] = [list.items[0], list.items.at(-1)]
  if (!first || !last || wanted.length === 0)
    return [{ from, to, insert: `[${wanted.map(({ text }) => formatText(text)).join(', ')}]` }]
  const written = wanted.map(({ text, old }, at) => {
    const node = old === null ? undefined : list.items[old]
    const separator = at === 0 ? '' : old === null ? ', ' : between(inner, list, old)
    return separator + (node ? inner.slice(startOf(node), endOf(node)) : formatText(text))
  })
  return [{ from: startOf(first), to: endOf(last), insert: written.join('') }]
}

/** Where the line of each item begins: that of its dash. */
function linesOf(inner: string, { items, srcToken }: ListNode): readonly number[] {
  const tokens = srcToken && 'items' in srcToken ? srcToken.items : []
  const dashes = tokens.flatMap(({ start }) => start.filter(({ type }) => type === 'seq-item-ind'))
  return items.map((node, at) => startOfLine(inner, dashes[at]?.offset ?? startOf(node)))
}

type Block = { readonly inner: string; readonly list: ListNode; readonly eol: string }

function editBlock({ inner, list, eol }: Block, wanted: readonly Wanted[]): readonly Splice[] {
  const lines = linesOf(inner, list)
  const lead = /^[ ]*/.exec(inner.slice(lines[0]))?.[0] ?? ''
  const kept = new Set(wanted.map(({ old }) => old))
  const splices: Splice[] = list.items.flatMap((node, at) =>
    kept.has(at) ? [] : [{ from: lines[at] ?? 0, to: endOfLine(inner, endOf(node)), insert: '' }],
  )
  let place = lines[0] ?? 0
  for (const { text, old } of wanted) {
    const node = old === null ? undefined : list.items[old]
    if (node) place = endOfLine(inner, endOf(node))
    else splices.push({ from: place, to: place, insert: `${lead}- ${formatText(text)}${eol}` })
  }
  return splices
}

/** Makes the list say these items; null when it is better written anew, as a block of lines that shall be empty. */
export function editList(block: Block, items: readonly string[]): readonly Splice[] | null {
  const wanted = planItems(block.list, items)
  if (block.list.flow) return editFlow(block.inner, block.list, wanted)
  return items.length === 0 ? null : editBlock(block, wanted)
}
