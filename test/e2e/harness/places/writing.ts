/** Where pages are begun and written, in every manner of writing. */
import type { Page } from '@playwright/test'
import { messages } from '../../../../src/app/messages/all'
import { expect } from '..'
import { at, type Stop } from './place'

const { editing, palette, properties, received, writing } = messages

/** In a wiki that `growWiki` has made. How somebody writes stays as the stop before has left it. */
export const placesOfWriting: readonly Stop[] = [
  {
    name: 'the day’s page, to be begun',
    async open(verso) {
      await verso.go('today').catch(() => undefined) // it leads on at once
      await expect(verso.main.getByRole('textbox', { name: editing.textOf('') })).toBeFocused()
    },
  },
  at('nothing received', 'received', received.empty),
  {
    name: 'something received',
    async open(verso) {
      await share(verso.page)
      await verso.page.reload()
      await expect(verso.main.getByLabel(received.titleOf)).toHaveValue('Beans')
    },
  },
  {
    name: 'properties',
    async open(verso) {
      await verso.readPage('Mint')
      const form = verso.page.getByRole('region', { name: properties.title })
      await expect(form.getByRole('checkbox', { name: 'picked' })).toBeVisible()
    },
  },
  {
    name: 'properties in the editor',
    async open(verso) {
      await verso.startEditing('Mint')
      await verso.page.getByRole('button', { name: properties.title }).click()
      await expect(verso.page.getByRole('checkbox', { name: 'picked' })).toBeVisible()
    },
  },
  {
    name: 'the search in a text',
    async open(verso) {
      await verso.startEditing('Mint')
      await verso.textBox('Mint').press('ControlOrMeta+f')
      await expect(verso.page.getByRole('textbox', { name: writing.phrases.find })).toBeFocused()
    },
  },
  {
    name: 'the source',
    async open(verso) {
      await verso.startEditing('Mint')
      await verso.page.keyboard.press('ControlOrMeta+Alt+e')
      await expect(verso.page.locator('.cm-line').filter({ hasText: '**leaves**' })).toBeVisible()
    },
  },
  {
    name: 'the plain text box',
    async open(verso) {
      await verso.startEditing('Mint')
      await verso.page.keyboard.press('ControlOrMeta+p')
      await verso.page.getByRole('combobox', { name: palette.findAction }).fill(editing.plainBox)
      await verso.page.keyboard.press('Enter')
      await expect(verso.page.locator('textarea')).toBeVisible()
    },
  },
]

/** Lays onto the app's shelf what another program would send. */
async function share(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const scope = new URL('./', document.baseURI).href
    const form = new FormData()
    form.append('title', 'Beans')
    form.append('text', 'By the wall.')
    await (await caches.open(`verso-received-${scope}`)).put(`${scope}received/1`, new Response(form))
  })
}
