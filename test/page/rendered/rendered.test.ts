import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareRendered } from '../../../src/page/compare/rendered'
import { parseBlocks, readSide, showBlocks } from './notation'

const always = (): boolean => true
const compare = (before: string, after: string): string[] =>
  showBlocks(compareRendered(parseBlocks(before), parseBlocks(after), always).blocks)

describe('two rendered pages are compared so that', () => {
  test('words that changed are marked inside markup that did not', () => {
    expect(
      compare('<p>We met <a href=x>Ana Ruiz</a> in May.</p>', '<p>We met <a href=x>Ana Costa</a> in June.</p>'),
    ).toEqual(['changed: <p>We met <a href=x>Ana [-Ruiz][+Costa] in [-May][+June].'])
  })

  test('what is emphasised now, or leads elsewhere, is a change', () => {
    expect(compare('<p>a plain old word</p>', '<p>a plain <b>old</b> word</p>')).toEqual([
      'changed: <p>a plain [-old]<b>[+old] word',
    ])
    expect(compare('<p>see <a href=x>this</a> here</p>', '<p>see <a href=y>this</a> here</p>')).toEqual([
      'changed: <p>see <a href=x>[-this]<a href=y>[+this] here',
    ])
  })

  test('a paragraph that moved is said to have moved, with what changed on its way', () => {
    const one = '<p>The first paragraph says one thing.</p>'
    const two = '<p>Another paragraph says more.</p><p>A third one.</p>'
    expect(compare(one + two, two + one)).toEqual([
      'away 1: The first paragraph says one thing.',
      'same: <p>… <p>…',
      'moved 1: <p>…',
    ])
    expect(compare(one + two, two + one.replace('thing', 'word'))).toContain(
      'moved 1: <p>The first paragraph says one [-thing][+word].',
    )
  })

  test('a section that moved is one move', () => {
    const section = '<h2>Where we live in May</h2><p>In a small house by the sea.</p>'
    const rest = '<p>One paragraph that stays.</p><p>And one more of them.</p><p>And a last one.</p>'
    expect(compare(section + rest, rest + section)).toEqual([
      'away 1: Where we live in May',
      'same: <p>… <p>… <p>…',
      'moved 1: <h2>… <p>…',
    ])
  })

  test('a tick is a tick', () => {
    const list = (box: string) => `<ul><li><input ${box}> Buy milk</li><li>Other</li></ul>`
    expect(compare(list('open'), list('checked'))).toEqual(['changed: <ul><li><input checked~>… Buy milk<li>…'])
  })

  test('items come, go and move within their list', () => {
    const items = (...texts: string[]) => `<ul>${texts.map((text) => `<li>${text}</li>`).join('')}</ul>`
    expect(compare(items('one', 'two'), items('one', 'new', 'two'))).toEqual(['changed: <ul><li>…<li+>…<li>…'])
    expect(compare(items('first of many words', 'b', 'c'), items('b', 'c', 'first of many words'))[0]).toBe(
      'changed: <ul><li>…<li>…<li^>first of many words',
    )
  })

  test('table cells are cells, and columns columns', () => {
    const table = (...rows: string[][]) =>
      `<div scroll><table>${rows
        .map((cells, at) => {
          const row = `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
          return at === 0 ? `<thead>${row}</thead><tbody>` : row
        })
        .join('')}</tbody></table></div>`
    expect(
      compare(
        table(['Name', 'Age'], ['Ana', '30'], ['Ben', '31']),
        table(['Name', 'Age'], ['Ana', '30'], ['Ben', '32']),
      ),
    ).toEqual(['changed: <div scroll><table><thead><tr><td>…<td>…<tbody><tr><td>…<td>…<tr><td>…<td~>[-31][+32]'])
    expect(compare(table(['Name'], ['Ana']), table(['Name', 'Age'], ['Ana', '30']))).toEqual([
      'changed: <div scroll><table><thead><tr><td>…<td+>…<tbody><tr><td>…<td+>…',
    ])
    expect(compare(table(['Name'], ['Ana']), table(['Name'], ['Ana'], ['Ben']))[0]).toContain('<tr+>…')
  })

  test('code is compared by lines', () => {
    expect(
      compare(
        '<pre><code>let a = 1\nkeep\nold words here\n</code></pre>',
        '<pre><code>let a = 2\nkeep\nnew\n</code></pre>',
      ),
    ).toEqual(['changed: <pre><code>let a = [-1][+2]\nkeep\n[-old words here\n][+new\n]'])
  })

  test('an image in place of another is both', () => {
    expect(compare('<p>See <img a> here</p>', '<p>See <img b> here</p>')).toEqual([
      'changed: <p>See <img a->…<img b+>… here',
    ])
  })

  test('what there is no time for is told as gone and come', () => {
    const found = compareRendered(parseBlocks('<p>one two three</p>'), parseBlocks('<p>one two four</p>'), () => false)
    expect(found.exact).toBe(false)
    expect(showBlocks(found.blocks)).toEqual(['changed: <p->…<p+>…'])
  })
})

const word = fc.constantFrom('one', 'two', 'three', 'four', 'five', 'six')
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))
const inline = fc.oneof(
  sentence,
  sentence.map((text) => `one <b>${text}</b> two`),
  sentence.map((text) => `<a href=x>${text} <i>in</i></a>`),
)
const block = fc.oneof(
  inline.map((html) => `<p>${html}</p>`),
  inline.map((html) => `<h2>${html}</h2>`),
  fc
    .array(inline, { minLength: 1, maxLength: 4 })
    .map((items) => `<ul>${items.map((html) => `<li>${html}</li>`).join('')}</ul>`),
  inline.map((html) => `<blockquote><p>${html}</p><p>end</p></blockquote>`),
)
const page = fc.array(block, { maxLength: 8 }).map((blocks) => blocks.join(''))
const textOf = (html: string): string => html.replace(/<[^>]*>/g, '').replace(/\s/g, '')

describe('for any two pages', () => {
  test('what is new, read from the marks, is the new page; every word of the old one is there too', () => {
    fc.assert(
      fc.property(page, page, (before, after) => {
        const numbered = (html: string, side: string): string => {
          let count = 0
          return html.replace(/<([a-z0-9]+)/g, (_, name: string) => `<${name} ${side}${count++}`)
        }
        // References tell elements apart, so that those shown whole can be read; marks must stay equal to be compared.
        const texts = new Map<string, string>()
        const parse = (html: string, side: string) => {
          const known = parseBlocks(numbered(html, side))
          const rename = (element: (typeof known)[number]): (typeof known)[number] => {
            texts.set(element.ref, element.text.replace(/\s/g, ''))
            const children = element.children.map((child) => (child.kind === 'text' ? child : rename(child)))
            return {
              ...element,
              mark: '',
              children,
              signature: element.signature.replace(/<(\w+) [ab]\d+[^>]*>/g, '<$1>'),
            }
          }
          return known.map(rename)
        }
        const { blocks } = compareRendered(parse(before, 'a'), parse(after, 'b'), always)
        const full = (ref: string): string => texts.get(ref) ?? ''
        const now = blocks.flatMap((part) => (part.kind === 'away' || part.kind === 'removed' ? [] : part.nodes))
        expect(readSide(now, 'added', full).replace(/\s/g, '')).toBe(textOf(after))
        const old = blocks.flatMap((part) => (part.kind === 'away' || part.kind === 'added' ? [] : part.nodes))
        const letters = (text: string): string => [...text.replace(/\s/g, '')].sort().join('')
        expect(letters(readSide(old, 'removed', full))).toBe(letters(textOf(before)))
      }),
      { numRuns: 300 },
    )
  })

  test('a page beside itself has no change', () => {
    fc.assert(
      fc.property(page, (html) => {
        expect(compareRendered(parseBlocks(html), parseBlocks(html), always).changes).toBe(0)
      }),
    )
  })
})
