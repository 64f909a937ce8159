/** Rows of a file in conflict as cards: settled cell by cell, the file is whole again, and every other byte stays. */
import { describe, expect, test } from 'vitest'
import { readRowPlaces, settleRow } from '../../../src/app/merging/rows/row-places'
import { takeRow } from '../../../src/app/merging/rows/take-rest'
import { listPlaces, settledText } from '../../../src/app/merging/text/choices'
import { mergeTableFile, rowFormOf } from '../../../src/page/rows'

type Texts = { readonly base: string; readonly ours: string; readonly theirs: string }

const nothingBeside = () => Promise.resolve({ base: null, ours: null, theirs: null })

async function cardsOf(path: string, texts: Texts) {
  const merge = await mergeTableFile(path, texts, nothingBeside)
  const hunks = merge?.kind === 'conflicted' ? merge.hunks : []
  const form = rowFormOf(path, texts.ours) ?? undefined
  return { hunks, places: readRowPlaces(listPlaces(hunks), { key: [], form }) ?? [] }
}

const forms: readonly (readonly [string, string])[] = [
  ['a.csv', 'id;name;note;more\n1;Mint;"cool; green";\n2;Rue;bitter;x\n3;Sage;;\n'],
  [
    'a.json',
    '[{"id":1,"name":"Mint","note":"cool; green"},{"id":2,"name":"Rue","note":"bitter"},{"id":3,"name":"Sage"}]',
  ],
  [
    'b.json',
    '[\n  {\n    "id": 1,\n    "name": "Mint",\n    "note": "cool; green"\n  },\n  { "id": 2, "name": "Rue", "note": "bitter" },\n  { "id": 3, "name": "Sage" }\n]\n',
  ],
  [
    'a.yaml',
    '# plants\n- id: 1 # first\n  name: Mint\n  note: "cool; green"\n\n- id: 2\n  name: Rue # two\n  note: bitter\n- {id: 3, name: Sage}\n',
  ],
]

describe.each(forms)('a conflict in %s', (path, base) => {
  const texts = {
    base,
    ours: base.replace('Mint', 'Water mint').replace('cool; green', 'fresh').replace('Sage', 'Salvia'),
    theirs: base.replace('Mint', 'Peppermint').replace('bitter', 'very bitter'),
  }

  test('is a card of its row, with the field that both changed', async () => {
    const { places } = await cardsOf(path, texts)
    expect(places.map(({ cells }) => cells)).toEqual([
      [{ name: 'name', base: '"Mint"', ours: '"Water mint"', theirs: '"Peppermint"' }],
    ])
  })

  test.each([
    ['one side’s', 'ours', 'Water mint'],
    ['the other side’s', 'theirs', 'Peppermint'],
  ] as const)('settled as %s, has beside it what each changed elsewhere', async (_, side, name) => {
    const { hunks, places } = await cardsOf(path, texts)
    const untouched = { choice: null, typing: null }
    const settlings = Object.fromEntries(places.map((place) => [place.key, takeRow(place, untouched, side)]))
    expect(settledText(hunks, settlings)).toBe(
      base
        .replace('Mint', name)
        .replace('cool; green', 'fresh')
        .replace('Sage', 'Salvia')
        .replace('bitter', 'very bitter'),
    )
  })

  test('takes another value, written as the file writes such', async () => {
    const { hunks, places } = await cardsOf(path, texts)
    const [place] = places
    const settled = place && settleRow(place, new Map([['name', '"Lemon; \\"balm\\""']]))
    const text = settled && 'line' in settled ? settled.line : ''
    const whole = settledText(hunks, { [place?.key ?? '']: { choice: { kind: 'edit', text }, typing: null } }) ?? ''
    const again = await mergeTableFile(path, { base: whole, ours: whole, theirs: whole }, nothingBeside)
    expect(again).toMatchObject({ kind: 'merged', text: whole })
    expect(whole).toContain(
      path === 'a.csv' ? '1;"Lemon; ""balm""";"fresh";' : path === 'a.yaml' ? 'Lemon; "balm"' : 'Lemon; \\"balm\\"',
    )
  })
})

describe.each(forms)('a row of %s that one side took out and the other changed', (path, base) => {
  test('is a card that is taken whole, and the file reads either way', async () => {
    const second = /,?\s*\{ ?"id": ?2[^}]*\}|2;Rue.*\n|\n- id: 2\n.*\n.*\n/.exec(base)?.[0] ?? ''
    const texts = { base, ours: base.replace(second, ''), theirs: base.replace('bitter', 'sour') }
    const { hunks, places } = await cardsOf(path, texts)
    expect(places.map(({ cells }) => cells)).toEqual([[]])
    const [key = ''] = places.map((place) => place.key)
    const take = (kind: 'ours' | 'theirs') => settledText(hunks, { [key]: { choice: { kind }, typing: null } })
    expect([take('ours'), take('theirs')]).toEqual([texts.ours, texts.theirs])
  })
})
