/** What the product says is saved survives the browser being killed with all its processes, at any moment. */
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messages } from '../../src/app/messages'
import type { Person } from '../../src/git'
import { parsePagePath, type Oid, type PagePath, type WikiId } from '../../src/names'
import type { WikiApi } from '../../src/worker'
import { fsck, git, makeFolder } from '../support/git'
import { expect, test, type Device } from './harness/device'
import { openEnginePage, takeBundle, type EnginePage } from './harness/engine'
import { Verso } from './harness/verso'

const author = { name: 'Ada', email: 'ada@example.org' }

/** A save that the engine acknowledged. */
type Saved = { readonly path: PagePath; readonly number: number; readonly commit: Oid }

test('of what two tabs saved nothing is lost when the browser is killed, twenty times', async ({ device, server }) => {
  test.setTimeout(600_000)
  const garden = new Garden(device, server.url)
  for (let kill = 0; kill < 20; kill++) await garden.saveAndKill(1 + Math.floor(Math.random() * 40))
  await garden.expectAll()
})

test('a write that a kill cut short costs nothing of what was saved, then or later', async ({ device, server }) => {
  const garden = new Garden(device, server.url)
  for (let kill = 0; kill < 3; kill++) {
    await garden.saveAndKill(10)
    await device.tearLog()
  }
  await garden.expectAll()
})

test('a page said to be saved and a draft said to be kept are there after a kill', async ({ device, server }) => {
  const verso = await openVerso(device, server.url)
  await verso.openFresh()
  await verso.writePage('Garden', 'Beans by the wall.')
  await verso.startEditing('Garden')
  await verso.type('Garden', 'Beans by the gate.')
  await expect(verso.page.getByText(messages.editing.draftKept)).toBeVisible()
  await device.kill()

  const again = await openVerso(device, server.url)
  await again.openFresh()
  await again.readPage('Garden')
  await again.expectReading('Garden', 'Beans by the wall.')
  await again.startEditing('Garden')
  await expect(again.textBox('Garden')).toContainText('Beans by the gate.')
})

async function openVerso(device: Device, url: string): Promise<Verso> {
  const { context } = await device.start()
  return new Verso(await context.newPage(), `${url}/`)
}

declare global {
  interface Window {
    acknowledge(saved: Saved): void
  }
}

/** A wiki on a device that loses its power again and again. */
class Garden {
  readonly #saved: Saved[] = []
  #wiki: WikiId | undefined

  constructor(
    readonly device: Device,
    readonly url: string,
  ) {}

  /** Starts the browser, checks what is there, saves from two tabs, and kills it once so many saves are acknowledged. */
  async saveAndKill(count: number): Promise<void> {
    const tab = await this.expectAll()
    const tabs = [tab, await openEnginePage(tab.page.context(), this.url)]
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
    const wiki = await this.#findWiki({ page, api })
    return page.evaluate(saveForever, { api, wiki, path, author }).catch(() => 'killed')
  }

  async #findWiki({ page, api }: EnginePage): Promise<WikiId> {
    this.#wiki ??= await page.evaluate(async (api) => (await api.createWiki('Garden')).id, api)
    return this.#wiki
  }

  /** Starts the browser and checks that git and the engine see every acknowledged save. */
  async expectAll(): Promise<EnginePage> {
    const { context } = await this.device.start()
    const tab = await openEnginePage(context, this.url)
    const wiki = await this.#findWiki(tab)
    const folder = await makeFolder('verso-killed')
    const repository = await unbundle(await takeBundle(tab, wiki), folder)
    await fsck(repository)
    const commits = new Set((await git(['rev-list', 'main'], { cwd: repository })).split('\n'))
    expect(this.#saved.filter(({ commit }) => !commits.has(commit))).toEqual([])
    for (const { path, number } of new Map(this.#saved.map((saved) => [saved.path, saved])).values()) {
      const { text } = await tab.page.evaluate(readPage, { api: tab.api, wiki, path })
      expect([number, number + 1]).toContain(Number(text)) // the next one may have been under way
      expect(`${await git(['show', `main:${path}`], { cwd: repository })}\n`).toBe(text)
    }
    await rm(folder, { recursive: true })
    return tab
  }
}

type Place = { readonly api: WikiApi; readonly wiki: WikiId; readonly path: PagePath }

const readPage = ({ api, wiki, path }: Place) => api.readPage(wiki, path)

/** Runs in the browser: makes the page say one number after the other. Ends only when a save is not what it should be. */
async function saveForever({ api, wiki, path, author }: Place & { readonly author: Person }): Promise<string> {
  const { items } = await api.listRevisions(wiki, path)
  let base = await api.readHead(wiki)
  let number = items.length === 0 ? 0 : Number((await api.readPage(wiki, path)).text)
  for (;;) {
    const edit = { message: `Save ${++number}`, author, base }
    const published = await api.savePage(wiki, path, `${number}\n`, edit)
    if (published.kind !== 'published') return `${path}: ${published.kind}`
    base = published.commit
    window.acknowledge({ path, number, commit: base })
  }
}

async function unbundle(bundle: Buffer, folder: string): Promise<string> {
  await writeFile(join(folder, 'wiki.bundle'), bundle)
  await git(['clone', '--quiet', '--mirror', 'wiki.bundle', 'wiki.git'], { cwd: folder })
  return join(folder, 'wiki.git')
}
