import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFacts, renderMarkdown } from '../../../src/page'

const blocks = [
  '# Heading',
  '## A *b* `c` [d](e.md)',
  'Setext\n---',
  '# 中文 & Öl ^head',
  'text with #tag/deep and a^[note] ^para',
  '$x$ #t1 `#no` <b>#yes</b>',
  '- [ ] open #inner\n- [x] done ^item\n  - [?] asked',
  '> [!note] Title\n> - [ ] within ^in',
  '1. [ ] one\n2. two',
  '| a | b |\n|---|---|\n| #cell | 2 |\n\n^table',
  '```md\n# no\n- [ ] no\n#no ^no\n```',
  '%%\n# no #no\n- [ ] no\n%%',
  '$$\n# no\n$$',
  '[[Page#H|label]] ![[Other]]',
  '    # code\n    - [ ] code',
  // What is indented below a definition belongs to it on the page alone: the other parser knows no such lists.
  'Term\n: meaning #def\n\nend',
]

const page = fc.array(fc.constantFrom(...blocks), { maxLength: 8 }).map((parts) => parts.join('\n\n'))

/** What a reader sees, and what the catalog is made of, are read by two parsers: one for speed, one for exact places. */
describe('What a page shows and what it is known by', () => {
  const shown = (text: string) => {
    const rendered = renderMarkdown(text)
    if (rendered.kind !== 'rendered') throw new Error(rendered.kind)
    const all = (pattern: RegExp): readonly string[] =>
      [...rendered.html.matchAll(pattern)].map(([, found = '']) => found)
    return {
      headings: rendered.headings.map(({ id, level }) => `${level} ${id}`),
      tags: all(/data-tag="([^"]+)"/g).toSorted(),
      tasks: all(/<li (?:id="[^"]*" )?class="task"[^>]*data-line="(\d+)"/g).map(Number),
    }
  }
  const known = (text: string) => {
    const { headings, tags, tasks } = readFacts(text)
    return {
      headings: headings.map(({ id, level }) => `${level} ${id}`),
      tags: tags.map(({ tag }) => tag).toSorted(),
      tasks: tasks.map(({ line }) => line),
    }
  }
  it('are the same headings, tags and tasks', () => {
    fc.assert(fc.property(page, (text) => void expect(known(text)).toEqual(shown(text))))
  })
})
