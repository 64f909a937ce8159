/** Two texts of a file of rows, compared by row and cell, in whatever form they are written. */
import { describe, expect, test } from 'vitest'
import { compareFiles, type RowChange } from '../../../src/page/rows'

const herbs = [
  { id: 2, name: 'Rue', note: 'bitter' },
  { id: 1, name: 'Mint', note: 'cool, green' },
  { id: 3, name: 'Sage', note: '' },
]
type Herb = (typeof herbs)[number]

const quoted = (mark: string) => (cell: string | number) => (`${cell}`.includes(mark) ? `"${cell}"` : `${cell}`)
const separated = (mark: string) => (rows: readonly Herb[]) =>
  [['id', 'name', 'note'], ...rows.map(Object.values)].map((row) => `${row.map(quoted(mark)).join(mark)}\n`).join('')

const forms: readonly (readonly [string, (rows: readonly Herb[]) => string])[] = [
  ['a.csv', separated(',')],
  ['a.tsv', separated('\t')],
  ['flat.json', (rows) => JSON.stringify(rows)],
  ['a.json', (rows) => JSON.stringify(rows, null, 2)],
  ['a.yaml', (rows) => rows.map(({ id, name, note }) => `- id: ${id}\n  name: ${name}\n  note: "${note}"\n`).join('')],
]

const idOf = (row: RowChange): string | undefined =>
  (row.kind === 'changed' ? row.after : row.row).texts[0]?.replaceAll('"', '')

const compare = (path: string, before: string, after: string) =>
  compareFiles({ path, text: before }, { path, text: after })

describe.each(forms)('two texts of %s', (path, write) => {
  const [rue, mint, sage] = herbs as [Herb, Herb, Herb]
  const thyme = { id: 4, name: 'Thyme', note: 'warm' }

  test('differ in rows that changed, went and came, as they stand in the file', () => {
    const found = compare(path, write(herbs), write([rue, { ...mint, note: 'fresh' }, thyme]))
    expect(found).toMatchObject({ key: ['id'], besides: false })
    expect(found?.comparison.counts).toEqual({ added: 1, changed: 1, removed: 1 })
    expect(found?.comparison.rows.map((row) => [row.kind, idOf(row)])).toEqual([
      ['changed', '1'],
      ['added', '4'],
      ['removed', '3'],
    ])
    expect(found?.comparison.rows[0]).toMatchObject({
      cells: [{ column: 'note', before: '"cool, green"', after: '"fresh"' }],
    })
  })

  test('are all rows that came, or went, where there is no other', () => {
    expect(compare(path, '', write(herbs))?.comparison.counts).toEqual({ added: 3, changed: 0, removed: 0 })
    expect(compare(path, write(herbs), '')?.comparison.counts).toEqual({ added: 0, changed: 0, removed: 3 })
  })

  test('differ in no row, but besides, where rows only stand in another order', () => {
    expect(compare(path, write(herbs), write([mint, rue, sage]))).toMatchObject({
      besides: true,
      comparison: { rows: [] },
    })
  })

  test('that nothing tells the rows of apart have rows that went and came', () => {
    const one = { ...mint, id: 1 }
    const found = compare(path, write([one, one, one]), write([one, one, { ...one, note: 'fresh' }]))
    expect(found?.key).toEqual([])
    expect(found?.comparison.counts).toEqual({ added: 1, changed: 0, removed: 1 })
  })
})

test('what only is written otherwise is no change of a row, a comment is one besides', () => {
  expect(compare('a.csv', 'id,name\n1,Mint\n', 'id,name\n1,"Mint"\n')).toMatchObject({
    besides: false,
    comparison: { rows: [] },
  })
  expect(compare('a.yaml', '- id: 1 # one\n', '- id: 1 # the first\n- id: 2\n')).toMatchObject({
    besides: true,
    comparison: { counts: { added: 1, changed: 0, removed: 0 } },
  })
})

test.each([
  ['a list of lists', 'a.json', '[[1]]', '[[2]]'],
  ['settings', 'a.yaml', 'a: 1\n', 'a: 2\n'],
  ['a text that is too long', 'a.csv', 'id\n1\n', `id\n${'1\n'.repeat(300_000)}`],
  ['a text that became one', 'a.json', '{"a":1}', '[{"a":1}]'],
])('%s is not compared by row', (_, path, before, after) => {
  expect(compare(path, before, after)).toBeNull()
})
