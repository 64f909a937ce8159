/** The language of the face: chosen in the settings, with what is typed kept, and spoken without a network as well. */
import { messages as german } from '../../src/app/messages/de/first'
import { messages } from '../../src/app/messages/all'
import { expect, test } from './harness'

const { exchange, shell } = messages

test('a language is chosen with a draft kept, and is spoken after a reload without a network', async ({
  verso,
  server,
  problems,
}) => {
  problems.expect(/ERR_CONNECTION_REFUSED|fetching the script/)
  const { page } = verso
  await verso.openFresh()
  await verso.writePage('Garden', 'Beans by the wall.')
  await verso.startEditing('Garden')
  await verso.type('Garden', 'Beans by the gate.')
  await page.evaluate(() => (location.hash = '#/settings'))
  await page.getByRole('combobox', { name: exchange.settings.language }).selectOption('Deutsch')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')

  await verso.readPage('Garden')
  await expect(page.getByRole('link', { name: german.reading.edit, exact: true })).toBeVisible()
  await verso.go('edit/Garden.md')
  await expect(verso.main.getByRole('textbox').filter({ hasText: 'Beans by the gate.' })).toBeVisible()

  await verso.readPage('Garden')
  await verso.isReadyForOffline()
  await server.close()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page.getByRole('link', { name: german.reading.edit, exact: true })).toBeVisible()
  expect(german.shell.newShort).not.toBe(shell.newShort)
  await expect(page.getByRole('link', { name: new RegExp(`^${german.shell.newShort}`) }).first()).toBeVisible()
})
