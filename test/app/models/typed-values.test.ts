/** Values of fields as they are typed, and properties as their fields ask for them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePagePath } from '../../../src/names'
import type { FieldKind, ModelField, RecordValue } from '../../../src/worker'
import { formatValue, parseValue } from '../../../src/app/models/form/typed-values'
import { contentFor, isRight, missingFields } from '../../../src/app/properties/typed'

const field = (kind: FieldKind, more: Partial<ModelField> = {}): ModelField => ({
  name: 'a',
  title: 'a',
  description: '',
  kind,
  required: false,
  choices: [],
  items: null,
  model: null,
  default: null,
  isId: false,
  isBody: false,
  least: null,
  most: null,
  ...more,
})

const word = fc.string({ minLength: 1 }).filter((text) => text.trim() === text && !/[\r\n]/.test(text))
const values: readonly (readonly [FieldKind, fc.Arbitrary<RecordValue>])[] = [
  ['text', fc.string().filter((text) => text.trim() !== '')],
  ['number', fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)],
  ['boolean', fc.boolean()],
  ['list', fc.array(word, { minLength: 1 })],
  ['json', fc.oneof(fc.integer(), fc.string(), fc.array(fc.integer()))],
]

test.each(values)('what a value of the kind %s is shown as is read as that value again', (kind, arbitrary) => {
  fc.assert(
    fc.property(fc.oneof(arbitrary, fc.constant(null)), (value) => {
      expect(parseValue({ kind }, formatValue({ kind }, value))).toEqual(value)
    }),
  )
})

test('what is no value of the field stays the text it is', () => {
  expect(parseValue({ kind: 'number' }, 'many')).toBe('many')
  expect(parseValue({ kind: 'json' }, '{')).toBe('{')
})

test('a property is shown in what suits its field, and told when it says something else', () => {
  const day = field('date')
  expect(contentFor(day, { kind: 'empty' })).toEqual({ kind: 'date', text: '' })
  expect(isRight(day, { kind: 'text', text: 'soon' })).toBe(false)
  expect(isRight(day, { kind: 'date', text: '2026-11-21' })).toBe(true)
  expect(contentFor(field('list'), { kind: 'text', text: 'one' })).toEqual({ kind: 'list', items: ['one'] })
  expect(isRight(field('choice', { choices: ['a'] }), { kind: 'text', text: 'b' })).toBe(false)
  expect(isRight(field('number', { most: 5 }), { kind: 'number', text: '6' })).toBe(false)
  expect(isRight(field('text'), { kind: 'number', text: '1.10' })).toBe(true)
})

test('what a record has to say and does not is missing', () => {
  const fields = [field('text', { name: 'a', required: true }), field('text', { name: 'b' })]
  const path = parsePagePath('_models/M.yaml')
  const model = { name: 'M', title: 'M', description: '', folder: '' as const, path, faults: [], records: 0, fields }
  expect(missingFields(model, ['b']).map(({ name }) => name)).toEqual(['a'])
})
