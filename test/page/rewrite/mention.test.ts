import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePagePath } from '../../../src/names'
import {
  buildPageIndex,
  knownDialects,
  linkMention,
  readFacts,
  resolveHref,
  resolveWikilink,
  type DialectName,
  type PageIndex,
} from '../../../src/page'

const target = parsePagePath('garden/Raised beds.md')
const from = parsePagePath('Diary.md')
const indexOf = (name: DialectName) => buildPageIndex([target, from], { dialect: knownDialects[name] })
const inMarkdown = buildPageIndex([target, from], {
  dialect: { ...knownDialects.plain, newLinks: { form: 'markdown', path: 'relative' } },
})

/** Links the words between « and » in a text; they are looked for on that line unless another is told. */
function link(marked: string, { index = indexOf('obsidian'), line }: { index?: PageIndex; line?: number } = {}) {
  const at = marked.indexOf('«')
  const words = marked.slice(at + 1, marked.indexOf('»'))
  const text = marked.replace(/[«»]/g, '')
  const start = text.lastIndexOf('\n', at - 1) + 1
  const context = text.slice(start, (text.indexOf('\n', at) + 1 || text.length + 1) - 1).trimEnd()
  const mark = { from: at - start, to: at - start + words.length }
  const mention = { line: line ?? text.slice(0, at).split('\n').length, context, marks: [mark] }
  return linkMention(text, mention, { of: { target, from }, index })
}

describe('A mention made a link', () => {
  test.each([
    ['Dug the «Raised beds» today', 'Dug the [[Raised beds]] today'],
    ['Dug the «raised beds».', 'Dug the [[Raised beds|raised beds]].'],
    ['Raised beds, «Raised beds», Raised beds', 'Raised beds, [[Raised beds]], Raised beds'],
    ['a\r\n- [ ] the «Raised beds»\r\nz\r\n', 'a\r\n- [ ] the [[Raised beds]]\r\nz\r\n'],
    ['| a | «raised beds» |\n|---|---|\n| b | c |', '| a | [[Raised beds\\|raised beds]] |\n|---|---|\n| b | c |'],
    ['# On «Raised beds»\n', '# On [[Raised beds]]\n'],
  ])('%j becomes %j', (marked, expected) => {
    expect(link(marked)).toBe(expected)
  })

  test('is a link of Markdown where the wiki writes those', () => {
    expect(link('the «raised beds»', { index: inMarkdown })).toBe('the [raised beds](garden/Raised%20beds.md)')
  })

  test('of a page that does not exist yet leads to where that would be', () => {
    const index = buildPageIndex([from], { dialect: knownDialects.obsidian })
    const linked = link('Dug the «raised beds»', { index })
    const [written = ''] = readFacts(linked ?? '').links.map((one) => one.written)
    expect(resolveWikilink(written, from, index).target).toMatchObject({ kind: 'missing', path: target })
  })

  test('is found where it went when lines came in above it', () => {
    expect(link('new\n\nDug the «Raised beds» today', { line: 1 })).toBe('new\n\nDug the [[Raised beds]] today')
  })

  test.each([
    ['code', 'Dug `the «Raised beds» today`'],
    ['a block of code', '```\nthe «Raised beds»\n```\n'],
    ['a link of another page', 'the [[Diary|«Raised beds»]]'],
  ])('is not written into %s', (_, marked) => {
    expect(link(marked)).toBeUndefined()
  })

  test('leads to the page, and nothing else of the text changes', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Rain', 'raised beds', '[[Diary]]', '**sun**', '\n', '\r\n', '\n\n', ' – ', 'é'), {
          maxLength: 12,
        }),
        fc.array(fc.constantFrom('and', 'raised beds', '[x](Diary.md)', '\n', ' '), { maxLength: 12 }),
        fc.constantFrom<DialectName>('obsidian', 'plain', 'gollum', 'foam'),
        (before, after, name) => {
          const [lead, rest] = [`${before.join(' ')} `, ` ${after.join(' ')}`]
          const index = indexOf(name)
          const linked = link(`${lead}«Raised beds»${rest}`, { index })
          if (linked === undefined) return
          expect(linked.startsWith(lead) && linked.endsWith(rest)).toBe(true)
          const fact = readFacts(linked).links.find(({ at }) => at.from === lead.length)
          const found =
            fact?.kind === 'wikilink'
              ? resolveWikilink(fact.written, from, index).target
              : resolveHref(fact?.written ?? '', from, index)
          expect(found).toMatchObject({ kind: 'page', path: target })
        },
      ),
    ))
})
