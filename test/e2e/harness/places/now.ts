/** Where pages are read and written, and where a wiki is kept and looked after. */
import { messages } from '../../../../src/app/messages/all'
import { expect } from '..'
import { at, atTop, over, type Stop } from './place'

const { editing, exchange, palette, reading, shell } = messages

/** In a wiki that `growWiki` has made. */
export const placesOfNow: readonly Stop[] = [
  at('a page', 'page/Garden.md', 'Thin the carrots'),
  at('a page nobody has written', 'page/Nothing.md', reading.missing),
  at('a new page', 'new', editing.folderField),
  {
    name: 'the editor',
    async open(verso) {
      await verso.startEditing('Garden')
      await expect(verso.page.getByText(editing.restored('').split(' from')[0] ?? '')).toBeVisible()
    },
  },
  at('taking it home', 'export', exchange.export.bundle),
  {
    name: 'files to bring in',
    async open(verso) {
      const { page, main } = verso
      await verso.go('export')
      const file = { name: 'Garden.md', mimeType: 'text/markdown', buffer: Buffer.from('# Garden') }
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        main.getByRole('button', { name: exchange.bringing.choose }).click(),
      ])
      await chooser.setFiles([file, { ...file, name: 'Compost.md' }, { ...file, name: '.hidden' }])
      await expect(main.getByRole('list', { name: exchange.bringing.plan })).toBeVisible()
    },
  },
  {
    name: 'storage',
    async open(verso) {
      const { main } = verso
      await verso.go('storage')
      await main.getByRole('button', { name: exchange.storage.tidyNow }).click()
      await main.getByRole('button', { name: exchange.storage.checkNow }).click()
      await expect(main.getByText(/there and whole/)).toBeVisible()
    },
  },
  at('an unknown place', 'nowhere', shell.noPlace),
  atTop('wikis'),
  atTop('clone'),
  atTop('settings'),
  over('the palette', async (page) => {
    await page.keyboard.press('ControlOrMeta+k')
    await page.getByRole('combobox', { name: palette.findPage }).fill('gar')
    await expect(page.getByRole('option').first()).toBeVisible()
  }),
  over('all actions', async (page) => {
    await page.keyboard.press('/')
    await expect(page.getByRole('combobox', { name: palette.findAction })).toBeVisible()
  }),
  over('a menu', async (page) => {
    await page.getByRole('button', { name: reading.more, exact: true }).first().click()
    await expect(page.getByRole('menuitem').first()).toBeFocused()
  }),
  over('the dialog to rename', async (page) => {
    await page.keyboard.press('r')
    await expect(page.getByRole('dialog', { name: reading.renameTitle })).toBeVisible()
  }),
  {
    name: 'the dialog to delete a wiki',
    async open({ page, url }) {
      await page.goto(`${url}#/wikis`)
      await page.getByRole('list', { name: exchange.wikis.list }).getByRole('button').click()
      await page.getByRole('menuitem', { name: exchange.wikis.deleteNamed('My wiki') }).click()
      await expect(page.getByRole('dialog')).toContainText(exchange.wikis.deleteNow)
    },
  },
]
