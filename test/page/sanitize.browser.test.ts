import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildPageIndex, renderMarkdown } from '../../src/page'
import { resolvePage, sanitize } from '../../src/page/dom'
import { prose } from '../../src/app/messages/en/first/prose'
import { parsePagePath } from '../../src/names'

type Corpus = { readonly source: string; readonly payloads: readonly string[] }

const corpora = Object.values(import.meta.glob<Corpus>('../fixtures/xss/*.json', { eager: true, import: 'default' }))

/** DOMPurify recursed too deep for some parsers at these depths, and missed what came behind (icesfont, 2024). */
const nested = [500, 506, 507, 508, 512].map(
  (depth) =>
    `${'<div>'.repeat(depth)}<table><caption><svg><title><table><caption></caption></table></title><style><a id="</style><img src=x onerror=alert(1)>"></a></style></svg></caption></table>`,
)

const context = {
  words: prose.shown,
  from: parsePagePath('folder/Page.md'),
  index: buildPageIndex(['folder/Page.md', 'x.md', 'image.png'].map(parsePagePath)),
  hrefOf: (path: string, fragment: string | null) =>
    `#/w/test/page/${encodeURIComponent(path)}${fragment ? `?${fragment}` : ''}`,
}

const htmlOf = (page: string): string => {
  const rendered = renderMarkdown(page)
  return rendered.kind === 'rendered' ? rendered.html : ''
}

/** What the app does with a page, up to inserting it. */
function show(page: string): DocumentFragment {
  const fragment = sanitize(htmlOf(page))
  resolvePage(fragment, context)
  return fragment
}

const forbiddenTags =
  'script,style,link,meta,base,iframe,frame,object,embed,form,button,select,textarea,template,slot,svg,math,audio,video,source,picture,portal,dialog'
const forbiddenAttributes =
  /^(?:on.*|style|srcset|ping|is|name|action|formaction|popover.*|srcdoc|background|poster|xlink:href)$/
const allowedUrl = /^(?:#\/w\/test\/page\/|https?:|mailto:|data:image\/(?:png|jpeg|gif|webp|avif);base64,)/i

/** What must not be left of a page, as a list that is empty when all is well. */
function faultsOf(root: ParentNode): string[] {
  const tags = [...root.querySelectorAll(forbiddenTags)].map((element) => `<${element.localName}>`)
  const attributes = [...root.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].flatMap(({ name, value }) => {
      const isBadUrl = (name === 'href' || name === 'src') && !allowedUrl.test(value)
      const isBadId = name === 'id' && !value.startsWith('user-content-')
      return forbiddenAttributes.test(name) || isBadUrl || isBadId ? [`${element.localName} ${name}=${value}`] : []
    }),
  )
  return [...tags, ...attributes]
}

/** Presses and points at everything, and lets events happen that code may wait for. */
function provoke(root: HTMLElement): void {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    for (const type of ['mouseover', 'focus', 'load', 'error', 'toggle', 'animationend', 'auxclick']) {
      element.dispatchEvent(new Event(type))
    }
    if (element instanceof HTMLAnchorElement && /^javascript:/i.test(element.protocol)) element.click()
  }
}

const dialogs = ['alert', 'confirm', 'prompt', 'print'] as const
const ran: string[] = []
const stage = document.createElement('div')

beforeAll(() => {
  document.body.append(stage)
  for (const name of dialogs) vi.stubGlobal(name, (...said: unknown[]) => ran.push(`${name}(${said.join()})`))
})
afterAll(() => {
  stage.remove()
  vi.unstubAllGlobals()
})
beforeEach(() => {
  ran.length = 0
})

/** Nothing that was started by inserting nodes is still under way after a task and a frame. */
const settle = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => resolve()))))

describe('A page from a stranger', () => {
  for (const { source, payloads } of corpora) {
    it(`runs nothing and leaves nothing dangerous: ${source}`, async () => {
      const globals = new Set(Object.keys(globalThis))
      const faults: Record<string, readonly string[]> = {}
      for (const payload of payloads) {
        const fragment = show(payload)
        const left = faultsOf(fragment)
        if (left.length > 0) faults[payload] = left
        stage.replaceChildren(fragment)
        provoke(stage)
      }
      await settle()
      expect(ran).toEqual([])
      expect(faults).toEqual({})
      expect(Object.keys(globalThis).filter((name) => !globals.has(name))).toEqual([])
      expect(payloads.length).toBeGreaterThan(50)
    })
  }

  it('runs nothing when it is nested deeper than a parser goes', async () => {
    for (const payload of nested) {
      stage.replaceChildren(show(payload))
      expect(faultsOf(stage)).toEqual([])
    }
    await settle()
    expect(ran).toEqual([])
  })

  it('would run without the sanitizer, so that this test can fail', async () => {
    const parsed = new DOMParser().parseFromString(htmlOf('<img src=x onerror="alert(1)">'), 'text/html')
    const image = parsed.querySelector('img')
    if (image) stage.replaceChildren(document.importNode(image))
    await vi.waitFor(() => expect(ran).toEqual(['alert(1)']))
  })

  it('fetches nothing', () => {
    const page = '![a](https://x.example/a.png) <img src="//x.example/b"> <img src="c.png"> ![[image.png]]'
    const sources = [...sanitize(htmlOf(page)).querySelectorAll('img')].map((image) => image.getAttribute('src'))
    expect(sources).toEqual([null, null, null, null])
  })

  it('cannot name an element that the app looks for', () => {
    const fragment = sanitize('<p id="app">x</p><a name="token" href="#fn1">y</a><p id="user-content-x">z</p>')
    expect([...fragment.querySelectorAll('[id]')].map((element) => element.id)).toEqual([
      'user-content-app',
      'user-content-x',
    ])
    expect(fragment.querySelector('[name]')).toBeNull()
  })

  it('wears no class of the app', () => {
    const fragment = sanitize('<p class="dialog wikilink callout-note">x</p>')
    expect(fragment.querySelector('p')?.className).toBe('wikilink callout-note')
  })

  it('says nothing about itself to where its links lead', () => {
    const link = sanitize('<a href="https://x.example" rel="opener" target="_top">x</a>').querySelector('a')
    expect(link?.rel).toBe('noopener noreferrer nofollow')
    expect(link?.referrerPolicy).toBe('no-referrer')
    expect(link?.target).toBe('')
  })

  it('has no control but a task’s box that cannot be used', () => {
    const fragment = sanitize('<input type="password"><input><input type="checkbox" checked><button>x</button>')
    const inputs = [...fragment.querySelectorAll('input')]
    expect(inputs.map((input) => [input.type, input.disabled, input.checked])).toEqual([['checkbox', true, true]])
  })
})
