/** Values that no form shows: of any depth, put into the text of a page. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPropertyValues, type PropertyValue } from '../../../src/page'
import { readProperties, setPropertyValue } from '../../../src/page/properties'
import { pageText } from './texts'

type Shapes = { any: PropertyValue; leaf: PropertyValue; list: PropertyValue; map: PropertyValue }

const value = fc.letrec<Shapes>((tie) => ({
  any: fc.oneof({ depthSize: 'small' }, tie('leaf'), tie('list'), tie('map')),
  leaf: fc.oneof(fc.boolean(), fc.integer(), fc.constantFrom('', 'a', '1.50', 'no', '日本', 'a: b # c', '"', '\n')),
  list: fc.array(tie('any'), { maxLength: 3 }),
  map: fc.dictionary(fc.constantFrom('a', 'b', 'c d'), tie('any'), { maxKeys: 3, noNullPrototype: true }),
})).map

const rest = (text: string, but: string) => {
  const properties = readProperties(text)
  const entries = properties.kind === 'read' ? properties.entries : []
  return entries.filter(({ key }) => key !== but).map(({ at }) => text.slice(at.from, at.to))
}

test('a property of any depth says so afterwards, and every other line stays as it was', () => {
  let written = 0
  fc.assert(
    fc.property(pageText, fc.constantFrom('title', 'tree', 'last'), value, (text, key, value) => {
      const after = setPropertyValue(text, key, value)
      if (after === null) return
      written++
      expect(readPropertyValues(after).get(key)).toEqual(value)
      expect(rest(after, key)).toEqual(rest(text, key))
    }),
    { numRuns: 200 },
  )
  expect(written).toBeGreaterThan(100)
})

test('a nested property that other tools wrote as a block becomes one line, and the comment below it stays', () => {
  const text = '---\na: 1 # one\ntree:\n  b: [2]\n# below\nc: 3\n---\nBody\n'
  const after = setPropertyValue(text, 'tree', { b: [2, 3] })
  expect(after).toBe('---\na: 1 # one\ntree:\n  {"b":[2,3]}\n# below\nc: 3\n---\nBody\n')
})
