import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFacts, renderMarkdown, type LinkFact, type PageFacts } from '../../../src/page'

const page = `---
title: The plan
aliases: [Plan, "Grand plan"]
tags: garden, home/roof
up: "[[Home]]"
# see: "[[Not me]]"
---
# Plan **for** \`1980\` &amp; [[Later|after]]

key:: a [[value]]
Some #idea and #1980 and #a/b, [site](https://example.org/#no) and [near](<My Page.md#Top> "t"). ^first

- [ ] sow [[Beans#When|beans]]
- [x] reap

| a | b |
| - | - |
| [[Home\\|us]] | ![[roof.png\\|100]] |

^table

\`[[code]]\` and %%[[comment]]%% and [mood:: *fine*] and ![alt text](a%20b.png) <img alt="x" src="c.png">

\`\`\`
[[fenced]] #fenced
\`\`\`

[text]([[Logseq]]) #[[two words]]

[id]: other.md "Other"

Plan
----
`

const linksOf = (text: string): readonly string[] =>
  readFacts(text).links.map(({ kind, target }) => `${kind} ${text.slice(target.from, target.to)}`)

describe('The facts of a page', () => {
  const facts = readFacts(page)

  test('name it, in its own words', () => {
    expect([facts.title, facts.aliases]).toEqual(['The plan', ['Plan', 'Grand plan']])
  })

  test('have its headings, with the fragments that lead to them', () => {
    expect(facts.headings.map(({ level, text, id, line }) => [level, text, id, line])).toEqual([
      [1, 'Plan for 1980 & after', 'plan-for-1980--after', 8],
      [2, 'Plan', 'plan', 32],
    ])
  })

  test('have its links, those in comments too, and none of code', () => {
    expect(linksOf(page)).toEqual([
      'property Home',
      'wikilink Later',
      'wikilink value',
      'link https://example.org/#no',
      'link My Page.md#Top',
      'wikilink Beans#When',
      'wikilink Home',
      'embed roof.png',
      'wikilink comment',
      'image a%20b.png',
      'image c.png',
      'wikilink Logseq',
      'wikilink two words',
      'reference other.md',
    ])
  })

  test('have nothing of a comment but its links, where they are', () => {
    const text = 'a\r\n\r\n%%\r\n# no #no ^no\r\n- [ ] no `[[no]]`\r\n\r\n![[yes]] [x](y.md)\r\n%%'
    const { headings, tags, blocks, tasks, links } = readFacts(text)
    expect([headings, tags, blocks, tasks]).toEqual([[], [], [], []])
    expect(links.map(({ kind, written, line, at }) => [kind, written, line, text.slice(at.from, at.to)])).toEqual([
      ['embed', 'yes', 7, '![[yes]]'],
      ['link', 'y.md', 7, '[x](y.md)'],
    ])
  })

  test('have a fragment for a heading that is all signs', () => {
    expect(readFacts('# 🎉\n# 🎉\n# A 🎉').headings.map(({ id }) => id)).toEqual(['🎉', '🎉-1', 'a-'])
  })

  test('have the labels of links as they are read', () => {
    const label = (written: string): string | null | undefined =>
      facts.links.find((link) => link.written === written)?.label
    expect(label('Home\\|us')).toBe('us')
    expect(label('My Page.md#Top')).toBe('near')
    expect(label('a%20b.png')).toBe('alt text')
    expect(label('other.md')).toBe('id')
    expect(label('value')).toBeNull()
  })

  test('have its tags, those of front matter first', () => {
    expect(facts.tags.map(({ tag, line }) => `${tag} ${line}`)).toEqual([
      'garden 4',
      'home/roof 4',
      'idea 11',
      'a/b 11',
      'two words 28',
    ])
  })

  test('have its properties, those of the text too', () => {
    expect(facts.properties.map(({ key, value, line }) => [key, value, line])).toEqual([
      ['title', 'The plan', 2],
      ['aliases', ['Plan', 'Grand plan'], 3],
      ['tags', 'garden, home/roof', 4],
      ['up', '[[Home]]', 5],
      ['key', 'a [[value]]', 10],
      ['mood', '*fine*', 22],
    ])
  })

  test('have the blocks that can be linked to', () => {
    expect(facts.blocks.map(({ id, line }) => `${id} ${line}`)).toEqual(['first 10', 'table 16'])
    expect(facts.blocks[1]?.text).toContain('us')
  })

  test('have its tasks', () => {
    expect(facts.tasks.map(({ text, mark }) => `${mark}|${text}`)).toEqual([' |sow beans', 'x|reap'])
  })
})

test('a heading in a quotation or a list has its own words alone, however it is marked', () => {
  const text = '> Title\n> ===\n\n> Two\n> lines\n> ---\n\n- Item\n  ---\n\n> Windows\r\n> ===\r\n'
  const { headings } = readFacts(text)
  expect(headings.map(({ text, id }) => [text, id])).toEqual([
    ['Title', 'title'],
    ['Two lines', 'two-lines'],
    ['Item', 'item'],
    ['Windows', 'windows'],
  ])
})

