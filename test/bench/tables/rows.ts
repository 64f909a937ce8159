/** The rows of a table: made the same each time, for whoever has a database and for whoever has its file. */

/** The columns of the table are `id`, `name` and `amount`. */
export const tableName = 'item'

type Side = 'base' | 'ours' | 'theirs'

/** Each side says something else in every fiftieth row, so far from the other's that no line is near one. */
const nameOf = (i: number, side: Side): string => (side === 'ours' && i % 50 === 10 ? `Ours ${i}` : `Item ${i}`)
const amountOf = (i: number, side: Side): number => (side === 'theirs' && i % 50 === 35 ? i + 1 : i)

/** As a file of the wiki has them. */
const rowsText = (count: number, side: Side): string =>
  Array.from(
    { length: count },
    (_, i) => `${JSON.stringify({ id: i, name: nameOf(i, side), amount: amountOf(i, side) })}\n`,
  ).join('')

export const rowTexts = (count: number): Readonly<Record<Side, string>> => ({
  base: rowsText(count, 'base'),
  ours: rowsText(count, 'ours'),
  theirs: rowsText(count, 'theirs'),
})
