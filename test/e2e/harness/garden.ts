/**
 * A wiki on a device that loses its power again and again, while two tabs save, and sync with a real git server on which
 * somebody else works too, and a third tidies up. It remembers what the engine acknowledged.
 */
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Person } from '../../../src/git'
import { parsePagePath, type Oid, type PagePath, type WikiId } from '../../../src/names'
import type { WikiApi } from '../../../src/worker'
import { fsck, git, makeFolder } from '../../support/git'
import { expect, type Device } from './device'
import { openEnginePage, takeBundle, type EnginePage } from './engine'

const author = { name: 'Ada', email: 'ada@example.org' }

/** A save that the engine acknowledged. */
type Saved = { readonly path: PagePath; readonly number: number; readonly commit: Oid }

declare global {
  interface Window {
    acknowledge(saved: Saved): void
    synced(): void
    tidied(): void
  }
}

export class Garden {
  readonly #saved: Saved[] = []
  #wiki: WikiId | undefined
  #neighbours = 0
  /** How often it was synced and tidied to the end. */
  readonly done = { syncs: 0, tidyings: 0 }

  /** `remote` is a bare repository that the server shares under `address`; absent, the wiki has none. */
  constructor(
    readonly device: Device,
    readonly url: string,
    readonly remote?: { readonly bare: string; readonly address: string },
  ) {}

  /**
   * Starts the browser, checks what is there, saves from two tabs, and kills it once so many saves are acknowledged. With
   * a remote each tab syncs after every few saves, and a third tidies up meanwhile.
   */
  async workAndKill(count: number): Promise<void> {
    const tab = await this.expectAll()
    const tabs = [tab, await this.#openTab(tab)]
    if (this.remote) await this.#workNextDoor()
    if (this.remote) await this.#keepTidying(await this.#openTab(tab))
    await this.#saveUntilKilled(tabs, count)
  }

  #openTab = ({ page }: EnginePage): Promise<EnginePage> => openEnginePage(page.context(), this.url)

  async #saveUntilKilled(tabs: readonly EnginePage[], count: number): Promise<void> {
    const goal = this.#saved.length + count
    let reach = (_: string): void => {}
    const reached = new Promise<string>((resolve) => (reach = resolve))
    const hear = (saved: Saved): void => {
      if (this.#saved.push(saved) >= goal) reach('enough')
    }
    const ends = tabs.map((tab, index) => this.#save(tab, parsePagePath(`Page ${index}.md`), hear))
    expect(await Promise.race([reached, ...ends])).toBe('enough')
    await this.device.kill()
  }

  /** Has the tab save its page without a pause; resolves to what went wrong. */
  async #save({ page, api }: EnginePage, path: PagePath, hear: (saved: Saved) => void): Promise<string> {
    await page.exposeFunction('acknowledge', hear)
    await page.exposeFunction('synced', () => this.done.syncs++)
    const wiki = await this.#findWiki({ page, api })
    const syncs = this.remote !== undefined
    return page.evaluate(saveForever, { api, wiki, path, author, syncs }).catch(() => 'killed')
  }

  async #keepTidying(tab: EnginePage): Promise<void> {
    await tab.page.exposeFunction('tidied', () => this.done.tidyings++)
    const wiki = await this.#findWiki(tab)
    void tab.page.evaluate(tidyForever, { api: tab.api, wiki }).catch(() => undefined)
  }

  async #findWiki({ page, api }: EnginePage): Promise<WikiId> {
    this.#wiki ??= await page.evaluate(makeGarden, { api, address: this.remote?.address ?? null })
    return this.#wiki
  }

  /** Somebody else commits a page to the remote. */
  async #workNextDoor(): Promise<void> {
    const { bare } = this.remote ?? {}
    if (bare === undefined) return
    const number = ++this.#neighbours
    const tip = await git(['rev-parse', 'main'], { cwd: bare })
    const commit = `commit refs/heads/main\ncommitter Eve <eve@example.org> ${1_767_323_045 + number} +0000\ndata 4\nnext\nfrom ${tip}\n`
    const file = `M 100644 inline Neighbour.md\ndata ${String(number).length}\n${number}\n\n`
    await git(['fast-import', '--quiet'], { cwd: bare, input: commit + file })
  }

  /** Starts the browser and checks that git and the engine see every acknowledged save, and that all is whole. */
  async expectAll(): Promise<EnginePage> {
    const { context } = await this.device.start()
    const tab = await openEnginePage(context, this.url)
    const wiki = await this.#findWiki(tab)
    const folder = await makeFolder('verso-killed')
    const repository = await unbundle(await takeBundle(tab, wiki), folder)
    await fsck(repository)
    if (this.remote) await fsck(this.remote.bare)
    const commits = new Set((await git(['rev-list', 'main'], { cwd: repository })).split('\n'))
    expect(this.#saved.filter(({ commit }) => !commits.has(commit))).toEqual([])
    for (const { path, number } of new Map(this.#saved.map((saved) => [saved.path, saved])).values()) {
      const { text } = await tab.page.evaluate(readPage, { api: tab.api, wiki, path })
      // What was saved while the last word of it was still on its way may be there too.
      expect(Number(text)).toBeGreaterThanOrEqual(number)
      expect(`${await git(['show', `main:${path}`], { cwd: repository })}\n`).toBe(text)
    }
    await rm(folder, { recursive: true })
    return tab
  }
}

type Place = { readonly api: WikiApi; readonly wiki: WikiId; readonly path: PagePath }

const readPage = ({ api, wiki, path }: Place) => api.readPage(wiki, path)

async function makeGarden({ api, address }: { readonly api: WikiApi; readonly address: string | null }) {
  if (address === null) return (await api.createWiki('Garden')).id
  const settings = { kind: 'smart-http', url: address, branch: null, proxy: null } as const
  return (await api.cloneWiki('Garden', { settings, credentials: null, keep: false })).id
}

type Saving = Place & { readonly author: Person; readonly syncs: boolean }

/**
 * Runs in the browser: makes the page say one number after the other. Ends only when a save is not what it should be; a
 * sync may lose to the other tab's saves, and the next one goes on.
 */
async function saveForever({ api, wiki, path, author, syncs }: Saving): Promise<string> {
  const { items } = await api.listRevisions(wiki, path)
  let base = await api.readHead(wiki)
  let number = items.length === 0 ? 0 : Number((await api.readPage(wiki, path)).text)
  for (;;) {
    const edit = { message: `Save ${++number}`, author, base }
    const published = await api.savePage(wiki, path, `${number}\n`, edit)
    if (published.kind !== 'published') return `${path}: ${published.kind}`
    base = published.commit
    window.acknowledge({ path, number, commit: base })
    if (!syncs || number % 4 > 0) continue
    const synced = await api.sync(wiki).catch((error: unknown) => String(error))
    if (typeof synced === 'string' && !synced.includes('storage-failed')) return synced
    if (typeof synced !== 'string' && synced.kind === 'synced') window.synced()
  }
}

/** Runs in the browser. */
async function tidyForever({ api, wiki }: Omit<Place, 'path'>): Promise<never> {
  for (;;) {
    await api.tidy(wiki)
    window.tidied()
  }
}

async function unbundle(bundle: Buffer, folder: string): Promise<string> {
  await writeFile(join(folder, 'wiki.bundle'), bundle)
  await git(['clone', '--quiet', '--mirror', 'wiki.bundle', 'wiki.git'], { cwd: folder })
  return join(folder, 'wiki.git')
}
