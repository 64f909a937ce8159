import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../../src/page'

const page = (text: string) => {
  const rendered = renderMarkdown(text)
  if (rendered.kind !== 'rendered') throw new Error(rendered.kind)
  return rendered
}
const html = (text: string): string =>
  page(text)
    .html.replace(/ data-line="\d+"/g, '')
    .trim()
const inline = (text: string): string => html(text).replace(/^<p>|<\/p>$/g, '')

describe('Definition lists', () => {
  it('have terms and what they mean', () => {
    expect(html('Term\n: one\n: *two*\n\nOther\n\n: three\n\n  more')).toBe(
      '<dl>\n<dt>Term</dt>\n<dd>one</dd>\n<dd><em>two</em></dd>\n<dt>Other</dt>\n<dd>\n<p>three</p>\n<p>more</p>\n</dd>\n</dl>',
    )
  })
})

describe('Headings', () => {
  it.each([
    ['# Hello, World!', 'hello-world'],
    ['# a  b', 'a--b'],
    ['# Ärger & Öl / 2', 'ärger--öl--2'],
    ['# 中文 标题', '中文-标题'],
    ['# snake_case `co-de`', 'snake_case-co-de'],
    ['# [text](x.md) ![alt](y.png)', 'text-alt'],
    ['# **bold** ~~x~~ ==y==', 'bold-x-y'],
    ['# 🎉 Party', '-party'],
    ['# Costs $5 #tag', 'costs-5-tag'],
    ['# Last ^block', 'last'],
    ['Setext\n---', 'setext'],
  ])('%j has the anchor %s', (text, id) => expect(page(text).headings.map((heading) => heading.id)).toEqual([id]))

  it('of one name are numbered as they come', () => {
    const { headings } = page('# A\n# A\n# A 1\n# A\n# a-1\n')
    expect(headings.map(({ id }) => id)).toEqual(['a', 'a-1', 'a-1-1', 'a-2', 'a-1-2'])
  })
})

describe('A table of contents', () => {
  const text = '# Title\n\n[[_TOC_]]\n\n## A < C\n### B\n## C\n'
  it('lists the headings below the title, as deep as they are', () => {
    expect(html(text)).toContain(
      '<div class="toc"><ul><li><a href="#a--c">A &lt; C</a><ul><li><a href="#b">B</a></li></ul></li><li><a href="#c">C</a></li></ul></div>',
    )
  })
  it('can be cut at a level, and be asked for as [TOC]', () => {
    expect(html(text.replace('_TOC_', '_TOC_ | levels = 1'))).not.toContain('href="#b"')
    expect(html(text.replace('[[_TOC_]]', '[TOC]'))).toContain('class="toc"')
  })
  it('is no table where the words are a link or code', () => {
    expect(html('[TOC]\n\n[TOC]: x.md\n\n# A\n')).toContain('<a href="x.md">TOC</a>')
    expect(html('`[TOC]`\n\n# A\n')).not.toContain('class="toc"')
  })
  it('is made a few times at most, however many headings there are', () => {
    const long = html(`${'[TOC]\n\n'.repeat(50)}${'# A\n'.repeat(50)}`)
    expect(long.match(/class="toc"/g)).toHaveLength(4)
    expect(html(`[TOC]\n\n${'# A\n'.repeat(150_000)}`)).toContain('class="toc"')
  })
  it('copes with levels that go up and down as they like', () => {
    const nested = html('[TOC]\n\n# A\n# B\n#### C\n## D\n# E\n')
    expect(nested.match(/<ul>/g)).toHaveLength(2)
    expect(nested.match(/<\/ul>/g)).toHaveLength(2)
    expect(nested.match(/<li>/g)).toHaveLength(nested.match(/<\/li>/g)?.length ?? 0)
  })
})

describe('Math', () => {
  it.each([
    ['$x^2$', '<span class="math math-inline">x^2</span>'],
    ['a $x<y$.', 'a <span class="math math-inline">x&lt;y</span>.'],
    ['$`a_b_c`$', '<span class="math math-inline">a_b_c</span>'],
    ['$a_b$ and $c_d$', '<span class="math math-inline">a_b</span> and <span class="math math-inline">c_d</span>'],
    ['so $$x$$ it is', 'so <span class="math math-block">x</span> it is'],
    ['$\\$5$', '<span class="math math-inline">\\$5</span>'],
    ['$5 and $6', '$5 and $6'],
    ['$ x $ US$5$ $x$9', '$ x $ US$5$ $x$9'],
    ['\\$x\\$ `$x$`', '$x$ <code>$x$</code>'],
  ])('%j becomes %s', (text, expected) => expect(inline(text)).toBe(expected))

  it.each([
    ['$$x$$', 'x'],
    ['$$\nx\ny\n$$', 'x\ny'],
    ['$$x\ny$$', 'x\ny'],
    ['```math\nx\n```', 'x\n'],
  ])('%j is a block', (text, tex) => expect(html(text)).toBe(`<div class="math math-block">${tex}</div>`))

  it('stands in quotations and lists, and ends nothing that it does not begin', () => {
    expect(html('> $$\n> x\n> $$')).toBe('<blockquote>\n<div class="math math-block">x</div>\n</blockquote>')
    expect(html('text\n$$\nx\n$$\nmore')).toBe('<p>text</p>\n<div class="math math-block">x</div>\n<p>more</p>')
    expect(html('$$ x\n\n# heading')).toContain('<h1')
  })
})

