import { describe, expect, it } from 'vitest'
import { renderLimit, renderMarkdown } from '../../src/page'
import { ratioOf } from '../support/ratio'

const render = (text: string) => {
  const page = renderMarkdown(text)
  if (page.kind !== 'rendered') throw new Error(page.kind)
  return page
}

/** The HTML without the line numbers, which only one test is about. */
const html = (text: string): string =>
  render(text)
    .html.replace(/ data-line="\d+"/g, '')
    .trim()

describe('a table', () => {
  it('keeps the alignment of its columns without a style', () => {
    const table = html('| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |\n')
    expect(table).toMatch(/<td align="left">1<.*<td align="center">2<.*<td align="right">3</s)
    expect(table).not.toContain('style')
  })
})

describe('A rendered page', () => {
  it('does not show its front matter, and counts its lines', () => {
    expect(render('---\ntitle: x\n---\n\n# One\n\ntext\n').html).toBe(
      '<h1 id="one" data-line="5">One</h1>\n<p data-line="7">text</p>\n',
    )
  })

  it('names headings as GitHub does', () => {
    const { headings } = render(
      '# What’s *new* in `1.2`?\n\n## A\n\n## A\n\n## A-1\n\n## Äpfel & Öl_x\n\n## [[Page|link]]\n',
    )
    expect(headings.map(({ level, id }) => `${level} ${id}`)).toEqual([
      '1 whats-new-in-12',
      '2 a',
      '2 a-1',
      '2 a-1-1',
      '2 äpfel--öl_x',
      '2 link',
    ])
    expect(headings[0]?.text).toBe('What’s new in 1.2?')
  })

  it.each([
    ['~one~ and ~~two~~', '<p><del>one</del> and <del>two</del></p>'],
    ['x ~~~~four~~~~ ~a~~', '<p>x ~~~~four~~~~ ~a~~</p>'],
    ['**bold ~~*and* struck~~**', '<p><strong>bold <del><em>and</em> struck</del></strong></p>'],
    ['==marked== a=b ===no===', '<p><mark>marked</mark> a=b ===no===</p>'],
    [
      'www.example.com/a_b. and me@example.org',
      '<p><a href="http://www.example.com/a_b">www.example.com/a_b</a>. and <a href="mailto:me@example.org">me@example.org</a></p>',
    ],
    ['see README.md, //x and ftp://x.org/', '<p>see README.md, //x and ftp://x.org/</p>'],
    ['https://example.org/(x)', '<p><a href="https://example.org/(x)">https://example.org/(x)</a></p>'],
    ['seen %%not%% seen', '<p>seen  seen</p>'],
    ['%%\nnot\n\n# seen\n%%\n\nseen', '<p>seen</p>'],
    ['100%% sure', '<p>100%% sure</p>'],
    ['`%%code%% [[x]] ~y~`', '<p><code>%%code%% [[x]] ~y~</code></p>'],
  ])('%j becomes %s', (text, expected) => {
    expect(html(text)).toBe(expected)
  })

  it('leaves links and images to be resolved', () => {
    expect(html('[[Page#Top|label]]')).toBe('<p><a class="wikilink" data-wikilink="Page#Top|label">label</a></p>')
    expect(html('\\[[x]] [[]] [[ ]]')).toBe('<p>[[x]] [[]] [[ ]]</p>')
    expect(html('![[a.png|100x50]]')).toBe('<p><img data-embed="a.png|100x50" alt="a.png" width="100" height="50"></p>')
    expect(html('![[Page]]')).toBe('<p><a class="wikilink embed" data-wikilink="Page">Page</a></p>')
    expect(html('![alt|40](a%20b.png "t")')).toBe('<p><img alt="alt" title="t" data-asset="a%20b.png" width="40"></p>')
    expect(html('![x](https://x.example/a.png)')).toBe(
      '<p><img alt="x" data-remote-image="https://x.example/a.png"></p>',
    )
    expect(html('| a |\n|---|\n| [[Page\\|label]] |')).toContain(
      '<a class="wikilink" data-wikilink="Page|label">label</a>',
    )
  })

  it('has task boxes that are labelled and cannot be ticked', () => {
    expect(html('- [ ] milk\n- [x] **tea**\n- [?] no\n- [ ]')).toBe(
      [
        '<ul>',
        '<li class="task"><label><input type="checkbox" disabled> milk</label></li>',
        '<li class="task"><label><input type="checkbox" disabled checked> <strong>tea</strong></label></li>',
        '<li class="task" data-mark="?"><label><input type="checkbox" disabled checked> no</label></li>',
        '<li>[ ]</li>',
        '</ul>',
      ].join('\n'),
    )
  })

  it('turns callouts into boxes of a known kind', () => {
    expect(html('> [!WARNING] Watch *out*\n> body')).toBe(
      '<div class="callout callout-warning">\n<p class="callout-title">Watch <em>out</em></p>\n<p>body</p>\n</div>',
    )
    expect(html('> [!faq]\n> a')).toContain('callout-question')
    expect(html('> [!unheard-of]\n> a')).toContain('class="callout callout-note"')
    expect(html('> > [!tip] inner\n')).toContain('callout-tip')
    expect(html('> quoted [!note]')).toBe('<blockquote>\n<p>quoted [!note]</p>\n</blockquote>')
  })

  it('has footnotes', () => {
    expect(html('a[^1]\n\n[^1]: note')).toContain('<section class="footnotes">')
  })

  it('makes no link of a scheme that is not known to be safe', () => {
    for (const scheme of ['javascript', 'vbscript', 'data', 'file', 'blob', 'view-source', 'filesystem', 'intent']) {
      expect(html(`[x](${scheme}:y) <${scheme}:y>`)).not.toContain('<a ')
    }
  })

  it('is refused as a value when it is too large', () => {
    expect(renderMarkdown('x'.repeat(renderLimit + 1))).toEqual({ kind: 'too-large', limit: renderLimit })
  })

  it('takes no longer than its length accounts for, however it is nested', () => {
    const plain = 'Some *plain* text with [a link](x.md) and `code`.\n\n'.repeat(2000)
    renderMarkdown(plain)
    const hostile = [
      '[[',
      '![[a|',
      '%%',
      '~',
      '==',
      '> ',
      '[!note] ',
      '- [ ] ',
      '> [!note]\n',
      '> [!note]-\n> ',
      '$',
      '$a',
      '$$a\n',
      '$$a',
      ': a\n',
      'a\n: ',
      '#a/',
      '# a ^b\n',
      '[[_TOC_]]\n\n',
      "'[[x]]",
      '[[a.png|',
      'a@b',
      'http://a',
      'www.',
      '~a~~b',
      '%% %',
      '[^1]: ',
    ]
    for (const piece of hostile) {
      const text = piece.repeat(plain.length / piece.length)
      expect(ratioOf([() => renderMarkdown(plain), () => renderMarkdown(text)], 100), piece).toBeLessThan(100)
    }
  })
})
