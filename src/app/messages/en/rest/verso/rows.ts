/** The sentences of tables in history: what became of their rows, what two sides made of one, and how they were. */
import { plural } from '../../plural'

type Counts = { readonly added: number; readonly changed: number; readonly removed: number }

const rowsOf = (count: number): string => plural(count, 'row')

/** "12 rows changed in orders: 3 added, 1 removed, 8 changed"; "1 row added in orders". */
function formatChanges(table: string, { added, changed, removed }: Counts): string {
  const all = rowsOf(added + changed + removed)
  const kinds = [
    { count: added, word: 'added' },
    { count: removed, word: 'removed' },
    { count: changed, word: 'changed' },
  ].filter(({ count }) => count > 0)
  const [only, ...others] = kinds
  if (only && others.length === 0) return `${all} ${only.word} in ${table}`
  const parts = kinds.map(({ count, word }) => `${count.toLocaleString('en')} ${word}`)
  return `${all} changed in ${table}: ${parts.join(', ')}`
}

export const rows = {
  changedIn: (table: string, counts: Counts) => formatChanges(table, counts),
  noneIn: (table: string) => `No row of ${table} says anything else.`,
  besides: 'The order of rows, or a comment, changed too.',
  columnAdded: (name: string) => `Column added: ${name}`,
  columnRemoved: (name: string) => `Column removed: ${name}`,
  kind: { added: 'Added', changed: 'Changed', removed: 'Removed' },
  rearranged: 'Only the order of its columns is another.',
  view: 'Compare as',
  asRows: 'Rows',
  asText: 'Text',
  list: 'Rows that differ',
  more: (count: number) => `Show ${plural(count, 'more row')}`,
  became: 'became',
  null: 'no value',
  empty: 'empty text',
  absent: 'not there',
  bytes: (size: string) => `bytes (${size})`,
  long: 'Show all of it',
  short: 'Show less',

  conflict: {
    settled: (settled: number, all: number) =>
      settled === all ? `${rowsOf(all)}, all settled` : `${settled} of ${rowsOf(all)} settled`,
    row: (table: string, at: number, all: number) => `${table}, row ${at} of ${all}`,
    open: 'Not settled yet',
    both: 'Both changed this row.',
    bothAdded: 'Both added a row with this key.',
    keepBoth: 'Keep both rows',
    keepAllBoth: 'Keep both of all added rows',
    renumbered: (side: string, row: string) => `${side}: the row becomes ${row}.`,
    gone: (side: string, other: string) => `${side}: the row is gone. ${other}: it was changed.`,
    before: 'Before',
    result: 'Result',
    takeCell: (take: string, column: string) => `${take}: ${column}`,
    other: 'Another value',
    otherFor: (column: string) => `Another value for ${column}`,
    all: (take: string) => `${take} in all rows`,
    next: 'Next open row',
    previous: 'Previous open row',
    reopen: 'Open all again',
    asText: 'Settle as text',
  },

  past: {
    title: (name: string) => `History of ${name}`,
    schema: 'the schema',
    others: (count: number) => `and ${plural(count, 'more table')}`,
    open: 'As it was then',
    openOf: (when: string) => `As it was then: ${when}`,
    restore: 'Restore',
    restoreOf: (name: string, when: string) => `Restore ${name} as it was on ${when}`,
    restoreAll: 'The whole database',
    message: (name: string, when: string) => `Restore ${name} as of ${when}`,
    done: (name: string, when: string) => `${name} is as it was on ${when}.`,
    same: 'It is as it was then already.',
    conflicted: 'Restored. What was changed meanwhile has to be merged.',
    empty: 'No history yet',
    emptyText: 'Once rows are committed, every commit that changed them is here.',
    reading: 'Reading the history',
  },
}
