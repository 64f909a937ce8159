import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readFacts, type PropertyValue } from '../../../src/page'

const propertiesOf = (yaml: string): Record<string, PropertyValue> =>
  Object.fromEntries(readFacts(`---\n${yaml}\n---\n`).properties.map(({ key, value }) => [key, value]))

const scalar = fc.constantFrom(
  ...[
    '',
    'word',
    'two words',
    '12',
    '-3',
    '1.5',
    '1e3',
    '0x1f',
    '0o17',
    '007',
    'true',
    'Null',
    '~',
    '2024-05-01',
    'yes',
  ],
  ...[
    'a: b',
    'a #b',
    'a#b',
    '"q: [x]"',
    "'it''s'",
    '[a, b]',
    '[a, [b]]',
    '{a: b}',
    '[[Home]]',
    '"[[Home]]"',
    'a, b',
    '*a',
    '!!x',
  ],
  ...[
    '- a',
    '12:30',
    'http://x.y/z',
    '@at',
    '9007199254740993',
    'é',
    '日本',
    'a - b',
    '(x)',
    '1.',
    '.5',
    '[]',
    '[ a , 1 ]',
  ],
)
const key = fc.constantFrom('title', 'date', 'a-b', 'x_y', 'n1', 'Title', 'true')
const entry = fc.oneof(
  fc.tuple(key, scalar).map(([name, value]) => `${name}: ${value}`.trimEnd()),
  fc
    .tuple(key, fc.array(scalar, { minLength: 1, maxLength: 3 }))
    .map(([name, items]) => `${name}:\n${items.map((item) => `  - ${item}`).join('\n')}`),
)
const yaml = fc.array(
  fc.oneof({ weight: 8, arbitrary: entry }, fc.constantFrom('# comment', '', '  indented', '- x')),
  {
    minLength: 1,
    maxLength: 5,
  },
)

/** What the parser itself reads, as far as properties can hold it. */
function expected(text: string): Record<string, unknown> {
  try {
    const read: unknown = parse(text, { intAsBigInt: true, logLevel: 'error' })
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return {}
    const plain = (_: string, value: unknown): unknown =>
      typeof value !== 'bigint' ? value : Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
    return JSON.parse(JSON.stringify(read, plain)) as Record<string, unknown>
  } catch {
    return {}
  }
}

describe('Front matter', () => {
  test('says what YAML says, however it is written', () => {
    fc.assert(
      fc.property(yaml, (lines) => {
        const text = lines.join('\n')
        expect(propertiesOf(text)).toEqual(expected(text))
      }),
      { numRuns: 1000 },
    )
  })

  test('that is broken, or no list of properties, says nothing', () => {
    for (const text of ['a: b: c', '- a', 'a: [', 'a: "', 'a: 1\na: 2', '\ta: b', '"', '%YAML', 'a: *b', 'just text'])
      expect(readFacts(`---\n${text}\n---\n# Page`)).toMatchObject({ properties: [], headings: [{ text: 'Page' }] })
  })

  test('names the line of each property', () => {
    const lines = readFacts('---\n# c\na: 1\nb:\n  - "x: y"\n\nc: {d: e}\n---\n').properties.map((one) => one.line)
    expect(lines).toEqual([3, 4, 7])
  })

  test.each([
    ['tags: a, b/c', ['a', 'b/c']],
    ['tags: "#a #b"', ['a', 'b']],
    ['tags: [a, "#b", 2024, "two words"]', ['a', 'b', 'two words']],
    ['tags:\n  - a\n  - b', ['a', 'b']],
    ['tag: solo', ['solo']],
    ['tags:', []],
    ['tags: {a: b}', []],
  ])('has tags in %j', (text, tags) => {
    expect(readFacts(`---\n${text}\n---\n`).tags.map(({ tag }) => tag)).toEqual(tags)
  })

  test.each([
    ['aliases: [One, "Two, three"]', ['One', 'Two, three']],
    ['alias: One, Two', ['One', 'Two']],
    ['aliases:\n- 1984\n- One', ['1984', 'One']],
    ['aliases: ""', []],
  ])('has other names in %j', (text, aliases) => {
    expect(readFacts(`---\n${text}\n---\n`).aliases).toEqual(aliases)
  })
})
