import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupRows, movedValue } from '../../../../src/app/models/views/arrange/group'
import { filterRows } from '../../../../src/app/models/views/arrange/filter'
import { sortRows } from '../../../../src/app/models/views/arrange/sort'
import { parseValue } from '../../../../src/app/models/views/values/parse'
import { formatItems, parseItems, textOf } from '../../../../src/app/models/views/values/texts'
import { parseSettings, standardSettings } from '../../../../src/app/models/views/work/settings'
import { parsePagePath } from '../../../../src/names'
import type { ModelField, ModelForm, RecordRow, RecordValue } from '../../../../src/worker'

const field = (name: string, kind: ModelField['kind'], more: Partial<ModelField> = {}): ModelField => ({
  ...{
    name,
    title: name,
    description: '',
    kind,
    required: false,
    choices: [],
    items: null,
    model: null,
    default: null,
  },
  ...{ isId: false, isBody: false, least: null, most: null, ...more },
})
const status = field('status', 'choice', { choices: ['idea', 'done'] })
const rating = field('rating', 'number', { least: 1, most: 5 })
const tags = field('tags', 'list')
const model: ModelForm = {
  ...{ name: 'Recipe', title: 'Recipe', description: '', folder: '', path: parsePagePath('_models/Recipe.yaml') },
  ...{ fields: [status, rating, tags], faults: [], records: 0 },
}
const row = (title: string, values: Record<string, RecordValue>): RecordRow => ({
  ...{
    path: parsePagePath(`${title}.md`),
    title,
    values: { status: null, rating: null, tags: null, ...values },
    faults: [],
  },
})
const rows = [
  row('Pie', { status: 'done', rating: 3, tags: ['sweet', 'quick'] }),
  row('Soup', { rating: 10 }),
  row('Stew', { status: 'idea', rating: 2, tags: ['slow'] }),
]
const titles = (rows: readonly RecordRow[]): readonly string[] => rows.map(({ title }) => title)

test('items of a list are typed as they are shown, with commas and quotes in them', () => {
  const items = fc.array(
    fc.string({ unit: fc.constantFrom('a', ',', '"', ' ', 'é') }).filter((item) => item.trim() !== ''),
  )
  fc.assert(fc.property(items, (items) => void expect(parseItems(formatItems(items))).toEqual(items)))
  expect(parseItems(' a,b , "c, d",, e')).toEqual(['a', 'b', 'c, d', 'e'])
})

test('a value that is shown for editing and given back is the same', () => {
  const cases: readonly (readonly [ModelField, RecordValue])[] = [
    [rating, 4],
    [status, 'idea'],
    [tags, ['a', 'b, c']],
    [field('on', 'boolean'), false],
    [field('day', 'date'), '2026-11-21'],
    [field('at', 'date-time'), '2026-11-21T10:30'],
    [field('to', 'link'), 'People/Ada|the author'],
    [field('any', 'json'), { deep: [1, null] }],
    [field('text', 'text'), null],
  ]
  for (const [one, value] of cases) expect(parseValue(one, textOf(one, value))).toEqual({ value })
})

test('what is no value of its field is told from what is one', () => {
  const isFault = (one: ModelField, text: string | null): boolean => 'fault' in parseValue(one, text)
  expect([
    isFault(rating, '6'),
    isFault(rating, 'x'),
    isFault(status, 'gone'),
    isFault(field('d', 'date'), '2026-13-01'),
  ]).toEqual([true, true, true, true])
  expect([isFault({ ...rating, required: true }, null), isFault(rating, null), isFault(rating, '5')]).toEqual([
    true,
    false,
    false,
  ])
})

test('records are sorted by size, choices in their order, and what says nothing comes last', () => {
  expect(titles(sortRows(model, rows, { column: 'rating', down: false }))).toEqual(['Stew', 'Pie', 'Soup'])
  expect(titles(sortRows(model, rows, { column: 'rating', down: true }))).toEqual(['Soup', 'Pie', 'Stew'])
  expect(titles(sortRows(model, rows, { column: 'status', down: false }))).toEqual(['Stew', 'Pie', 'Soup'])
  expect(titles(sortRows(model, rows, { column: 'status', down: true }))).toEqual(['Pie', 'Stew', 'Soup'])
})

test('records are found by words anywhere in them, and by what their fields say', () => {
  const find = (words: string, ...filters: Parameters<typeof filterRows>[2]['filters']) =>
    titles(filterRows(model, rows, { words, filters }))
  expect(find('QUICK pie')).toEqual(['Pie'])
  expect(find('', { field: 'rating', test: 'least', value: '3' })).toEqual(['Pie', 'Soup'])
  expect(find('', { field: 'tags', test: 'is', value: 'slow' })).toEqual(['Stew'])
  expect(find('', { field: 'status', test: 'empty', value: '' })).toEqual(['Soup'])
  expect(find('', { field: 'status', test: 'not', value: 'done' }, { field: 'gone', test: 'is', value: 'x' })).toEqual([
    'Soup',
    'Stew',
  ])
})

test('on a board every record stands in its columns, and moving it changes one of its words', () => {
  const shown = groupRows(tags, rows, 'first').map(({ value, rows }) => [value, titles(rows)])
  expect(shown).toEqual([
    [null, ['Soup']],
    ['quick', ['Pie']],
    ['slow', ['Stew']],
    ['sweet', ['Pie']],
  ])
  expect(groupRows(status, rows, 'last').map(({ value }) => value)).toEqual(['idea', 'done', null])
  const [pie] = rows
  expect(movedValue(tags, pie!, { from: 'quick', to: 'slow' })).toEqual(['sweet', 'slow'])
  expect(movedValue(tags, pie!, { from: 'quick', to: null })).toEqual(['sweet'])
  expect(movedValue(status, pie!, { from: 'done', to: null })).toBeNull()
})

test('settings that were kept are read again, and anything else is as at the start', () => {
  const kept = {
    ...standardSettings,
    fields: ['a'],
    sort: { column: 'a', down: true },
    filters: [{ field: 'a', test: 'is', value: '1' }],
  }
  expect(parseSettings(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
  fc.assert(
    fc.property(fc.jsonValue(), (anything) => {
      expect(Object.keys(parseSettings(anything))).toEqual(Object.keys(standardSettings))
    }),
  )
})
