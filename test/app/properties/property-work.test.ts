import { beforeEach, describe, expect, test, vi } from 'vitest'
import { Notices } from '../../../src/app/notices.svelte'
import { PropertyWork } from '../../../src/app/properties/property-work.svelte'
import { parseOid, parsePagePath, parseWikiId, type Oid } from '../../../src/names'
import type { WikiApi } from '../../../src/worker'

const wiki = parseWikiId('garden')
const path = parsePagePath('Mint.md')
const oidOf = (number: number): Oid => parseOid(number.toString(16).padStart(40, '0'))

/** An engine with one page, whose saves end when they are let. */
class Page {
  saved: string[] = []
  #text: string
  #waiting: (() => void)[] = []

  constructor(text: string) {
    this.#text = text
  }

  readonly api = {
    readAuthor: () => Promise.resolve({ name: 'Ada', email: 'ada@example.org' }),
    readPage: () => Promise.resolve(this.read()),
    savePage: async (_wiki: unknown, _path: unknown, text: string) => {
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
      this.saved.push(text)
      this.#text = text
      return { kind: 'published' }
    },
  } as unknown as WikiApi // Of the engine no more is asked.

  read = (): { readonly text: string; readonly commit: Oid } => ({ text: this.#text, commit: oidOf(this.saved.length) })

  /** Settles once a save is under way. */
  begun = (): Promise<boolean> => vi.waitUntil(() => this.#waiting.length > 0)

  /** Lets the save that is under way end, once it has begun. */
  async let(): Promise<void> {
    await this.begun()
    this.#waiting.shift()?.()
  }
}

let page: Page
let work: PropertyWork

const set = (key: string, text: string): boolean => work.edit({ kind: 'set', key, content: { kind: 'text', text } })

beforeEach(() => {
  page = new Page('---\ntitle: Mint\nplace: shade\n---\nIt grows.\n')
  work = new PropertyWork({ api: page.api, notices: new Notices(), wiki, path }, page.read())
})

describe('a property changed while a page is read', () => {
  test('is saved with all that was done until then, as one save', async () => {
    set('title', 'Peppermint')
    set('place', 'sun')
    work.flush()
    await page.let()
    await vi.waitUntil(() => page.saved.length === 1)
    expect(page.saved).toEqual(['---\ntitle: Peppermint\nplace: sun\n---\nIt grows.\n'])
  })

  test('while another one is being saved is in sight throughout, and saved next', async () => {
    set('title', 'Peppermint')
    work.flush()
    await page.begun()
    expect(set('place', 'sun')).toBe(true)
    await page.let()
    await vi.waitUntil(() => page.saved.length === 1)
    expect(work.text).toContain('place: sun')
    work.flush()
    await page.let()
    await vi.waitUntil(() => page.saved.length === 2)
    expect(page.saved).toEqual([
      '---\ntitle: Peppermint\nplace: shade\n---\nIt grows.\n',
      '---\ntitle: Peppermint\nplace: sun\n---\nIt grows.\n',
    ])
    expect(work.text).toBe(page.read().text)
  })

  test('is not taken for done because the page came anew before it was saved', () => {
    set('title', 'Peppermint')
    work.follow(page.read())
    expect(work.text).toContain('title: Peppermint')
  })
})
