/** Files of rows that two sides changed: merged by row and cell, and every other byte as somebody wrote it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { settleHunks } from '../../../src/page'
import { readTable, writeCell } from '../../../src/page/csv'
import { readList } from '../../../src/page/lists'
import { mergeWritten } from '../../../src/page/merge/rows/written/merge'

type Values = readonly [id: string, name: string, note: string]
type Form = { readonly path: string; write(rows: readonly Values[]): string }

const names = ['id', 'name', 'note'] as const
const pairs = (row: Values): [string, string][] => names.map((name, at) => [name, row[at] ?? ''])
const objects = (rows: readonly Values[]): unknown => rows.map((row) => Object.fromEntries(pairs(row)))

const forms: readonly Form[] = [
  {
    path: 'a.csv',
    write: (rows) => [names, ...rows].map((row) => `${row.map((cell) => writeCell(cell)).join()}\n`).join(''),
  },
  {
    path: 'b.tsv',
    write: (rows) => [names, ...rows].map((row) => row.map((cell) => writeCell(cell, '\t')).join('\t')).join('\r\n'),
  },
  { path: 'c.json', write: (rows) => JSON.stringify(objects(rows)) },
  { path: 'd.json', write: (rows) => `${JSON.stringify(objects(rows), null, 2)}\n` },
  {
    path: 'e.yaml',
    write: (rows) =>
      `# all of them\n${rows
        .map(
          (row) =>
            `# number ${row[0]}\n- ${pairs(row)
              .map(([key, said]) => `${key}: ${JSON.stringify(said)} # ${key}`)
              .join('\n  ')}\n`,
        )
        .join('\n')}# the end\n`,
  },
  {
    path: 'f.yml',
    write: (rows) =>
      rows
        .map(
          (row) =>
            `- {${pairs(row)
              .map(([key, said]) => `${key}: ${JSON.stringify(said)}`)
              .join(', ')}}\n`,
        )
        .join(''),
  },
]
const form = fc.constantFrom(...forms)

const rowsOf = (path: string, text: string): readonly (readonly (string | null)[])[] =>
  (/sv$/.test(path) ? readTable(path, text) : readList(path, text))?.rows ?? []

const said = fc.string({ unit: fc.constantFrom('a', '1', '"', ',', '#', '\n', ' ', 'ü', ':') })
const keyed = fc.uniqueArray(fc.tuple(fc.nat(20).map(String), said, said), {
  selector: ([id]) => id,
  minLength: 1,
  maxLength: 6,
})

type Act = 'keep' | 'change' | 'remove'
const next = <Value>(stream: fc.Stream<Value>): Value => {
  for (const value of stream.take(1)) return value
  throw new Error('a stream without an end')
}

/** The rows with some changed in one column, some gone, and new ones whose ids begin with a letter, in front or behind. */
const changed = (rows: readonly Values[], letter: string, column: 1 | 2): fc.Arbitrary<readonly Values[]> =>
  fc
    .record({
      acts: fc.infiniteStream(fc.constantFrom<Act>('keep', 'keep', 'change', 'remove')),
      texts: fc.infiniteStream(said),
      more: fc.nat(2),
      front: fc.boolean(),
    })
    .map(({ acts, texts, more, front }) => {
      const old = rows.flatMap((row): readonly Values[] => {
        const act = next(acts)
        if (act === 'remove') return []
        const [id, name, note] = row
        if (act === 'keep') return [row]
        return column === 1 ? [[id, next(texts), note]] : [[id, name, next(texts)]]
      })
      const added = Array.from({ length: more }, (_, at): Values => [`${letter}${at}`, next(texts), ''])
      return front ? [...added, ...old] : [...old, ...added]
    })

const sides = keyed.chain((base) => fc.tuple(fc.constant(base), changed(base, 'x', 1), changed(base, 'y', 2)))
const same = (a: Values | undefined, b: Values | undefined): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What is to come of each row; undefined where both sides have to be asked. */
function expected([base, ours, theirs]: readonly (readonly Values[])[]): ReadonlyMap<string, Values | 'open'> {
  const ids = new Set([base, ours, theirs].flatMap((rows) => rows?.map(([id]) => id) ?? []))
  const found = new Map<string, Values | 'open'>()
  for (const id of ids) {
    const [b, o, t] = [base, ours, theirs].map((rows) => rows?.find((row) => row[0] === id))
    const whole = same(b, t) ? o : same(b, o) ? t : undefined
    if (whole) found.set(id, whole)
    else if (!same(b, t) && !same(b, o) && (o || t)) found.set(id, o && t ? [id, o[1], t[2]] : 'open')
  }
  return found
}

