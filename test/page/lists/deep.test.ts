/** Lists of strangers, nested as deep as they like. */
import { expect, test } from 'vitest'
import { readList } from '../../../src/page/lists'
import { readProperties } from '../../../src/page'

/** Microseconds of work, not counting what others do meanwhile. */
function workOf(act: () => void): number {
  const start = process.cpuUsage()
  act()
  return process.cpuUsage(start).user
}

const nestings: readonly (readonly [path: string, nest: (depth: number) => string])[] = [
  ['a.json', (depth) => `[{"a":1},${'['.repeat(depth)}${']'.repeat(depth)}]`],
  ['a.json', (depth) => `[${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}]`],
  ['a.yaml', (depth) => `${'- '.repeat(depth)}a\n`],
  ['a.yaml', (depth) => `${']'.repeat(depth)}${'['.repeat(depth)}`],
]

test.each(nestings)('one is no table, and that costs less than reading a flat one: %s', (path, nest) => {
  expect(readList(path, nest(100))).toBeNull()
  const flat = JSON.stringify(Array.from({ length: 10_000 }, (_, at) => ({ a: at })))
  const table = workOf(() => expect(readList('a.json', flat)).not.toBeNull())
  expect(workOf(() => expect(readList(path, nest(80_000))).toBeNull())).toBeLessThan(table)
})

test('a flat one may be as long as it likes, in one line and in many', () => {
  const rows = Array.from({ length: 300 }, (_, at) => ({ a: at, b: String(at) }))
  expect(readList('a.json', JSON.stringify(rows))?.rows).toHaveLength(300)
  expect(readList('a.yaml', rows.map(({ a, b }) => `- a: ${a}\n  b: "${b}"\n`).join(''))?.rows).toHaveLength(300)
  const front = `---\n${rows.map(({ a }) => `k${a}: [${a}, ${a}]\n`).join('')}---\n`
  expect(readProperties(front).kind).toBe('read')
})
