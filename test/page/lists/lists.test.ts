/** Files that are lists of objects: an edit changes what it is about, and no byte besides. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { editList, readList } from '../../../src/page/lists'

const word = fc.string({
  unit: fc.constantFrom('a', '1', '"', "'", ',', ':', '#', '-', ' ', '{', ']', '\n', 'ü', '\\'),
})
const row = fc.record({ id: fc.nat(99), name: word, ok: fc.boolean() })

type Model = { readonly path: string; readonly text: string; readonly rows: readonly (readonly string[])[] }

/** A file as any program may have written it, with what it says. */
const file: fc.Arbitrary<Model> = fc
  .record({
    rows: fc.array(row, { minLength: 1, maxLength: 4 }),
    indent: fc.constantFrom<number | string>(0, 2, 4, '\t'),
    form: fc.constantFrom('json', 'block', 'flow', 'mixed'),
    mark: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ rows, indent, form, mark }) => {
    const json = JSON.stringify(rows, null, indent)
    const text =
      form === 'json'
        ? `${json}\n`
        : form === 'block'
          ? `# ours\n${stringify(rows, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 })}`
          : form === 'flow'
            ? `# ours\n${JSON.stringify(rows)}\n`
            : rows.map((each) => `- ${JSON.stringify(each)} # said\n`).join('')
    const said = rows.map(({ id, name, ok }) => [String(id), name, String(ok)])
    return { path: form === 'json' ? 'a.json' : 'a.yaml', text: text.replaceAll('\n', mark), rows: said }
  })

test('a file says what was written into it', () => {
  fc.assert(fc.property(file, ({ path, text, rows }) => void expect(readList(path, text)?.rows).toEqual(rows)))
})

test('one cell is another, and all else is the same to the byte', () => {
  fc.assert(
    fc.property(file, fc.nat(3), fc.nat(2), fc.option(word), ({ path, text, rows }, at, column, to) => {
      const edited = editList(path, text, { kind: 'cell', row: at, column, text: to }) ?? 'refused'
      const cell = readList(path, text)?.lines[at]?.cells[column]
      const wanted = rows.map((cells, place) => (place === at ? cells.with(column, to as string) : cells))
      expect(readList(path, edited)?.rows).toEqual(wanted)
      const [before, after] = cell ? [text.slice(0, cell.from), text.slice(cell.to)] : [text, '']
      expect(edited.startsWith(before) && edited.endsWith(after)).toBe(true)
    }),
  )
})

test('a row that is added is the last one; taken out again, the file is what it was', () => {
  fc.assert(
    fc.property(file, fc.tuple(fc.nat(99).map(String), word, fc.constant('true')), ({ path, text, rows }, cells) => {
      const more = editList(path, text, { kind: 'add', cells }) ?? 'refused'
      expect(readList(path, more)?.rows).toEqual([...rows, cells])
      expect(editList(path, more, { kind: 'remove', rows: [rows.length] })).toBe(text)
    }),
  )
})

test('rows that are removed are gone, the others as they were', () => {
  fc.assert(
    fc.property(file, fc.array(fc.nat(4)), ({ path, text, rows }, going) => {
      const wanted = rows.filter((_, at) => !going.includes(at))
      const left = editList(path, text, { kind: 'remove', rows: going }) ?? 'refused'
      expect(readList(path, left)?.rows ?? []).toEqual(wanted)
      if (path === 'a.json') expect(JSON.parse(left)).toHaveLength(wanted.length)
    }),
  )
})

test('an object that does not say a column is given it in the manner of the file', () => {
  const yaml = '# plants\n- id: 1\n  name: Mint # cool\n- id: 2 # two\n'
  expect(editList('a.yml', yaml, { kind: 'cell', row: 1, column: 1, text: 'Rue: bitter' })).toBe(
    '# plants\n- id: 1\n  name: Mint # cool\n- id: 2 # two\n  name: "Rue: bitter"\n',
  )
  const json = '[\n  { "id": 1, "name": "Mint" },\n  { "id": 2 }\n]\n'
  expect(editList('a.json', json, { kind: 'cell', row: 1, column: 1, text: '7' })).toBe(
    '[\n  { "id": 1, "name": "Mint" },\n  { "id": 2, "name": "7" }\n]\n',
  )
})

test('a number stays a number, a text a text, and what is no list of flat objects is no table', () => {
  const text = '[{"id":1,"zip":"01234"}]'
  expect(editList('a.json', text, { kind: 'cell', row: 0, column: 0, text: '2' })).toBe('[{"id":2,"zip":"01234"}]')
  expect(editList('a.json', text, { kind: 'cell', row: 0, column: 1, text: '5' })).toBe('[{"id":1,"zip":"5"}]')
  for (const other of ['{}', '[]', '[1]', '[{"a":{}}]', '[{"a":1},2]', '[{"a":1,"a":2}]', '[{"a":1'])
    expect([other, readList('a.json', other)]).toEqual([other, null])
  expect(readList('a.yaml', '['.repeat(50_000))).toBeNull()
  for (const other of ['- a: &x 1\n- a: *x\n', '- a: !t 1\n', '- a: 1\n---\n- a: 2\n', 'a: 1\n'])
    expect([other, readList('a.yaml', other)]).toEqual([other, null])
})
