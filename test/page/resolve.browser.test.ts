import { afterEach, describe, expect, it, vi } from 'vitest'
import { prose } from '../../src/app/messages/en/first/prose'
import { parsePagePath } from '../../src/names'
import { buildPageIndex, renderMarkdown } from '../../src/page'
import { resolvePage, sanitize, showImages, type PageContext } from '../../src/page/dom'

const context: PageContext = {
  from: parsePagePath('a/Page.md'),
  index: buildPageIndex(['a/Page.md', 'a/Other.md', 'pic.png', 'file.pdf'].map(parsePagePath)),
  hrefOf: (path, fragment) => `#/page/${path}${fragment ? `#${fragment}` : ''}`,
  words: prose.shown,
}

const stage = document.createElement('main')
afterEach(() => stage.remove())

/** The page as it stands on the screen. */
function show(text: string, more: Partial<PageContext> = {}): HTMLElement {
  const page = renderMarkdown(text)
  const fragment = sanitize(page.kind === 'rendered' ? page.html : '')
  resolvePage(fragment, { ...context, ...more })
  stage.replaceChildren(fragment)
  document.body.append(stage)
  return stage
}

const link = (text: string): HTMLAnchorElement | null => show(text).querySelector('a')
const hrefOf = (text: string): string | null | undefined => link(text)?.getAttribute('href')

const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

describe('A shown page', () => {
  it('leads to the app’s places for pages and assets', () => {
    expect(hrefOf('[[Other#Some Heading|x]]')).toBe('#/page/a/Other.md#some-heading')
    expect(hrefOf('[x](Other.md)')).toBe('#/page/a/Other.md')
    expect(hrefOf('<a href="/a/Other.md">x</a>')).toBe('#/page/a/Other.md')
    expect(link('[x](../file.pdf)')?.dataset['assetPath']).toBe('file.pdf')
  })

  it('can lead to no other place of the app', () => {
    expect(hrefOf('<a href="#/w/other/delete">x</a>')).toBe('#/page/a/Page.md#/w/other/delete')
    expect(hrefOf('<a href="?x#/w/other">x</a>')).toBe('#/page/a/Page.md#/w/other')
    expect(hrefOf('<a href="">x</a>')).toBe('#/page/a/Page.md')
  })

  it('tells a page that is missing from one that is there', () => {
    expect(link('[[Nowhere]]')?.className).toBe('wikilink missing')
    expect(link('[[Nowhere]]')?.title).toBe('This page does not exist yet')
    expect(link('[[Other]]')?.className).toBe('wikilink page')
  })

  it('marks links that leave it, and opens them elsewhere', () => {
    const away = link('https://example.org/')
    expect([away?.className, away?.target, away?.rel]).toEqual(['external', '_blank', 'noopener noreferrer nofollow'])
    expect(link('<a href="javascript:alert(1)">x</a>')?.hasAttribute('href')).toBe(false)
  })

  it('keeps headings, notes and what leads to them together', () => {
    const page = show('# One\n\n[up](#one) note[^1]\n\n[^1]: text\n')
    const targets = [...page.querySelectorAll('a')].map((anchor) => anchor.dataset['fragment'])
    expect(targets).toEqual(['one', 'fn1', 'fnref1'])
    for (const target of targets) expect(page.querySelector(`#user-content-${target}`)).not.toBeNull()
  })

  it('writes the label of a link that names its page second', () => {
    expect(link('[[the other one|Other]]')?.textContent).toBe('the other one')
    expect(hrefOf('[[the other one|Other]]')).toBe('#/page/a/Other.md')
  })

  it('lets a wide table scroll by keyboard, under a name of its own', () => {
    const regions = [...show('| a |\n|---|\n\n| b |\n|---|\n').querySelectorAll<HTMLElement>('.table-scroll')]
    expect(regions.map((region) => [region.role, region.ariaLabel, region.tabIndex])).toEqual([
      ['region', 'Table 1', 0],
      ['region', 'Table 2', 0],
    ])
  })

  it('shows the wiki’s images when they come into view', async () => {
    const page = show('![a pixel](../pic.png) ![[pic.png]] ![gone](no.png)')
    const load = vi.fn(async () => pixel)
    const stop = showImages(page, load, prose.shown)
    await vi.waitFor(() => expect([...page.querySelectorAll('img')].map((image) => image.src)).toEqual([pixel, pixel]))
    stop()
    expect(load).toHaveBeenCalledWith('pic.png')
    expect(page.querySelector('img')?.alt).toBe('a pixel')
    expect(page.querySelector('.missing-image')?.textContent).toBe('Image not found: no.png')
  })

  it('says so when an image cannot be read', async () => {
    const page = show('![a](../pic.png)')
    const stop = showImages(page, async () => Promise.reject(new Error('damaged')), prose.shown)
    await vi.waitFor(() => expect(page.textContent).toContain('Image not found: pic.png'))
    stop()
  })

  it('asks before it shows an image from elsewhere', async () => {
    const loadRemoteImage = vi.fn(async () => pixel)
    const page = show('![chart](https://example.org/c.png)', { loadRemoteImage })
    const button = page.querySelector('button')
    expect(button?.ariaLabel).toBe('Show image from example.org: chart')
    expect(loadRemoteImage).not.toHaveBeenCalled()
    button?.click()
    await vi.waitFor(() => expect(page.querySelector('img')?.src).toBe(pixel))
    expect(loadRemoteImage).toHaveBeenCalledWith('https://example.org/c.png')
  })

  it('links to an image from elsewhere where it cannot be fetched', () => {
    expect(link('![chart](https://example.org/c.png)')?.textContent).toBe('chart (image on example.org)')
    const badge = show('[![build](https://example.org/b.svg)](https://example.org/)')
    expect(badge.querySelectorAll('a')).toHaveLength(1)
    expect(badge.textContent.trim()).toBe('build')
  })
})
