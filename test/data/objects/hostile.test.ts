/** Records and models that somebody made to do harm: they harm themselves alone. */
import { describe, expect, test } from 'vitest'
import { boolean, json, text } from '../../../src/data/objects'
import { workspaceOf } from './notation'

const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)
const rule = { required: false } as const

test('a file that is nested a hundred thousand deep, or a million wide, hides no other record', async () => {
  const { workspace } = await workspaceOf({
    'Data/deep.json': `{"value": ${nested(100_000)}}`,
    'Data/wide.json': `{"value": [${'0,'.repeat(1_000_000)}0]}`,
    'Data/twisted.json': `{"value": ${nested(50)}}`,
    'Data/well.json': '{"value": [1]}',
  })
  const data = workspace.model('Data', { value: json() }, { format: 'json' })
  expect((await data.find()).map(({ id }) => id)).toEqual(['well', 'wide'])
  expect((await data.listMisfits()).map(({ id }) => id)).toEqual(['deep', 'twisted'])
})

test('a row that is nested too deep is none, and stays in its file', async () => {
  const deep = `{"id":"deep","value":${nested(100_000)}}`
  const { workspace } = await workspaceOf({ 'Rows.jsonl': `${deep}\n{"id":"well","value":1}\n` })
  const rows = workspace.model('Rows', { value: json({ index: true }) }, { format: 'jsonl' })
  expect((await rows.find({ value: { equals: 1 } })).map(({ id }) => id)).toEqual(['well'])
  await rows.create({ value: 2 }).save()
  expect(await workspace.diff('main')).toMatchObject([{ kind: 'added', model: 'Rows' }])
})

test('words that every object has are no values', async () => {
  const { workspace } = await workspaceOf({
    'Odd.jsonl': ['constructor', '__proto__', 'toString'].map((id) => `{"id":"${id}","is":"${id}"}\n`).join(''),
  })
  const odd = workspace.model('Odd', { is: boolean() }, { format: 'jsonl' })
  expect(await odd.find()).toEqual([])
  expect((await odd.listMisfits()).map(({ faults }) => faults[0]?.reason)).toEqual(
    Array.from({ length: 3 }, () => 'is neither true nor false'),
  )
})

test('what a map calls __proto__ is kept as it is, and changes no object', async () => {
  const file = '{\n  "__proto__": {"evil": 1},\n  "value": {"__proto__": {"evil": 2}, "other": 1}\n}\n'
  const { workspace } = await workspaceOf({ 'Data/a.json': file })
  const data = workspace.model('Data', { value: json(), title: text(rule) }, { format: 'json' })
  const record = await data.read('a')
  await record.with({ title: 'x' }).save()
  expect(JSON.stringify((await data.read('a')).value)).toBe('{"__proto__":{"evil":2},"other":1}')
  expect(Reflect.get({}, 'evil')).toBeUndefined()
})

describe('a field may be called', () => {
  const names = [
    'toString',
    'hasOwnProperty',
    '__defineGetter__',
    'then',
    'toJSON',
    'length',
    'A\u0308pfel',
    'a: b',
    '- #"',
  ]
  for (const format of ['page', 'json', 'yaml', 'jsonl', 'csv'] as const)
    test.each(names)(`%s, in ${format}`, async (name) => {
      const { workspace } = await workspaceOf({ 'Home.md': '' })
      const things = workspace.model('Thing', { [name]: text(rule), other: text(rule) }, { format })
      await things.create({ [name]: 'said', other: null }).save({ commit: true, message: 'm' })
      expect(await things.find({ [name]: 'said' })).toMatchObject([{ [name]: 'said', other: null }])
      expect(await things.find({ [name]: 'else' })).toEqual([])
    })
})
