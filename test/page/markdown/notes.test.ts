import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import footnotes from 'markdown-it-footnote'
import { describe, expect, test } from 'vitest'
import { notesAtEnd } from '../../../src/page/markdown/notes/place-notes'

const theirs = new MarkdownIt().use(footnotes)
const ours = new MarkdownIt().use(footnotes).use(notesAtEnd)

const label = fc.constantFrom('1', 'b', 'constructor')
const line = fc.oneof(
  label.map((name) => `Text[^${name}] and again[^${name}].`),
  label.map((name) => `[^${name}]: A note.`),
  label.map((name) => `[^${name}]:\n    - a list\n\n    with two[^b] parts`),
  label.map((name) => `> [^${name}]: [^1]: in a quotation`),
  fc.constantFrom('In place^[a *note*].', '', '- item', '^[one ^[two]]', 'Nowhere[^none].'),
)

describe('Notes at the end of a page', () => {
  test('are what the plugin makes of them', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n\n')
        expect(ours.render(text)).toBe(theirs.render(text))
      }),
      { numRuns: 300 },
    )
  })
})
