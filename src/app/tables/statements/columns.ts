/** What the columns of a table take. */
import type { Cell, DatabaseKind, Row } from '../../../page/rows'

/** `any` takes what is a number as one and all else as text. */
export type ColumnKind = 'integer' | 'real' | 'text' | 'blob' | 'boolean' | 'any'

export type Column = {
  readonly name: string
  /** As it was declared; empty where it was not. */
  readonly type: string
  readonly kind: ColumnKind
  readonly required: boolean
  /** Left alone in a new row, the table says what stands there. */
  readonly hasDefault: boolean
  /** Its place in the primary key, from 1; 0 outside of it. */
  readonly key: number
  /** Nobody writes it: it follows from others. */
  readonly computed: boolean
}

/** A key without an index of its own is the number of the row, which counts by itself (https://sqlite.org/rowidtable.html). */
const sqlite = `SELECT name, type, "notnull", dflt_value IS NOT NULL
  OR (pk > 0 AND NOT EXISTS (SELECT 1 FROM pragma_index_list(?1) WHERE origin = 'pk')), pk, hidden
FROM pragma_table_xinfo(?1) WHERE hidden <> 1 ORDER BY cid`

/** https://www.postgresql.org/docs/current/infoschema-columns.html */
const postgres = `SELECT c.column_name::text, c.data_type::text, (c.is_nullable = 'NO')::int,
  (c.column_default IS NOT NULL OR c.is_identity = 'YES')::int, coalesce(k.ordinal_position, 0)::int,
  (c.is_generated = 'ALWAYS')::int
FROM information_schema.columns c
LEFT JOIN information_schema.table_constraints p
  ON p.table_schema = c.table_schema AND p.table_name = c.table_name AND p.constraint_type = 'PRIMARY KEY'
LEFT JOIN information_schema.key_column_usage k
  ON k.constraint_schema = p.constraint_schema AND k.constraint_name = p.constraint_name AND k.column_name = c.column_name
WHERE c.table_schema = current_schema() AND c.table_name = ? ORDER BY c.ordinal_position`

/** The query for a table's columns, with its name as the value; `readColumns` reads its rows. */
export const columnsQuery = (kind: DatabaseKind): string => (kind === 'postgres' ? postgres : sqlite)

const isSet = (cell: Cell | undefined): boolean => Number(cell ?? 0) > 0

export const readColumns = (rows: readonly Row[]): readonly Column[] =>
  rows.map(([name, type, required, hasDefault, key, hidden]) => ({
    name: String(name),
    type: String(type ?? ''),
    kind: kindOfType(String(type ?? '')),
    required: isSet(required),
    hasDefault: isSet(hasDefault),
    key: Number(key ?? 0),
    computed: isSet(hidden),
  }))

/** SQLite’s own rules (https://sqlite.org/datatype3.html, 3.1), after the words of PostgreSQL that they would misread. */
const kinds: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^bool/i, 'boolean'],
  [/^(interval|point|tid|.*\[\]|array|json|uuid|date|time)/i, 'text'],
  [/^(bytea|blob)/i, 'blob'],
  [/int|serial/i, 'integer'],
  [/char|clob|text/i, 'text'],
  [/real|floa|doub/i, 'real'],
]

export const kindOfType = (type: string): ColumnKind =>
  kinds.find(([pattern]) => pattern.test(type.trim()))?.[1] ?? 'any'