describe('Tags', () => {
  it.each([
    ['#a/b', '<a class="tag" data-tag="a/b">#a/b</a>'],
    [
      'see #Ünïcode-1, #2x',
      'see <a class="tag" data-tag="Ünïcode-1">#Ünïcode-1</a>, <a class="tag" data-tag="2x">#2x</a>',
    ],
    ['#12 a#b &#35; [#c](x.md) `#d`', '#12 a#b # <a href="x.md">#c</a> <code>#d</code>'],
    ['\\#no ## #', '#no ## #'],
  ])('%j becomes %s', (text, expected) => expect(inline(text)).toBe(expected))
})

describe('Block ids', () => {
  it('are anchors that are not shown', () => {
    expect(html('one\ntwo ^a-1')).toBe('<p id="^a-1">one\ntwo</p>')
    expect(html('- item ^b\n- other')).toBe('<ul>\n<li id="^b">item</li>\n<li>other</li>\n</ul>')
    expect(html('## Head ^c')).toContain('>Head<')
  })
  it('stand alone behind what has no end to write them at', () => {
    expect(html('| a |\n|---|\n| 1 |\n\n^t')).toMatch(/^<table id="\^t">/)
    expect(html('- a\n- b\n\n^l')).toMatch(/^<ul id="\^l">/)
    expect(html('> q\n\n^q')).toMatch(/^<blockquote id="\^q">/)
    expect(html('```\ncode\n```\n\n^f')).toMatch(/^<pre id="\^f">/)
  })
  it('may end a line that to its writer ends a block', () => {
    expect(html('1. step ^s\n   ![[a.png]]')).toMatch(/<li id="\^s">step\n<img/)
    expect(html('<hr>\n\n^h')).toBe('<hr>\n<p id="^h"></p>')
  })
  it('are not powers, notes or what stands inside a line', () => {
    expect(html('x^2 and ^no more')).toBe('<p>x^2 and ^no more</p>')
    expect(html('`x ^y`')).toBe('<p><code>x ^y</code></p>')
  })
})

describe('Callouts', () => {
  it('fold natively where they are written to', () => {
    expect(html('> [!tip]- More\n> text')).toBe(
      '<details class="callout callout-tip">\n<summary class="callout-title">More</summary>\n<p>text</p>\n</details>',
    )
    expect(html('> [!tip]+ More')).toContain('<details class="callout callout-tip" open="">')
  })
  it('stand in one another', () => {
    const nested = html('> [!note] A\n> > [!bug]- B\n> > c\n>\n> d')
    expect(nested).toMatch(
      /<div class="callout callout-note">[^]*<details class="callout callout-bug">[^]*<\/details>\n<p>d<\/p>\n<\/div>/,
    )
  })
  it('know what stands behind a bar for themes, and names of several words', () => {
    expect(html('> [!info|wide] T\n> x')).toContain('callout-info')
    expect(html('> [!Some thing]\n> x')).toContain('>Some thing<')
  })
})

describe('Addresses', () => {
  it('do not break the link they are the words of', () => {
    expect(inline('[see www.a.example](b.md) [to https://a.example/x](c.md)')).toBe(
      '<a href="b.md">see www.a.example</a> <a href="c.md">to https://a.example/x</a>',
    )
  })
})

describe('Notes', () => {
  it('can be written where they are needed', () => {
    expect(html('a^[*why*]')).toMatch(/footnote-ref[^]*<section class="footnotes">[^]*<em>why<\/em>/)
  })
})

describe('Gollum’s tags', () => {
  it.each([
    [
      '[[a.png|alt=A cat|width=100px|align=left|frame]]',
      '<img data-embed="a.png|alt=A cat|width=100px|align=left|frame" alt="A cat" width="100" align="left" class="framed">',
    ],
    ['[[a.png]]', '<a class="wikilink" data-wikilink="a.png">a.png</a>'],
    ['[[include:Page]]', '<a class="wikilink embed" data-wikilink="Page">Page</a>'],
    ["'[[x]] '[[y]]'", '[[x]] \'<a class="wikilink" data-wikilink="y">y</a>\''],
  ])('%j becomes %s', (text, expected) => expect(inline(text)).toBe(expected))
})

describe('Images', () => {
  it.each([
    ['![[a.png|A cat|100x80]]', 'alt="A cat" width="100" height="80"'],
    ['![[a.png|100]]', 'alt="a.png" width="100"'],
    ['![[a.png|A cat]]', 'alt="A cat"'],
    ['![A cat|100x145](a.png)', 'alt="A cat" data-asset="a.png" width="100" height="145"'],
  ])('%j says %s', (text, expected) => expect(inline(text)).toContain(expected))
})

describe('Code', () => {
  it('says its language in a class', () => {
    expect(html('```js {1}\nx < y\n```')).toBe('<pre><code class="language-js">x &lt; y\n</code></pre>')
    expect(html('```sql Shop as "list"\nselect 1\n```')).toContain(
      'class="language-sql" data-info="Shop as &quot;list&quot;"',
    )
    expect(html('```a"b\n```')).toBe('<pre><code class="language-a&quot;b"></code></pre>')
  })
})
