/** One tab of Verso, in the product's words. Its sentences come from the product's messages, so a test names things once. */
import { expect, type Locator, type Page } from '@playwright/test'
import { messages } from '../../../src/app/messages/all'

const { editing, reading, verso: words, shell, offline } = messages

const fileOf = (title: string): string => encodeURIComponent(`${title}.md`)

// Typing a text key by key is slow, and inserting it at once is nothing a keyboard can do; people paste.
function paste(box: HTMLElement, text: string): void {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}

export class Verso {
  /** The wiki on show, as the address says it; the first one is called this. */
  wiki = 'home'
  /** Who saves; unsaid, the product's own suggestion stands. */
  author: string | undefined

  constructor(
    readonly page: Page,
    /** The app's address, with a slash at the end. */
    readonly url: string,
  ) {}

  /** What the page itself says, without what stands around it. */
  get article(): Locator {
    return this.page.getByRole('article')
  }

  get main(): Locator {
    return this.page.locator('main')
  }

  /** The first visit, up to the first page a new wiki brings. */
  async openFresh(): Promise<void> {
    await this.page.goto(this.url)
    await expect(this.page.getByRole('link', { name: reading.edit, exact: true })).toBeVisible()
  }

  /** Another tab of the same browser. */
  async inNewTab(): Promise<Verso> {
    const tab = new Verso(await this.page.context().newPage(), this.url)
    await tab.openFresh()
    return tab
  }

  /** Goes to a place in the wiki: `page/Home.md`, `changes`. */
  async go(place: string): Promise<void> {
    const hash = `#/w/${this.wiki}/${place}`
    await this.page.evaluate((hash) => (location.hash = hash), hash)
    await this.page.waitForURL((url) => url.hash === hash)
  }

  readPage = (title: string): Promise<void> => this.go(`page/${fileOf(title)}`)
  openHistory = (title: string): Promise<void> => this.go(`history/${fileOf(title)}`)

  /** Makes a page as a person does: by the link, a title, and writing. Ends reading it. */
  async writePage(title: string, text: string): Promise<void> {
    const link = this.page.getByRole('link', { name: new RegExp(`^${shell.newShort}( |$)`) })
    await link.filter({ visible: true }).first().click()
    await this.page.getByLabel(editing.titleField, { exact: true }).fill(title)
    await this.page.getByRole('button', { name: editing.start }).click()
    await this.type(title, text)
    await this.saveAndRead(title)
  }

  /** Gives the page a new text. Ends reading it. */
  async editPage(title: string, text: string): Promise<void> {
    await this.startEditing(title)
    await this.type(title, text)
    await this.saveAndRead(title)
  }

  async startEditing(title: string): Promise<void> {
    await this.go(`edit/${fileOf(title)}`)
    await expect(this.textBox(title)).toBeVisible()
  }

  textBox = (title: string): Locator => this.page.getByRole('textbox', { name: editing.textOf(title) })

  /** Puts `text` in place of what the editor holds, and does not save it. */
  async type(title: string, text: string): Promise<void> {
    const box = this.textBox(title)
    await box.click()
    await box.press('ControlOrMeta+a')
    await box.evaluate(paste, text)
    await expect(box).toContainText(asShown(text.split('\n').at(-1) ?? ''))
  }

  async saveAndRead(title: string): Promise<void> {
    const name = this.page.getByLabel(editing.author, { exact: true })
    if (this.author && (await name.isVisible())) await name.fill(this.author)
    await this.page.getByRole('button', { name: editing.saveAndRead }).click()
    await this.page.waitForURL((url) => url.hash.endsWith(`/page/${fileOf(title)}`))
  }

  async expectReading(title: string, text: string | RegExp): Promise<void> {
    await expect(this.main.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(this.main).toContainText(text)
  }

  /** The revisions on the history's thread, newest first. */
  revisions = (): Locator => this.page.locator('main li').filter({ has: this.page.getByRole('checkbox') })

  /** Compares the newest revision of the page on show with its oldest. */
  async compareEnds(): Promise<void> {
    await this.revisions().first().getByRole('checkbox').check()
    await this.revisions().last().getByRole('checkbox').check()
    await this.page.getByRole('link', { name: words.history.comparePicked }).click()
  }

  /** Makes the page what it was at the revision with that place in the history, counted from 0, the newest. */
  async restoreRevision(place: number): Promise<void> {
    const row = this.revisions().nth(place)
    await row.getByRole('button').last().click()
    await this.page.getByRole('menuitem', { name: words.history.restore, exact: true }).click()
    await expect(this.page.getByText(/^Restored as of/)).toBeVisible()
  }

  /** Waits until the next start needs no network. */
  async isReadyForOffline(): Promise<void> {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready
      if (navigator.serviceWorker.controller) return
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      )
    })
  }

  updateNotice = (): Locator => this.page.getByText(offline.updateReady)

  async acceptUpdate(): Promise<void> {
    await this.page.getByRole('button', { name: offline.updateReload, exact: true }).click()
  }
}

/** A line as the editor shows it, where live styling hides the marks of what is not being written. */
function asShown(line: string): RegExp {
  const words = line.split(/[[\]*_`#]+/).map((part) => part.replace(/[.+?^${}()|\\]/g, '\\$&'))
  return new RegExp(words.join('[[\\]*_`#]*'))
}
