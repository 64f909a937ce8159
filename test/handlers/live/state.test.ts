/** The app's own state as a file: the laws of live state. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stateKind, type AppState } from '../../../src/handlers/live'
import type { Json } from '../../../src/page/state'
import { exportTexts, filesOf, obeysTheLawsOfLiveState } from '../../contract/live'
import { runs } from '../../page/rows/notation'

function openValues(first: ReadonlyMap<string, Json> = new Map()): AppState {
  let values = first
  return {
    readValues: async () => values,
    async replace(next, note) {
      values = next
      note()
    },
  }
}

const values = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>, { maxKeys: 6 })

obeysTheLawsOfLiveState(stateKind, {
  open: async () => openValues(),
  files: values.chain((found) =>
    fc.constant(null).map(() => {
      const lines = Object.keys(found)
        .sort((a, b) => (a < b ? -1 : 1))
        .map((name) => `  ${JSON.stringify(name)}: ${JSON.stringify(sorted(found[name] ?? null))}`)
      return filesOf({ 'state.json': lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n` })
    }),
  ),
  runs,
  faulty: ['[]', 'null', '{"a":', ''].map((text) => ({
    files: filesOf({ 'state.json': text }),
    file: 'state.json',
    line: 0,
  })),
})

function sorted(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((inner: Json) => sorted(inner))
  const names = Object.keys(value).sort((a, b) => (a < b ? -1 : 1))
  return Object.fromEntries(names.map((name) => [name, sorted((value as Record<string, Json>)[name] ?? null)]))
}

test('values are a name a line, in order', async () => {
  const state = openValues(
    new Map<string, Json>([
      ['b', { z: 1, a: [2] }],
      ['a', 'x'],
    ]),
  )
  expect(await exportTexts(stateKind, state)).toEqual({ 'state.json': '{\n  "a": "x",\n  "b": {"a":[2],"z":1}\n}\n' })
})
