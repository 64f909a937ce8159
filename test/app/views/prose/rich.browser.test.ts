import { afterEach, describe, expect, it, vi } from 'vitest'
import { openRich, sanitize } from '../../../../src/app/views/prose/rich'
import { readColours } from '../../../../src/app/views/prose/rich/code/colour'
import { parsePagePath, type PagePath } from '../../../../src/names'
import { buildPageIndex, renderMarkdown } from '../../../../src/page'
import hostile from '../../../fixtures/xss/extensions.json'

const htmlOf = (text: string): string => {
  const page = renderMarkdown(text)
  return page.kind === 'rendered' ? page.html : ''
}

/** A machine under load may take its time. */
const soon = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 20_000 })

const stage = document.createElement('main')
const closes: (() => void)[] = []
afterEach(() => {
  for (const close of closes.splice(0)) close()
  stage.remove()
})

type Wiki = Readonly<Record<string, string>>

/** A wiki’s page as it stands on the sheet; `change` says that pages say something else now. */
function show(wiki: Wiki, path = 'Page.md') {
  const from = parsePagePath(path)
  let pages = wiki
  const load = vi.fn(async (_: PagePath): Promise<string | null> => 'blob:x')
  const rich = openRich({
    index: () => buildPageIndex(Object.keys(wiki).map(parsePagePath)),
    hrefOf: (to, fragment) => `#/${to}${fragment ? `#${fragment}` : ''}`,
    hrefOfTag: (tag) => `#/tag/${tag}`,
    read: async (to) => pages[to] ?? null,
    render: async (text) => htmlOf(text),
    load,
  })
  const fragment = sanitize(htmlOf(wiki[path] ?? ''))
  rich.dress(fragment, from)
  stage.replaceChildren(fragment)
  document.body.append(stage)
  closes.push(rich.enliven(stage, from), rich.close)
  const change = (now: Wiki): void => {
    pages = now
    rich.refresh()
  }
  return { load, change }
}

/** The text of each passage, its blocks one after the other. */
const passages = (): readonly string[] =>
  [...stage.querySelectorAll('.passage-text')].map((passage) =>
    [...passage.children].map((block) => block.textContent?.trim()).join(' '),
  )

describe('A formula', () => {
  it('is drawn, with MathML for those who hear it, and keeps its TeX where it is wrong', async () => {
    show({ 'Page.md': '$x^2$ and $\\frac{1}{$' })
    await soon(() => expect(stage.querySelectorAll('.math.drawn, .math.failed')).toHaveLength(2))
    expect(stage.querySelector('.drawn annotation')?.textContent).toBe('x^2')
    const failed = stage.querySelector<HTMLElement>('.failed')
    expect([failed?.textContent, failed?.title]).toEqual(['\\frac{1}{', expect.stringContaining('KaTeX parse error')])
  })

  it('makes no link, loads nothing and has no end to its macros', async () => {
    const tex = ['\\href{javascript:alert(1)}{x}', '\\includegraphics{//x.example/a.png}', '\\def\\a{\\a\\a}\\a']
    show({ 'Page.md': tex.map((formula) => `$${formula}$`).join('\n\n') })
    await soon(() => expect(stage.querySelectorAll('.math.drawn, .math.failed')).toHaveLength(3))
    expect(stage.querySelector('a, img, [onclick], [src]')).toBeNull()
  })
})

describe('Code', () => {
  it('is coloured in a language that is known, says the same as before, and can be copied', async () => {
    show({ 'Page.md': '```ts\nconst a = "<b>&amp;</b>" // x\n```\n\n```unheard-of\nx\n```' })
    await soon(() => expect(stage.querySelector('.hljs-keyword')?.textContent).toBe('const'))
    const texts = [...stage.querySelectorAll('code')].map((code) => code.textContent)
    expect(texts).toEqual(['const a = "<b>&amp;</b>" // x\n', 'x\n'])
    expect(stage.querySelectorAll('.code-block > button.copy')).toHaveLength(2)
  })

  it('is read as spans and text, whatever the colours say', () => {
    const nodes = readColours(
      'a<span class="hljs-x">&lt;b&gt; &amp;amp;</span><img src=x onerror=alert(1)>&quot;</span>c',
    )
    expect(nodes.querySelector('img')).toBeNull()
    expect([...nodes.querySelectorAll('*')].map((node) => node.outerHTML)).toEqual([
      '<span class="hljs-x">&lt;b&gt; &amp;amp;</span>',
    ])
    expect(nodes.textContent).toContain('a<b> &amp;')
  })
})

