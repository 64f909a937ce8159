import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePagePath } from '../../../src/names'
import {
  buildPageIndex,
  knownDialects,
  readFacts,
  relinkMissing,
  resolveWikilink,
  type DialectName,
} from '../../../src/page'

const to = parsePagePath('garden/Beds.md')
const from = parsePagePath('Diary.md')
const indexOf = (name: DialectName) => buildPageIndex([to, from], { dialect: knownDialects[name] })
const relink = (text: string, missing: string, name: DialectName = 'plain') =>
  relinkMissing(text, { from, missing: parsePagePath(missing), to, index: indexOf(name) })

describe('A link that leads to no page', () => {
  test.each([
    ['[[Beeds]]', '[[Beds]]'],
    ['[[Beeds#South|the beds]]', '[[Beds#South|the beds]]'],
    ['![[Beeds]] [[Beans]] `[[Beeds]]`', '![[Beds]] [[Beans]] `[[Beeds]]`'],
    ['[x](Beeds.md#south "t")', '[x](garden/Beds.md#south "t")'],
    ['[x][r]\n\n[r]: <Beeds.md>\n', '[x][r]\n\n[r]: <garden/Beds.md>\n'],
    ['---\r\nup: "[[Beeds]]"\r\n---\r\n', '---\r\nup: "[[Beds]]"\r\n---\r\n'],
    ['| [[Beeds\\|words]] |', '| [[Beds\\|words]] |'],
  ])('and is %j becomes %j', (text, expected) => {
    expect(relink(text, 'Beeds.md').text).toBe(expected)
  })

  test('is left alone where it would create another page', () => {
    expect(relink('[[Beans]] [x](a/Beeds.md)', 'Beeds.md')).toMatchObject({ count: 0, lines: [] })
  })

  test('leads to the other page afterwards, and no link that led somewhere is touched', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('[[Beeds]]', '[[Beeds|b]]', '[[Beds]]', '[[Diary]]', '[[Beans]]', 'text', '\r\n'), {
          maxLength: 12,
        }),
        fc.constantFrom<DialectName>('obsidian', 'plain', 'foam', 'gollum'),
        (words, name) => {
          const text = words.join(' ')
          const index = indexOf(name)
          const targets = (some: string) =>
            readFacts(some).links.map(({ written }) => resolveWikilink(written, from, index).target)
          const [before, after] = [targets(text), targets(relink(text, 'Beeds.md', name).text)]
          const wanted = before.map((one) =>
            one.kind === 'missing' && one.path === 'Beeds.md' ? { ...one, kind: 'page', path: to } : one,
          )
          expect(after).toEqual(wanted)
          expect(relink(text, 'Beeds.md', name).text.replaceAll('Beds', 'Beeds')).toBe(text.replaceAll('Beds', 'Beeds'))
        },
      ),
    ))
})
