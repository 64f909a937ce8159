/**
 * What the product says is saved survives the browser being killed with all its processes, at any moment. `KILLS=100`
 * says how often; the long suite does.
 */
import { messages } from '../../src/app/messages/all'
import { git } from '../support/git'
import { makeRepository } from '../support/git-server'
import type { Server } from './harness'
import { expect, test, type Device } from './harness/device'
import { Garden } from './harness/garden'
import { Verso } from './harness/verso'

const kills = Number(process.env['KILLS'] ?? 20)

const anyNumber = (below: number): number => 1 + Math.floor(Math.random() * below)

test('of what two tabs saved nothing is lost when the browser is killed again and again', async ({
  device,
  server,
}) => {
  test.setTimeout(kills * 30_000)
  const garden = new Garden(device, server.url)
  for (let kill = 0; kill < kills; kill++) await garden.workAndKill(anyNumber(40))
  await garden.expectAll()
})

test('nothing is lost when it is killed while it saves, fetches, merges, pushes and tidies up at once', async ({
  device,
  server,
}) => {
  test.setTimeout(kills * 45_000)
  const garden = new Garden(device, server.url, await shareGarden(server))
  for (let kill = 0; kill < kills; kill++) await garden.workAndKill(anyNumber(60))
  await garden.expectAll()
  expect(garden.done.syncs).toBeGreaterThan(0)
  expect(garden.done.tidyings).toBeGreaterThan(0)
})

/** A repository that anybody may push to. */
async function shareGarden({ repositories, url }: Server) {
  const bare = await makeRepository(repositories, 'garden.git', [
    { message: 'Begin', files: { 'Home.md': '# Home\n' } },
  ])
  await git(['config', 'http.receivepack', 'true'], { cwd: bare })
  return { bare, address: `${url}/repositories/garden.git` }
}

test('a write that a kill cut short costs nothing of what was saved, then or later', async ({ device, server }) => {
  const garden = new Garden(device, server.url)
  for (let kill = 0; kill < 3; kill++) {
    await garden.workAndKill(10)
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
