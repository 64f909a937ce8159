/** Tables, by rows and columns: a column that came is a column, a cell that says something else is that cell. */
import { listGaps, matchWithin } from '../match'
import type { MarkedNode, PageElement, PageNode } from './model'
import { alignBlocks } from './align'
import { makeElement, markWhole } from './nodes'

type Element<Ref> = PageElement<Ref>
type Row<Ref> = { readonly row: Element<Ref>; readonly cells: readonly Element<Ref>[]; readonly group: Element<Ref> }
type Table<Ref> = { readonly rows: readonly Row<Ref>[]; readonly width: number }

/** How the contents of a cell are compared. */
export type CompareChildren<Ref> = (
  before: readonly PageNode<Ref>[],
  after: readonly PageNode<Ref>[],
) => readonly MarkedNode<Ref>[]

const elementsIn = <Ref>({ children }: Element<Ref>): Element<Ref>[] =>
  children.filter((node) => node.kind === 'element')

/** A table's rows; undefined when it is not a plain one of equal rows. */
function readTable<Ref>(table: Element<Ref>): Table<Ref> | undefined {
  const groups = elementsIn(table)
  if (!groups.every(({ name }) => name === 'thead' || name === 'tbody')) return undefined
  const rows = groups.flatMap((group) => elementsIn(group).map((row) => ({ row, group, cells: elementsIn(row) })))
  const width = rows[0]?.cells.length ?? 0
  const isPlain = rows.every(
    ({ cells }) => cells.length === width && cells.every(({ mark }) => !mark.includes('span=')),
  )
  return isPlain && width > 0 ? { rows, width } : undefined
}

type Column = { readonly before: number | null; readonly after: number | null }

/** Which column became which: by its head, then by its place. */
function alignColumns(before: Table<unknown>, after: Table<unknown>): readonly Column[] {
  const heads = [before, after].map(({ rows }) => (rows[0]?.cells ?? []).map(({ signature }) => signature))
  const [old = [], next = []] = heads
  const { runs } = matchWithin(old, next, { maxEditLength: 200 })
  const kept = runs.flatMap((run) =>
    Array.from({ length: run.length }, (_, at): Column => ({ before: run.before + at, after: run.after + at })),
  )
  const others = listGaps(runs, old.length, next.length).flatMap((gap) => {
    const [gone, come] = [gap.beforeEnd - gap.before, gap.afterEnd - gap.after]
    return Array.from({ length: Math.max(gone, come) }, (_, at): Column => ({
      before: at < gone ? gap.before + at : null,
      after: at < come ? gap.after + at : null,
    }))
  })
  const placeOf = ({ before, after }: Column): number => (after ?? -0.5) + (before ?? -0.5)
  return [...kept, ...others].sort((a, b) => placeOf(a) - placeOf(b))
}

/** A row as only the columns that both tables have make it. */
function inColumns<Ref>({ row, cells }: Row<Ref>, places: readonly (number | null)[]): Element<Ref> {
  const kept = places.flatMap((at) => cells[at ?? -1] ?? [])
  return makeElement({ name: row.name, mark: '', ref: row.ref }, kept)
}

const wholeRow = <Ref>({ row }: Row<Ref>, change: 'added' | 'removed' | 'moved'): MarkedNode<Ref> =>
  markWhole(row, change)

/** Compares two tables; undefined when they cannot be compared by cells. */
export function compareTables<Ref>(
  before: Element<Ref>,
  after: Element<Ref>,
  compare: CompareChildren<Ref>,
): MarkedNode<Ref> | undefined {
  const [old, next] = [readTable(before), readTable(after)]
  if (!old || !next) return undefined
  const columns = alignColumns(old, next)
  const both = columns.filter((column) => column.before !== null && column.after !== null)
  const steps = alignBlocks(
    old.rows.map((row) =>
      inColumns(
        row,
        both.map((column) => column.before),
      ),
    ),
    next.rows.map((row) =>
      inColumns(
        row,
        both.map((column) => column.after),
      ),
    ),
  )
  const cellOf = (column: Column, from: Row<Ref> | undefined, to: Row<Ref> | undefined): MarkedNode<Ref>[] => {
    const [was, is] = [from?.cells[column.before ?? -1], to?.cells[column.after ?? -1]]
    if (was && is) {
      if (was.signature === is.signature) return [markWhole(is, 'same')]
      return [{ kind: 'element', ref: is.ref, change: 'changed', children: compare(was.children, is.children) }]
    }
    return was ? [markWhole(was, 'removed')] : is ? [markWhole(is, 'added')] : []
  }
  const rows = steps.flatMap((step): { readonly group: Element<Ref> | undefined; readonly node: MarkedNode<Ref> }[] => {
    const from = step.kind === 'added' ? undefined : old.rows[step.before]
    const to = step.kind === 'removed' ? undefined : next.rows[step.after]
    if (step.kind === 'removed' && from) return [{ group: undefined, node: wholeRow(from, 'removed') }]
    if (step.kind === 'added' && to) return [{ group: to.group, node: wholeRow(to, 'added') }]
    if (step.kind === 'away' || !to) return []
    const cells = columns.flatMap((column) => cellOf(column, from, to))
    const change = step.kind === 'moved' ? 'moved' : 'same'
    return [{ group: to.group, node: { kind: 'element', ref: to.row.ref, change, children: cells } }]
  })
  return { kind: 'element', ref: after.ref, change: 'same', children: regroup(rows) }
}

/** Rows in their groups again; a row that went is in the group of the one above it. */
function regroup<Ref>(
  rows: readonly { readonly group: Element<Ref> | undefined; readonly node: MarkedNode<Ref> }[],
): readonly MarkedNode<Ref>[] {
  const groups: { readonly of: Element<Ref>; readonly nodes: MarkedNode<Ref>[] }[] = []
  for (const { group, node } of rows) {
    const of = group ?? groups.at(-1)?.of ?? rows.find((row) => row.group)?.group
    if (!of) continue
    if (groups.at(-1)?.of === of) groups.at(-1)?.nodes.push(node)
    else groups.push({ of, nodes: [node] })
  }
  return groups.map(({ of, nodes }) => ({ kind: 'element', ref: of.ref, change: 'same', children: nodes }))
}
