/** What is brought in as statements of one transaction. */
import type { Cell, DatabaseKind, Row } from '../../../page/rows'
import { insertRows } from '../statements/literals'
import { makeCollection, makeTable } from '../statements/tables'
import type { Brought, Item } from './brought'

export type Wish = {
  readonly kind: DatabaseKind
  readonly table: string
  /** The column that rows are told apart by, a new one of numbers where the file has none called so; null for none. */
  readonly key: string | null
}

type Table = Extract<Brought, { kind: 'table' }>

const plain = (cell: Cell | undefined): unknown =>
  typeof cell === 'bigint' ? Number(cell) : cell instanceof Uint8Array ? null : (cell ?? null)

const itemsOf = ({ columns, rows, items }: Table): readonly Item[] =>
  items ?? rows.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, plain(row[at])])))

/** A document of each row, known by the key or by its number. */
function* documentsOf(table: Table, key: string): Generator<Row> {
  for (const [number, item] of itemsOf(table).entries()) {
    const said = Object.hasOwn(item, key) ? item[key] : undefined
    const id = typeof said === 'string' || typeof said === 'number' ? said : number + 1
    yield [Number.isInteger(id) ? BigInt(id) : id, JSON.stringify({ ...item, _id: id })]
  }
}

export function listStatementsOf(
  brought: Exclude<Brought, { kind: 'fault' | 'dump' }>,
  { kind, table, key }: Wish,
): readonly string[] {
  if (brought.kind === 'statements') return brought.statements
  if (kind === 'documents') {
    const form = { name: table, columns: ['_id', 'document'] }
    return [makeCollection(table), ...insertRows(form, documentsOf(brought, key ?? '_id'))]
  }
  const given = brought.columns.map((column) => ({ ...column, key: column.name === key, required: false }))
  const counting = { name: key ?? '', type: 'INTEGER', key: true, required: false } as const
  const columns = key === null || given.some((column) => column.key) ? given : [counting, ...given]
  const names = brought.columns.map(({ name }) => name)
  return [makeTable(table, columns, kind), ...insertRows({ name: table, columns: names }, brought.rows)]
}
