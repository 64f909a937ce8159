/** Random tables, with all that a cell can hold. */
import fc from 'fast-check'
import type { Cell, Row, TableForm } from '../../../src/page/rows'

/** How many random tables a law is tried on; `TABLES=2000` for a long look. */
export const runs = Number(process.env.TABLES ?? 150)

const odd: readonly Cell[] = [
  null,
  true,
  0n,
  -1n,
  5n,
  9223372036854775807n,
  -9223372036854775808n,
  5,
  -0,
  0,
  1e21,
  5e-324,
  NaN,
  Infinity,
  -Infinity,
  '',
  'a\nb',
  '\0',
  '\u2028"\\',
  '{"blob":"AA=="}',
  '5',
  '𝄞',
  '\uffee',
  '__proto__',
]

/** Small enough that rows meet. */
export const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom(...odd),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.double(),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.uint8Array({ maxLength: 12 }),
)

export const columnName = fc.oneof(
  fc.constantFrom('id', 'title', 'a b', '"', '__proto__', 'größe'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
)

export type Sample = { readonly form: TableForm; readonly rows: readonly Row[] }

export const sample: fc.Arbitrary<Sample> = fc
  .uniqueArray(columnName, { minLength: 1, maxLength: 5 })
  .chain((columns) =>
    fc.record({
      form: fc.record({
        name: fc.constant('t'),
        columns: fc.constant(columns),
        key: fc.subarray(columns),
      }),
      rows: fc.array(fc.tuple(...columns.map(() => cell)), { maxLength: 12 }),
    }),
  )