describe('A definition', () => {
  test('holds blocks: headings, tasks, links of its later paragraphs', () => {
    const text =
      'Term\n: # Head\n\nDo\n: - [ ] [[Task]]\n\nLong\n\n:   first [[A]]\n\n    second [[B]]\n~ third [[C]]\n'
    const { headings, tasks } = readFacts(text)
    expect(headings.map(({ text }) => text)).toEqual(['Head'])
    expect(tasks.map(({ line }) => line)).toEqual([5])
    expect(linksOf(text)).toEqual(['wikilink Task', 'wikilink A', 'wikilink B', 'wikilink C'])
  })

  test('has no links of its code, nor of code behind it', () => {
    expect(linksOf('Term\n: see [[A]]\n\n      [[in it]]\n\nText\n\n    [[behind it]]\n')).toEqual(['wikilink A'])
  })

  test('is below a line, and not in the middle of a paragraph', () => {
    expect(readFacts('One\ntwo\n: # no heading\n').headings).toEqual([])
  })
})

const fragment = fc.constantFrom(
  ...['[[a]]', '[[a#b|c]]', '![[d.png|10]]', '[x](y.md)', '[x](<y z.md#q>)', '![i](j%20k.png)', '#tag', '`code`'],
  ...[
    '**bold**',
    '==mark==',
    '$x$',
    '%%c%%',
    '\n',
    '\n\n',
    '# ',
    '## H\n',
    '- ',
    '- [ ] ',
    '> ',
    '| ',
    '\\',
    '&lt;',
    '^id',
  ],
  ...[
    '\n```\n',
    '\n---\n',
    'key:: ',
    '[k:: v]',
    ' ',
    'word',
    '[r]: s.md\n',
    '<b>',
    '<img src="p.png">',
    '[^1]',
    '$$',
    '%%',
  ],
)
const markdown = fc.array(fragment, { maxLength: 30 }).map((parts) => parts.join(''))
const anyPage = fc
  .tuple(fc.constantFrom('', '---\na: "[[b]]"\ntags: [c]\n---\n'), markdown)
  .map(([frontMatter, body]) => frontMatter + body)

const targetIn = (text: string, { target }: LinkFact): string => text.slice(target.from, target.to)

function withoutOffsets(facts: PageFacts): unknown {
  return JSON.parse(
    JSON.stringify(facts, (key, value: unknown) => (['at', 'target', 'labelAt'].includes(key) ? 0 : value)),
  )
}

describe('Whatever a page says', () => {
  test('a link’s target is where its place says, and its line is right', () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        for (const link of readFacts(text).links) {
          const isWiki = ['wikilink', 'embed', 'property'].includes(link.kind)
          const target = isWiki ? (link.written.split(/\\?\|/)[0] ?? '').trim() : link.written
          expect(targetIn(text, link)).toBe(target)
          expect(link.at.from <= link.target.from && link.target.to <= link.at.to).toBe(true)
          expect(link.line).toBe(text.slice(0, link.at.from).split('\n').length)
          if (link.labelAt) expect(text.slice(link.labelAt.from, link.labelAt.to)).toBe(link.label)
        }
      }),
    )
  })

  test('another target in a link’s place is what is read there then', () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        for (const link of readFacts(text).links) {
          const changed = text.slice(0, link.target.from) + 'Zz.md' + text.slice(link.target.to)
          const again = readFacts(changed).links.find(({ at }) => at.from === link.at.from)
          expect(again && targetIn(changed, again)).toBe('Zz.md')
        }
      }),
    )
  })

  test('line breaks of any kind and a byte order mark change nothing but offsets', () => {
    fc.assert(
      fc.property(anyPage, fc.constantFrom('\r\n', '\r'), (text, eol) => {
        const foreign = `\ufeff${text.replaceAll('\n', eol)}`
        expect(withoutOffsets(readFacts(foreign))).toEqual(withoutOffsets(readFacts(text)))
        for (const link of readFacts(foreign).links) expect(foreign.slice(link.at.from, link.at.to)).toMatch(/^[[!<]/)
      }),
    )
  })
})

describe('The headings of the facts', () => {
  const inline = fc.constantFrom(
    ...[
      'Plan',
      ' ',
      'Ünï',
      '**bold**',
      '*it*',
      '`co de`',
      '[[a|b]]',
      '[[a#b]]',
      '[x](y.md)',
      '&amp;',
      '\\*',
      '==m==',
      '~~s~~',
    ],
    ...['-', '.', '1', '日本', '<b>x</b>', '#tag', '![alt](z.png)', '_', '(c)'],
  )
  const heading = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.array(inline, { minLength: 1, maxLength: 6 }))
    .map(([level, parts]) => `${'#'.repeat(level)} H ${parts.join(' ')}`)

  test('are those of the rendered page, fragment by fragment', () => {
    fc.assert(
      fc.property(fc.array(heading, { maxLength: 6 }), (headings) => {
        const text = headings.join('\n\n')
        const rendered = renderMarkdown(text)
        const expected = rendered.kind === 'rendered' ? rendered.headings : []
        expect(readFacts(text).headings.map(({ level, text, id }) => ({ level, text, id }))).toEqual(expected)
      }),
    )
  })
})
