import { describe, expect, it } from 'vitest'
import { normalize, tidy } from './normalize'

type Example = readonly [markdown: string, html: string]

const link = (href: string, text = href): string => `<a href="${href}">${text}</a>`
const row = (tag: 'th' | 'td', ...cells: readonly string[]): string =>
  ['<tr>', ...cells.map((cell) => `<${tag}>${cell}</${tag}>`), '</tr>'].join('\n')
const table = (head: readonly string[], ...rows: readonly (readonly string[])[]): string => {
  const body = rows.map((cells) => row('td', ...cells))
  const html = ['<table>', '<thead>', row('th', ...head), '</thead>']
  return [...html, ...(body.length > 0 ? ['<tbody>', ...body, '</tbody>'] : []), '</table>'].join('\n')
}
const paragraphs = (...texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n')

/** What GFM (version 0.29) adds to CommonMark, a case or more for each thing its sections say. */
const examples: Readonly<Record<string, readonly Example[]>> = {
  'Tables (extension)': [
    ['| tree | leaf |\n| --- | --- |\n| oak | lobed |', table(['tree', 'leaf'], ['oak', 'lobed'])],
    [
      '| tree | height |\n:-: | -----------:\noak | 30',
      '<table>\n<thead>\n<tr>\n<th align="center">tree</th>\n<th align="right">height</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td align="center">oak</td>\n<td align="right">30</td>\n</tr>\n</tbody>\n</table>',
    ],
    [
      '| b\\|ar  |\n| ------ |\n| a `\\|` b |\n| a **\\|** b |',
      table(['b|ar'], ['a <code>|</code> b'], ['a <strong>|</strong> b']),
    ],
    [
      '| a | b |\n| --- | --- |\n| 1 | 2 |\n> quoted',
      `${table(['a', 'b'], ['1', '2'])}\n<blockquote>\n<p>quoted</p>\n</blockquote>`,
    ],
    ['| a | b |\n| --- | --- |\n| 1 | 2 |\n3\n\n3', `${table(['a', 'b'], ['1', '2'], ['3', ''])}\n<p>3</p>`],
    ['| a | b |\n| --- |\n| 1 |', '<p>| a | b |\n| --- |\n| 1 |</p>'],
    ['| a | b |\n| --- | --- |\n| 1 |\n| 1 | 2 | 3 |', table(['a', 'b'], ['1', ''], ['1', '2'])],
    ['| a | b |\n| --- | --- |', table(['a', 'b'])],
  ],
  'Strikethrough (extension)': [
    ['~~Gone~~ and ~lost~!', '<p><del>Gone</del> and <del>lost</del>!</p>'],
    ['It ~~starts here\n\nand ends~~.', '<p>It ~~starts here</p>\n<p>and ends~~.</p>'],
    ['Three ~~~tildes~~~ do not.', '<p>Three ~~~tildes~~~ do not.</p>'],
  ],
  'Autolinks (extension)': [
    ['www.example.org', paragraphs(link('http://www.example.org', 'www.example.org'))],
    [
      'See www.example.org/a for more.',
      paragraphs(`See ${link('http://www.example.org/a', 'www.example.org/a')} for more.`),
    ],
    [
      'See www.example.org.\n\nSee www.example.org/a.b.',
      paragraphs(
        `See ${link('http://www.example.org', 'www.example.org')}.`,
        `See ${link('http://www.example.org/a.b', 'www.example.org/a.b')}.`,
      ),
    ],
    [
      'www.example.org/?q=a+(b)\n\nwww.example.org/?q=a+(b)))\n\n(www.example.org/?q=a+(b))\n\n(www.example.org/?q=a+(b)',
      paragraphs(
        link('http://www.example.org/?q=a+(b)', 'www.example.org/?q=a+(b)'),
        `${link('http://www.example.org/?q=a+(b)', 'www.example.org/?q=a+(b)')}))`,
        `(${link('http://www.example.org/?q=a+(b)', 'www.example.org/?q=a+(b)')})`,
        `(${link('http://www.example.org/?q=a+(b)', 'www.example.org/?q=a+(b)')}`,
      ),
    ],
    ['www.example.org/?q=(a))+b', paragraphs(link('http://www.example.org/?q=(a))+b', 'www.example.org/?q=(a))+b'))],
    [
      'www.example.org/?q=a&hl=en\n\nwww.example.org/?q=a&hl;',
      paragraphs(
        link('http://www.example.org/?q=a&amp;hl=en', 'www.example.org/?q=a&amp;hl=en'),
        `${link('http://www.example.org/?q=a', 'www.example.org/?q=a')}&amp;hl;`,
      ),
    ],
    ['www.example.org/he<lp', paragraphs(`${link('http://www.example.org/he', 'www.example.org/he')}&lt;lp`)],
    [
      'http://example.org\n\n(See https://a.example.org/?q=M+(b))',
      paragraphs(link('http://example.org'), `(See ${link('https://a.example.org/?q=M+(b)')})`),
    ],
    ['me@example.org', paragraphs(link('mailto:me@example.org', 'me@example.org'))],
    [
      'me@mail+x.example is none, but me+x@mail.example is.',
      paragraphs(`me@mail+x.example is none, but ${link('mailto:me+x@mail.example', 'me+x@mail.example')} is.`),
    ],
    [
      'a.b-c_d@a.b\n\na.b-c_d@a.b.\n\na.b-c_d@a.b-\n\na.b-c_d@a.b_',
      paragraphs(
        link('mailto:a.b-c_d@a.b', 'a.b-c_d@a.b'),
        `${link('mailto:a.b-c_d@a.b', 'a.b-c_d@a.b')}.`,
        'a.b-c_d@a.b-',
        'a.b-c_d@a.b_',
      ),
    ],
    ['mailto:me@example.org', paragraphs(link('mailto:me@example.org'))],
  ],
  'Disallowed Raw HTML (extension)': [
    [
      '<strong> <title> <style> <em>\n\n<blockquote>\n  <xmp> is out.  <XMP> too.\n</blockquote>',
      '<p><strong> &lt;title> &lt;style> <em></p>\n<blockquote>\n  &lt;xmp> is out.  &lt;XMP> too.\n</blockquote>',
    ],
  ],
}

/** Verso’s boxes are labelled, so that they can be found by ear and hit by a finger. */
const tasks: readonly Example[] = [
  [
    '- [ ] milk\n- [x] tea',
    '<ul>\n<li><input disabled="" type="checkbox"> milk</li>\n<li><input checked="" disabled="" type="checkbox"> tea</li>\n</ul>',
  ],
  [
    '- [x] one\n  - [ ] two\n  - [x] three\n- [ ] four',
    '<ul>\n<li><input checked="" disabled="" type="checkbox"> one\n<ul>\n<li><input disabled="" type="checkbox"> two</li>\n<li><input checked="" disabled="" type="checkbox"> three</li>\n</ul>\n</li>\n<li><input disabled="" type="checkbox"> four</li>\n</ul>',
  ],
]

describe.each(Object.entries(examples))('GFM: %s', (_, cases) => {
  it.each(cases)('%j', (markdown, html) => expect(normalize(markdown)).toBe(tidy(html)))
})

describe('GFM: Task list items (extension)', () => {
  it.each(tasks)('%j, but for labels', (markdown, html) => {
    expect(normalize(markdown).replace(/<\/?label>| class="task"/g, '')).toBe(tidy(html))
  })
})
