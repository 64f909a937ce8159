/**
 * A list under a key of the front matter, as a set: `[a, b]` in one line, or a line `- a` for each. What either side added
 * is there, what either side took out is gone, and the order is kept.
 */
import { breakOf, withoutBreak } from '../../compare'
import { mapSides } from '../hunks'
import type { Lines, Sides } from '../model'
import { alignNamed, settleTrifle, settleWhole, type Named } from '../sequence'

/** Items by what they say, quotes aside, as they are written: trimmed in one line, whole lines in a block. */
type List = {
  readonly style: 'flow' | 'block'
  /** What stands before and after the items. */
  readonly frame: readonly [before: string, after: string]
  readonly between: string
  readonly items: ReadonlyMap<string, string>
}

/** Longer lists, and longer lines of them, are a conflict. */
const maxItems = 5000
const maxLength = 10_000

const unquote = (item: string): string => /^(["'])([^"'\\]*)\1$/.exec(item)?.[2] ?? item

const flowItem = /(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^,"'[\]{}#])+/g

function listItems(written: readonly string[], nameOf: (item: string) => string): Map<string, string> | undefined {
  const items = new Map(written.map((item) => [unquote(nameOf(item)), item]))
  return items.size < written.length || items.size > maxItems ? undefined : items
}

type Cut = { readonly before: string; readonly inner: string; readonly after: string }

/** `key: [ a, b ] # why` as what stands before the items, the items, and the rest. */
function cutFlow(line: string): Cut | undefined {
  const start = line.indexOf('[') + 1
  if (!/^[^\]#]*:\s+\[$/.test(line.slice(0, start))) return undefined
  for (let end = line.indexOf(']', start); end >= 0; end = line.indexOf(']', end + 1)) {
    if (!/^(?:\s+#.*)?$/.test(line.slice(end + 1))) continue
    const inside = line.slice(start, end)
    const inner = inside.trim()
    const from = start + inside.length - inside.trimStart().length
    return { before: line.slice(0, from), inner, after: line.slice(from + inner.length) }
  }
  return undefined
}

function readFlow(line: string): List | undefined {
  if (line.length > maxLength) return undefined
  const cut = cutFlow(withoutBreak(line))
  if (!cut) return undefined
  const { before, inner, after } = cut
  const written = inner === '' ? [] : (inner.match(flowItem) ?? [])
  if (written.join(',') !== inner) return undefined
  const items = listItems(
    written.map((item) => item.trim()),
    (item) => item,
  )
  const between = /,\s*/.exec(inner)?.[0] ?? ', '
  return items && !items.has('') ? { style: 'flow', frame: [before, after + breakOf(line)], between, items } : undefined
}

const blockItem = /^(\s*)-[ \t]+(\S.*)$/

/** Whether an item is one line of plain or quoted text, and not the start of something larger. */
const isScalar = (item: string): boolean => !/^[|>&*!?{]|:(?:\s|$)/.test(item)

function readBlock([head = '', ...lines]: Lines): List | undefined {
  const parts = lines.map((line) => blockItem.exec(withoutBreak(line)))
  const indents = new Set(parts.map((part) => part?.[1]))
  const isList = parts.every((part) => part !== null && isScalar(part[2] ?? '')) && indents.size <= 1
  if (!isList || !/^[^#]*:\s*(?:\s#.*)?$/.test(withoutBreak(head))) return undefined
  const items = listItems(lines, (line) => blockItem.exec(withoutBreak(line))?.[2]?.trim() ?? '')
  return items && { style: 'block', frame: [head, ''], between: [...indents].join(''), items }
}

const readList = (lines: Lines): List | undefined =>
  (lines.length === 1 ? readFlow(lines[0] ?? '') : undefined) ?? readBlock(lines)

/** An item is there unless a side took it out; undefined when it is written in two new ways. */
function settleItem(item: Named<string>): readonly string[] | undefined {
  const { base, ours, theirs } = item
  if (ours === undefined || theirs === undefined) return base === undefined ? [ours ?? theirs ?? ''] : []
  const settled = settleWhole({ base, ours, theirs })
  return settled && [settled.value ?? '']
}

/** Whether both took out the same and put something else there: one change made twice, each in its way. */
function replacesTwice({ base, ours, theirs }: Sides<ReadonlyMap<string, string>>): boolean {
  const gone = [...base.keys()].some((name) => !ours.has(name) && !theirs.has(name))
  const adds = (side: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
    [...side.keys()].some((name) => !base.has(name) && !other.has(name))
  return gone && adds(ours, theirs) && adds(theirs, ours)
}

const formatList = (
  { style, frame: [before, after], between }: Omit<List, 'items'>,
  items: readonly string[],
): Lines => (style === 'block' ? [before, ...items] : [before + items.join(between) + after])

const emptyList = (like: List): List => ({ ...like, frame: ['', ''], items: new Map() })

function mergeFrames(lists: Sides<List>): Omit<List, 'items'> | undefined {
  const before = settleWhole(mapSides(lists, ({ frame }) => frame[0]))
  const after = settleWhole(mapSides(lists, ({ frame }) => frame[1]))
  if (!before || !after) return undefined
  const between = settleTrifle(mapSides(lists, (list) => list.between))
  return { style: lists.ours.style, frame: [before.value, after.value], between }
}

/** The lists on all sides; undefined when one is none, or when they are not written in one style. */
function readLists(sides: Sides<Lines | undefined>): Sides<List> | undefined {
  const { base: old, ours, theirs } = mapSides(sides, (lines) => lines && readList(lines))
  if (!ours || !theirs || ours.style !== theirs.style) return undefined
  if (ours.style === 'block' && ours.between !== theirs.between) return undefined
  const base = sides.base === undefined ? emptyList(ours) : old
  return base && { base, ours, theirs }
}

/** Merges the lines of a key that both sides changed; undefined when they are no lists that fit together. */
export function mergePropertyLists(sides: Sides<Lines | undefined>): Lines | undefined {
  const lists = readLists(sides)
  if (!lists) return undefined
  const { base, ours } = lists
  const items = mapSides(lists, (list) => list.items)
  const frame = mergeFrames({ ...lists, base: base.style === ours.style ? base : emptyList(ours) })
  const merged = replacesTwice(items) ? undefined : alignNamed(items)?.map(settleItem)
  if (!frame || !merged?.every((item) => item !== undefined)) return undefined
  return formatList(frame, merged.flat())
}