describe('A page within a page', () => {
  it('is shown whole, from a heading on, or as one block, with a link to its source', async () => {
    show({
      'Page.md': '![[Soup]]\n\n![[Soup#Steps]]\n\n![[Soup#^salt]]',
      'Soup.md': '# Soup\n\nLeeks.\n\n## Steps\n\nChop.\n\n### More\n\nBoil.\n\n## After\n\nSalt. ^salt\n',
    })
    await soon(() =>
      expect(passages()).toEqual(['Leeks. Steps Chop. More Boil. After Salt.', 'Steps Chop. More Boil.', 'Salt.']),
    )
    const links = [...stage.querySelectorAll('.passage-source a')].map((link) => link.getAttribute('href'))
    expect(links).toEqual(['#/Soup.md', '#/Soup.md#steps', '#/Soup.md#^salt'])
    expect(stage.querySelectorAll('.passage-text [id]')).toHaveLength(0)
  })

  it('ends where it would go round, and five deep', async () => {
    const deep = Object.fromEntries([1, 2, 3, 4, 5, 6].map((at) => [`${at}.md`, `at ${at}\n\n![[${at + 1}]]`]))
    show({ 'Page.md': '![[Page]]\n\n![[A]]\n\n![[1]]', 'A.md': '![[Page]]', ...deep, '7.md': 'bottom' })
    await soon(() => expect(stage.textContent).toContain('five times, and not deeper'))
    expect(stage.textContent).toContain('“Page” shows this passage itself')
    expect(stage.textContent).toContain('at 5')
    expect(stage.textContent).not.toContain('at 6')
  })

  it('says what is missing, and offers to write it', async () => {
    show({ 'Page.md': '![[Nowhere]]\n\n![[A#Gone]]\n\n![[A]]', 'A.md': 'a' })
    await soon(() => expect(stage.textContent).toContain('There is no “gone” in “A”.'))
    expect(stage.querySelector('.absent')?.textContent).toBe('“Nowhere” does not exist yet. Write it')
    expect(stage.querySelector('.absent a')?.getAttribute('href')).toBe('#/Nowhere.md')
  })

  it('follows its source when that changes', async () => {
    const { change } = show({ 'Page.md': '![[A]]', 'A.md': 'one' })
    await soon(() => expect(passages()).toEqual(['one']))
    change({ 'A.md': 'two' })
    await soon(() => expect(passages()).toEqual(['two']))
  })

  /** Each block that is on the stage: a passage by its name in angles, all else by its tag and text. */
  const blocks = (): readonly string[] =>
    [...stage.querySelectorAll('p, .passage, h2')]
      .filter((block) => !block.parentElement?.closest('.passage'))
      .map((block) =>
        block.className === 'passage' ? `<${block.ariaLabel}>` : `${block.tagName} ${block.textContent}`,
      )

  it('parts the sentence it stands in, with what is around it kept', async () => {
    show({ 'Page.md': 'one **two ![[A]] three** four ![[B#Part]] five', 'A.md': 'a', 'B.md': '# B\n\n## Part\n\nb' })
    expect(blocks()).toEqual(['P one two ', '<A>', 'P  three four ', '<B > Part>', 'P  five'])
    expect([...stage.querySelectorAll('strong')].map(({ textContent }) => textContent)).toEqual(['two ', ' three'])
    expect(stage.children).toHaveLength(1)
    expect(stage.firstElementChild?.getAttribute('data-line')).not.toBeNull()
    await soon(() => expect(passages()).toEqual(['a', 'Part b']))
  })

  it('leaves no empty half behind, and stands within items and cells', async () => {
    show({ 'Page.md': '![[A]] end\n\nstart ![[A]]\n\n- x ![[A]]\n\n| ![[A]] |\n|-|\n', 'A.md': 'a' })
    expect(blocks()).toEqual(['<A>', 'P  end', 'P start ', '<A>', '<A>', '<A>'])
    expect(stage.querySelector('li > .passage')).not.toBeNull()
    await soon(() => expect(passages()).toEqual(['a', 'a', 'a', 'a']))
  })

  it('stays a link in a heading, and where there is nothing to show', () => {
    show({ 'Page.md': '## On ![[A]]\n\nsee ![[Gone]] there', 'A.md': 'a' })
    expect(stage.querySelector('.passage')).toBeNull()
    expect([...stage.querySelectorAll(':is(h2, p) > a')].map(({ textContent }) => textContent)).toEqual(['A', 'Gone'])
  })
})

describe('Sound, film and PDF', () => {
  it('are played or opened, however they are written', async () => {
    const { load } = show({
      'Page.md': '![[a.mp3]] ![b](b.mp4)\n\n![[c.pdf#page=3]]',
      'a.mp3': '',
      'b.mp4': '',
      'c.pdf': '',
    })
    await soon(() => expect(load).toHaveBeenCalledTimes(3))
    expect(stage.querySelector('audio')?.src).toBe('blob:x')
    expect(stage.querySelector('video')?.controls).toBe(true)
    const card = stage.querySelector<HTMLAnchorElement>('a.pdf')
    expect([card?.textContent, card?.getAttribute('href')]).toEqual(['Open c.pdf, page 3', 'blob:x#page=3'])
  })
})

describe('A page from a stranger', () => {
  it('runs nothing when it is brought to life', async () => {
    const ran: string[] = []
    vi.stubGlobal('alert', (said: unknown) => ran.push(String(said)))
    const texts = hostile.payloads.filter((text) => !text.includes('mermaid'))
    show({ 'Page.md': `${texts.join('\n\n')}\n\n![[Other]]\n\n$x$`, 'Other.md': texts.join('\n\n') })
    stage.style.height = 'auto'
    for (const element of stage.querySelectorAll('*')) element.scrollIntoView()
    await soon(() => expect(stage.querySelector('.math.drawn')).not.toBeNull())
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    expect(ran).toEqual([])
    const forbidden =
      'script, style, iframe, object, embed, form, [onerror], [onload], [onclick], [ontoggle], [onfocus]'
    expect([...stage.querySelectorAll(forbidden)].map((element) => element.outerHTML)).toEqual([])
    const links = [...stage.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '')
    expect(links.filter((href) => /^\s*(?:javascript|data|vbscript):/i.test(href))).toEqual([])
    vi.unstubAllGlobals()
  })
})