const byId = (a: readonly (string | null)[], b: readonly (string | null)[]): number =>
  (a[0] ?? '') < (b[0] ?? '') ? -1 : 1

describe('two sides of a file of rows', () => {
  test('come to what each side made of each cell, whichever is ours; no row is lost that nobody took out', () => {
    fc.assert(
      fc.property(form, sides, ({ path, write }, rows) => {
        const wanted = expected(rows)
        const [base = '', ours = '', theirs = ''] = rows.map(write)
        for (const texts of [
          { base, ours, theirs },
          { base, ours: theirs, theirs: ours },
        ]) {
          const merge = mergeWritten(path, texts)
          const isOpen = [...wanted.values()].includes('open')
          if (merge?.kind === 'merged') {
            expect(isOpen).toBe(false)
            expect([...rowsOf(path, merge.text)].sort(byId)).toEqual(
              [...wanted.values()].sort((a, b) => byId([...a], [...b])),
            )
          } else if (merge) {
            expect(isOpen).toBe(true)
            for (const side of ['ours', 'theirs'] as const) {
              const ids = rowsOf(path, settleHunks(merge.hunks, side)).map(([id]) => id)
              for (const [id, row] of wanted) if (row !== 'open') expect(ids).toContain(id)
            }
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('are merged by row, and not left to lines, while nothing is open and rows stay in their order', () => {
    const small = keyed.filter((rows) => rows.length > 1)
    const calm = small.chain((base) => {
      const edit = (column: 1 | 2) =>
        fc
          .array(said, { minLength: base.length, maxLength: base.length })
          .map((texts) =>
            base.map(([id, name, note], at): Values =>
              column === 1 ? [id, texts[at] ?? '', note] : [id, name, texts[at] ?? ''],
            ),
          )
      return fc.tuple(fc.constant(base), edit(1), edit(2))
    })
    fc.assert(
      fc.property(form, calm, ({ path, write }, [base, ours, theirs]) => {
        const both = base.map(([id], at): Values => [id, ours[at]?.[1] ?? '', theirs[at]?.[2] ?? ''])
        expect(mergeWritten(path, { base: write(base), ours: write(ours), theirs: write(theirs) })).toMatchObject({
          kind: 'merged',
          text: write(both),
        })
      }),
    )
  })

  test('of which one changed nothing are the other, to the byte', () => {
    fc.assert(
      fc.property(form, sides, ({ path, write }, rows) => {
        const [base = '', ours = ''] = rows.map(write)
        expect(mergeWritten(path, { base, ours, theirs: base })).toMatchObject({ kind: 'merged', text: ours })
        expect(mergeWritten(path, { base, ours: base, theirs: ours })).toMatchObject({ kind: 'merged', text: ours })
      }),
    )
  })
})

const merged = (path: string, base: string, ours: string, theirs: string): string | undefined => {
  const merge = mergeWritten(path, { base, ours, theirs })
  return merge?.kind === 'merged' ? merge.text : undefined
}

describe('by example', () => {
  test('comments, quotation marks and order stay where nobody touched them', () => {
    const base = '# plants\n- id: 1\n  name: Mint # cool\n\n# bitter\n- name: "Rue"\n  id: 2\n'
    const ours = base.replace('Mint', 'Water mint').replace('id: 2', 'id: 2 # two')
    const theirs = base.replace('"Rue"', "'Rue, bitter'").replace('# plants', '# herbs') + '- id: 3\n  name: Sage\n'
    expect(merged('a.yaml', base, ours, theirs)).toBe(
      "# herbs\n- id: 1\n  name: Water mint # cool\n\n# bitter\n- name: 'Rue, bitter'\n  id: 2 # two\n- id: 3\n  name: Sage\n",
    )
  })

  test('fields that both sides added are both there', () => {
    const base = '[\n  {\n    "id": 1\n  },\n  {\n    "id": 2\n  }\n]\n'
    const ours = base.replace('"id": 1', '"id": 1,\n    "name": "Mint"')
    const theirs = base.replace('"id": 1', '"id": 1,\n    "size": 3')
    expect(JSON.parse(merged('a.json', base, ours, theirs) ?? '')).toEqual([
      { id: 1, name: 'Mint', size: 3 },
      { id: 2 },
    ])
  })

  test('a field one side took out is gone, while the other changed one beside it', () => {
    const base = '[{"id":1,"a":1,"b":2}]'
    expect(merged('a.json', base, '[{"id":1,"b":2}]', '[{"id":1,"a":1,"b":3}]')).toBe('[{"id":1,"b":3}]')
  })

  test('the first and the last row of a list in brackets may go', () => {
    const base = '[\n  { "id": 1 },\n  { "id": 2 },\n  { "id": 3 }\n]\n'
    expect(merged('a.json', base, '[\n  { "id": 2 },\n  { "id": 3 }\n]\n', base.replace('3', '3, "x": 1'))).toBe(
      '[\n  { "id": 2 },\n  { "id": 3, "x": 1 }\n]\n',
    )
    expect(merged('a.json', base, '[\n  { "id": 1 },\n  { "id": 2 }\n]\n', base.replace('1', '1, "x": 1'))).toBe(
      '[\n  { "id": 1, "x": 1 },\n  { "id": 2 }\n]\n',
    )
  })

  test('one value written two ways is no conflict; a number of many digits is another one by its last', () => {
    const base = '- id: 1\n  name: Mint\n'
    expect(merged('a.yaml', base, base.replace('Mint', '"Rue"'), base.replace('Mint', "'Rue'"))).toBe(
      '- id: 1\n  name: "Rue"\n',
    )
    const text = (digit: number): string => `[{"id":1,"n":1234567890123456789${digit}}]`
    expect(mergeWritten('a.json', { base: text(1), ours: text(2), theirs: text(3) })).toMatchObject({
      kind: 'conflicted',
    })
  })

  test('what both changed is a conflict of that row alone, in whole lines', () => {
    const base = '[\n  { "id": 1, "name": "Mint" },\n  { "id": 2, "name": "Rue" }\n]\n'
    const merge = mergeWritten('a.json', {
      base,
      ours: base.replace('Mint', 'Sage').replace('Rue', 'Dill'),
      theirs: base.replace('Mint', 'Bay'),
    })
    expect(merge).toMatchObject({
      kind: 'conflicted',
      hunks: [
        { kind: 'same', lines: ['[\n'] },
        {
          kind: 'conflict',
          base: ['  { "id": 1, "name": "Mint" },\n'],
          ours: ['  { "id": 1, "name": "Sage" },\n'],
          theirs: ['  { "id": 1, "name": "Bay" },\n'],
        },
        { kind: 'same', lines: ['  { "id": 2, "name": "Dill" }\n'], by: 'ours' },
        { kind: 'same', lines: [']\n'] },
      ],
    })
  })

  test('rows that others removed are gone with their line, and no key twice is merged', () => {
    const base = 'id;name\r\n1;a\r\n2;b\r\n3;c'
    expect(merged('a.csv', base, base.replace('2;b', '2;"B"'), 'id;name\r\n2;b\r\n')).toBe('id;name\r\n2;"B"\r\n')
    expect(mergeWritten('a.csv', { base: 'a\n1\n1\n', ours: 'a\n1\n1\n2\n', theirs: 'a\n1\n' })).toBeUndefined()
  })

  test('a column called id tells rows apart, wherever it stands', () => {
    const base = 'name,id,size\nMint,1,2\nMint,2,3\n'
    expect(merged('a.csv', base, base.replace('Mint,1', 'Sage,1'), base.replace('2,3', '2,4'))).toBe(
      'name,id,size\nSage,1,2\nMint,2,4\n',
    )
  })

  test.each([
    ['rows both moved', 'id\n2\n1\n3\n', 'id\n1\n3\n2\n'],
    ['a column more', 'id\n1\n2\n4\n', 'id,name\n1,a\n2,b\n3,c\n'],
    ['other separators', 'id;x\n1;\n2;\n3;\n', 'id\n1\n2\n'],
  ])('%s are left to whoever merges lines', (_, ours, theirs) => {
    expect(mergeWritten('a.csv', { base: 'id\n1\n2\n3\n', ours, theirs })).toBeUndefined()
  })

  test('rows without a key of their own that both called otherwise are not made two', () => {
    const base = 'name,size\nMint,1\nRue,2\n'
    expect(
      mergeWritten('a.csv', { base, ours: base.replace('Mint', 'Sage'), theirs: base.replace('Mint', 'Bay') }),
    ).toBeUndefined()
  })

  test('words that both sides wrote above a row are left to whoever merges lines', () => {
    const base = '- id: 1\n# two\n- id: 2\n'
    expect(
      mergeWritten('a.yaml', { base, ours: base.replace('two', 'ours'), theirs: base.replace('two', 'theirs') }),
    ).toBeUndefined()
    expect(mergeWritten('a.yaml', { base, ours: '- id: 1\n', theirs: base.replace('two', 'second') })).toBeUndefined()
  })
})
