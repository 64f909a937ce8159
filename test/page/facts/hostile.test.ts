import { describe, expect, test } from 'vitest'
import { readFacts, readProperties, renderMarkdown } from '../../../src/page'
import { ratioOf } from '../../support/ratio'

const repeat = (text: string, size: number): string => text.repeat(Math.ceil(size / text.length)).slice(0, size)
const nested = (part: (depth: number) => string, size: number): string =>
  Array.from({ length: Math.floor(Math.sqrt(size)) }, (_, depth) => part(depth)).join('\n')

/** Parts that differ, up to the size. */
function numbered(size: number, part: (at: number) => string): string {
  let text = ''
  for (let at = 0; text.length < size; at++) text += part(at)
  return text
}

/** Pages made to keep a reader busy, by the size they shall have. */
const hostile: Readonly<Record<string, (size: number) => string>> = {
  'brackets that never close': (size) => repeat('[', size),
  'closing brackets behind stars': (size) => repeat('*a]', size),
  'stars that only close': (size) => repeat('a* ', size),
  'marks of two kinds': (size) => repeat('*a _b ', size),
  'images that never end': (size) => repeat('![a](', size),
  'notes within notes': (size) => repeat('^[', size),
  'quotations within quotations': (size) => repeat('>', size),
  'a definition whose title never ends': (size) => `[a]: b "${repeat('x\n', size)}`,
  'a table without end': (size) => `|a|b|\n|-|-|\n${repeat('|[[x]]|y|\n', size)}`,
  'lists within lists': (size) => nested((depth) => `${' '.repeat(depth)}- a`, size),
  'names of blocks': (size) => repeat('a ^b\n', size),
  'comments and sums': (size) => repeat('%%a $b $$c ', size),
  'properties in brackets': (size) => repeat('[a:: ', size),
  'tags alone': (size) => repeat('<a href="', size),
  'headings with one name': (size) => repeat('# a\n', size),
  'a heading of spaces': (size) => `# a${' '.repeat(size)}b`,
  'a task of spaces, over two lines': (size) => `- [ ] a\nb${' '.repeat(size)}c`,
  'a link of spaces': (size) => `[a${' '.repeat(size)}b](c)`,
  'front matter of brackets': (size) => `---\na: ${repeat('[', size)}\n---\n`,
  'front matter of lists in lists': (size) => `---\na:\n  ${repeat('- ', size)}\n---\n`,
  'front matter of keys': (size) => `---\n${repeat('? ', size)}\n---\n`,
  'front matter of links': (size) => `---\na: ${repeat('[[a', size)}\n---\n`,
  'front matter of thousands of keys': (size) => `---\na: !!str b\n${numbered(size / 2, (at) => `k${at}: c\n`)}---\n`,
  'front matter without end': (size) => `---\n${repeat('a: b\n', size)}`,
}

describe('A page written to be slow', () => {
  test.each(Object.entries(hostile))('costs no more than its length: %s', (_, make) => {
    // Eight times as long; squared it would cost 64 times as much.
    expect(ratioOf([() => readFacts(make(25_000)), () => readFacts(make(200_000))], 30)).toBeLessThan(30)
  })

  test('costs hardly more in blanks than in letters', () => {
    const [letters, blanks] = [`# a${'b'.repeat(100_000)}`, `# a${' '.repeat(100_000)}b`]
    expect(ratioOf([() => readFacts(letters), () => readFacts(blanks)], 30)).toBeLessThan(30)
  })

  test('costs no more than its length: a thousand properties that a form shows', () => {
    const make = (size: number): string => `---\n${numbered(size, (at) => `a${at}: b\n`)}---\n`
    expect(ratioOf([() => readProperties(make(6_000)), () => readProperties(make(60_000))], 40)).toBeLessThan(40)
  })

  test('costs no more than its length: thousands of notes', () => {
    const make = (size: number): string => numbered(size, (at) => `a[^${at}]\n\n[^${at}]: b\n\n`)
    expect(ratioOf([() => renderMarkdown(make(12_000)), () => renderMarkdown(make(120_000))], 30)).toBeLessThan(30)
  })

  test('is read to its end, a megabyte of it', () => {
    const facts = readFacts(`${'['.repeat(1_000_000)}\n\n[[found]]\n`)
    expect(facts.links.map(({ written }) => written)).toEqual(['found'])
  })

  test('keeps its links, however long its paragraph is', () => {
    const text = 'see [[One page]] and [two](b.md) *so* '.repeat(20_000)
    expect(readFacts(text).links).toHaveLength(40_000)
  })

  test('does not grow by aliases of aliases', () => {
    const names = 'bcdefghij'.split('')
    const bomb = names.map((name, at) => `${name}: &${name} [${`*${names[at - 1] ?? 'a'}, `.repeat(9)}]`)
    expect(readFacts(`---\na: &a [x, x]\n${bomb.join('\n')}\n---\n`).properties).toEqual([])
  })

  test('has no property that is anybody’s prototype', () => {
    const { properties } = readFacts('---\n__proto__: {a: 1}\nb: {__proto__: {c: 2}}\n---\n')
    expect(properties.map(({ key }) => key)).toEqual(['__proto__', 'b'])
    expect(Object.getPrototypeOf(properties[1]?.value)).toBe(Object.prototype)
  })
})
