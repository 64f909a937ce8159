/** A wiki on its device: kept small, kept whole, and what happens when there is no room left. */
import { randomBytes } from 'node:crypto'
import { messages } from '../../src/app/messages/all'
import { damageLargestPack } from './harness/damage'
import { cloneWiki } from './harness/exchange'
import { expect, test } from './harness/git-host'
import { cloneOut } from './harness/repository'
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
  await room.limit(12_000_000)
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
  await expect(verso.textBox('Almanac')).toContainText('Sow in March.')

  await room.unlimit()
  await verso.saveAndRead('Almanac')
  await verso.expectReading('Almanac', 'Sow in March.')
  await expect(alert).toHaveCount(0)
})

test('a wiki is tidied up, found sound, and repaired from its remote when a pack of it was damaged', async ({
  verso,
  page,
  host,
}) => {
  const files = { 'Home.md': '# Home\n', 'Almanac.md': `# Almanac\n\n${noise(60_000)}\nSow in March.\n` }
  const url = await host.share('garden', [{ message: 'Begin', files }])
  await verso.openFresh()
  await cloneWiki(verso, { url, token: 'any' })
  await verso.writePage('Garden', '# Garden\n\nBeans by the wall.')

  await verso.go('storage')
  await expect(verso.main).toContainText(words.kinds.packs)
  await verso.main.getByRole('button', { name: words.tidyNow }).click()
  await expect(verso.main).toContainText(words.folded(3))
  await verso.main.getByRole('button', { name: words.tidyNow }).click()
  await expect(verso.main).toContainText(words.nothingToTidy)
  const check = verso.main.getByRole('button', { name: words.checkNow })
  await check.click()
  await expect(verso.main).toContainText(words.soundCommits(2))

  await damageLargestPack(page, verso.wiki)
  await page.reload()
  await check.click()
  const faults = verso.main.getByRole('list', { name: words.faultList })
  await expect(faults).toContainText(words.faultKinds.damaged)
  await expect(faults.getByRole('link', { name: messages.verso.history.title('Almanac') })).toBeVisible()
  await verso.main.getByRole('button', { name: words.repair(host.name) }).click()
  await expect(verso.main).toContainText(words.soundCommits(2))
  await expect(faults).toHaveCount(0)

  await verso.readPage('Almanac')
  await verso.expectReading('Almanac', 'Sow in March.')
  await cloneOut(verso)
})
