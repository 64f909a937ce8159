import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { prose } from '../../src/app/messages/en/first/prose'
import { parsePagePath, type PagePath } from '../../src/names'
import { buildPageIndex, readFacts, renderMarkdown, resolveHref, resolveWikilink } from '../../src/page'
import { resolvePage, sanitize } from '../../src/page/dom'

const from = parsePagePath('Here.md')
const index = buildPageIndex([from])

/** The files that what is on the screen leads to: pages, images, films. */
function shown(text: string): ReadonlySet<string> {
  const page = renderMarkdown(text)
  const fragment = sanitize(page.kind === 'rendered' ? page.html : '')
  const led = new Set<string>()
  for (const image of fragment.querySelectorAll('[data-asset]')) note(led, image.getAttribute('data-asset') ?? '')
  const hrefOf = (path: PagePath): string => (path === from || led.add(path), '#')
  resolvePage(fragment, { from, index, hrefOf, words: prose.shown })
  return led
}

function note(led: Set<string>, href: string): void {
  const target = resolveHref(href, from, index)
  if ('path' in target && target.path !== from) led.add(target.path)
}

/** The files that the page's links are known to lead to. */
function known(text: string): ReadonlySet<string> {
  const targets = readFacts(text).links.map(({ kind, written }) =>
    kind === 'wikilink' || kind === 'embed'
      ? resolveWikilink(written, from, index).target
      : resolveHref(written, from, index),
  )
  return new Set(targets.flatMap((target) => ('path' in target ? [target.path] : [])))
}

const url = fc.constantFrom(
  ...['a.md', 'A&amp;B.md', 'A&B.md', '&uuml;ber.md', 'a&#38;b.md', 'a&#x2f;b.md', 'b%20c.md', '../d.md', 'a\\_b.md'],
  ...['e.png', '/f.md?x=1&amp;y#g', 'h', '&copy.md', 'a&#35;b.md', 'i(j).md', '#k', 'https://l.example/m'],
)

/** Ways in which people write a link. */
const forms: readonly ((url: string) => string)[] = [
  (to) => `[x](${to})`,
  (to) => `[x]( <${to}> "title")`,
  (to) => `![x](${to} 'title')`,
  (to) => `[x][id]\n\n[id]: ${to}\n`,
  (to) => `[x][id]\n\n[id]:\n  ${to}\n  "title"\n`,
  (to) => `[id]\n\n[id]:\n<${to}>\n`,
  (to) => `> [id]\n>\n> [id]:\n> ${to}\n`,
  (to) => `- [id]\n\n  [id]:\n  ${to}\n`,
  (to) => `a <a href="${to}">x</a>`,
  (to) => `a <a title='a > "b"' href = '${to}'>x</a>`,
  (to) => `a <img src=${to}>`,
  (to) => `a <IMG alt="x" SRC=${to} width=10>`,
  (to) => `<a\n  class="x"\n  href= "${to}">x</a>\n`,
  (to) => `<div>\n<img src=${to} alt=x>\n</div>\n`,
  (to) => `[[${to}]]`,
  (to) => `![[${to}|100]]`,
]

const around = fc.constantFrom('', 'text ', '\n\n', '\n', '> ', '- ', '`code` ', '*', '# ')
const link = fc.tuple(fc.constantFrom(...forms), url).map(([form, to]) => form(to))
const page = fc.array(fc.oneof(link, around), { maxLength: 6 }).map((pieces) => pieces.join(''))

describe('Every link on the screen', () => {
  test('is one the page is known to have, so that it is written anew when its file moves', () => {
    fc.assert(
      fc.property(page, (text) => {
        const facts = known(text)
        expect([...shown(text)].filter((path) => !facts.has(path))).toEqual([])
      }),
      { numRuns: 1500 },
    )
  })

  test.each(forms.map((form) => [form('a&amp;b.md')]))('is known where it is written %j', (text) => {
    expect([...known(text)]).toEqual(expect.arrayContaining([...shown(text)]))
    expect(shown(text).size).toBe(1)
  })
})
