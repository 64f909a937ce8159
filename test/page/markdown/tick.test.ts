import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markTask, readTask, renderMarkdown } from '../../../src/page'

const prefix = fc.constantFrom('- ', '* ', '+ ', '1. ', '12) ', '  - ', '> - ', '> > 1. ', '\t- ', '- - ')
const words = fc.stringMatching(/^[a-z[\]()*` äß🎉]{0,20}z$/u)
const mark = fc.constantFrom(' ', 'x', 'X', '?', '-', '✓', '🎉', '1')
const lineOf = fc.oneof(
  fc.record({ prefix, mark, words }).map((task) => `${task.prefix}[${task.mark}] ${task.words}`),
  fc.constantFrom('', 'text', '# [ ] heading', '-[ ] no space', '- [ ]', '- [ ]x', '- [xx] two', '---'),
)
const lineBreak = fc.constantFrom('\n', '\r\n', '\r')
const page = fc.array(fc.tuple(lineOf, lineBreak), { maxLength: 12 }).map((lines) => lines.flat().join(''))

describe('A tick', () => {
  it('changes the mark of its task and not one character besides', () => {
    fc.assert(
      fc.property(page, fc.integer({ min: -1, max: 14 }), mark, (text, line, to) => {
        const before = readTask(text, line)
        const after = markTask(text, line, to)
        if (!before) expect(after).toBe(text)
        if (!before) return
        expect(readTask(after, line)).toEqual({ ...before, mark: to })
        expect(markTask(after, line, before.mark)).toBe(text)
        const others = text.split(/\r\n|\r|\n/).map((_, at) => at + 1)
        for (const other of others) if (other !== line) expect(readTask(after, other)).toEqual(readTask(text, other))
      }),
    )
  })

  it('finds each task that a page shows, at the line it says', () => {
    const text = '---\na: 1\n---\n- [ ] one\n  - [x] two\n\n> 1. [?] three\n\n- [ ] loose\n\n  more\n'
    const rendered = renderMarkdown(text)
    const html = rendered.kind === 'rendered' ? rendered.html : ''
    const lines = [...html.matchAll(/<li class="task"[^>]*data-line="(\d+)"|<li data-line="(\d+)" class="task"/g)]
    const shown = lines.map(([, a, b]) => readTask(text, Number(a ?? b))?.text)
    expect(shown).toEqual(['one', 'two', 'three', 'loose'])
  })
})
