/** The room on the device: what happens when there is none left. */
import { randomBytes } from 'node:crypto'
import { messages } from '../../src/app/messages'
import { expect, test } from './harness'
import { Room } from './harness/room'

const { editing, exchange } = messages
const { storage: words } = exchange

/** Lines that no deflate makes much smaller. */
const noise = (bytes: number): string =>
  randomBytes(bytes)
    .toString('base64')
    .replaceAll(/.{1,76}/g, '$&\n')

test('a save that finds no room keeps the text, names the cause, and works once there is room again', async ({
  verso,
  page,
}) => {
  const room = new Room(page, verso.url)
  await room.limit(5_000_000)
  await verso.openFresh()
  await verso.isReadyForOffline() // what is kept for that takes room too
  await verso.writePage('Garden', '# Garden\n\nBeans by the wall.')
  await room.fill()

  await verso.go('edit/Almanac.md')
  await verso.type('Almanac', `# Almanac\n\n${noise(30_000)}\nSow in March.`)
  const alert = verso.main.getByRole('alert')
  await expect(alert).toContainText(words.noRoomDraft)
  await page.getByRole('button', { name: editing.saveAndRead }).click()
  await expect(alert).toContainText(words.noRoomOnlyHere)
  await expect(alert.getByRole('button', { name: words.tidyNow })).toBeVisible()
  await expect(verso.textBox('Almanac')).toContainText('Sow in March.')

  await verso.readPage('Garden')
  await verso.expectReading('Garden', 'Beans by the wall.')
  await page.reload()
  await verso.expectReading('Garden', 'Beans by the wall.')
  await verso.startEditing('Almanac')
  await expect(verso.textBox('Almanac')).toContainText('# Almanac')

  await room.unlimit()
  await verso.saveAndRead('Almanac')
  await verso.expectReading('Almanac', 'Sow in March.')
  await expect(alert).toHaveCount(0)
})
