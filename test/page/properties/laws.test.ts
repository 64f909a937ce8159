import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addProperty,
  readProperties,
  removeProperty,
  renameProperty,
  setProperty,
  type PropertyEntry,
} from '../../../src/page/properties'
import { anyContent, pageText } from './texts'

const entriesOf = (text: string): readonly PropertyEntry[] => {
  const properties = readProperties(text)
  return properties.kind === 'read' ? properties.entries : []
}

/** The text without the lines of a key. */
const without = (text: string, key: string): string => {
  const at = entriesOf(text).find((entry) => entry.key === key)?.at
  return at ? text.slice(0, at.from) + text.slice(at.to) : text
}

/** Whether all lines of a text are in another, in their order. */
function isWithin(text: string, whole: string): boolean {
  let at = 0
  const lines = whole.split('\n')
  return text.split('\n').every((line) => (at = lines.indexOf(line, at) + 1) > 0)
}

const withKey = fc
  .tuple(pageText, fc.nat())
  .filter(([text]) => entriesOf(text).length > 0)
  .map(([text, pick]) => {
    const entries = entriesOf(text)
    return { text, entry: entries[pick % entries.length]! }
  })

describe('a property', () => {
  test('that is set to what it says leaves the page as it is, byte for byte', () => {
    fc.assert(
      fc.property(pageText, (text) => {
        for (const { key, content } of entriesOf(text)) if (content) expect(setProperty(text, key, content)).toBe(text)
      }),
      { numRuns: 300 },
    )
  })

  test('that can be read can be set to anything, says so afterwards, and leaves every other line alone', () => {
    fc.assert(
      fc.property(withKey, anyContent, ({ text, entry }, content) => {
        fc.pre(entry.content !== null)
        const after = setProperty(text, entry.key, content)
        expect(after).not.toBeNull()
        expect(isWithin(without(text, entry.key), after!)).toBe(true)
        const now = entriesOf(after!).find(({ key }) => key === entry.key)?.content
        if (now && 'text' in now && 'text' in content) expect(now.text).toBe(content.text)
        else if (now && 'items' in now && 'items' in content) expect(now.items).toEqual(content.items)
        else if (now?.kind !== 'tags' && now?.kind !== 'list') expect(now).toEqual(content)
      }),
      { numRuns: 600 },
    )
  })

  test('that is set and set back says what it said', () => {
    fc.assert(
      fc.property(withKey, anyContent, ({ text, entry }, content) => {
        fc.pre(entry.content !== null)
        const there = setProperty(text, entry.key, content)!
        const back = setProperty(there, entry.key, entry.content)!
        expect(entriesOf(back).map(({ key, content }) => [key, content])).toEqual(
          entriesOf(text).map(({ key, content }) => [key, content]),
        )
      }),
      { numRuns: 500 },
    )
  })

  test('that is added and removed leaves the page as it was', () => {
    fc.assert(
      fc.property(pageText, anyContent, (text, content) => {
        fc.pre(entriesOf(text).length > 0)
        const added = addProperty(text, 'new', content)
        expect(added).not.toBeNull()
        expect(removeProperty(added!, 'new')).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  test('gives a page without any its front matter, which goes with the last one', () => {
    fc.assert(
      fc.property(
        fc.string().map((body) => body.replace(/\r(?!\n)/g, '')),
        anyContent,
        (body, content) => {
          fc.pre(readProperties(body).kind === 'none')
          const added = addProperty(body, 'new', content)
          expect(added?.endsWith(body.replace(/^\ufeff/, ''))).toBe(true)
          expect(removeProperty(added!, 'new')).toBe(body)
        },
      ),
    )
  })

  test('that is renamed keeps its value and its place', () => {
    fc.assert(
      fc.property(withKey, fc.constantFrom('new', 'new: key', '- x', '"', '#', 'über'), ({ text, entry }, to) => {
        const after = renameProperty(text, entry.key, to)
        fc.pre(after !== null)
        const { from, to: end } = entry.keyAt
        expect(after.startsWith(text.slice(0, from)) && after.endsWith(text.slice(end))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('that one item joins or leaves keeps the lines of the others', () => {
    fc.assert(
      fc.property(withKey, fc.nat(), ({ text, entry }, pick) => {
        fc.pre(entry.content !== null && 'items' in entry.content && entry.content.items.length > 0)
        const content = entry.content as { kind: 'list'; items: readonly string[] }
        const at = pick % (content.items.length + 1)
        const joined = setProperty(text, entry.key, { ...content, items: content.items.toSpliced(at, 0, 'joined') })!
        const isBlock = text.slice(entry.valueAt.from).startsWith('- ')
        if (isBlock)
          expect(
            joined
              .split('\n')
              .filter((line) => !line.includes('joined'))
              .join('\n'),
          ).toBe(text)
        const left = setProperty(joined, entry.key, content)!
        if (isBlock) expect(left).toBe(text)
      }),
      { numRuns: 300 },
    )
  })
})
