import { expect, test } from './harness'

test('with the server gone, a reloaded wiki is read, written, saved, compared and restored', async ({
  verso,
  server,
  problems,
}) => {
  problems.expect(/ERR_CONNECTION_REFUSED|fetching the script/)
  await verso.openFresh()
  await verso.writePage('Garden', '# Garden\n\nBeans by the wall.')
  await verso.isReadyForOffline()
  await server.close()

  await verso.page.reload()
  await verso.expectReading('Garden', 'Beans by the wall.')

  await verso.editPage('Garden', '# Garden\n\nBeans by the gate.')
  await verso.expectReading('Garden', 'Beans by the gate.')
  await verso.writePage('Shed', '# Shed\n\nRakes and spades.')
  await verso.expectReading('Shed', 'Rakes and spades.')

  await verso.openHistory('Garden')
  await expect(verso.revisions()).toHaveCount(2)
  await verso.compareEnds()
  await expect(verso.main.getByText('Beans by the', { exact: false }).first()).toBeVisible()
  await expect(verso.main).toContainText('wall')
  await expect(verso.main).toContainText('gate')

  await verso.openHistory('Garden')
  await verso.restoreRevision(1)
  await verso.readPage('Garden')
  await verso.expectReading('Garden', 'Beans by the wall.')
})

test('with the server gone, a second tab opens on what the first one saved', async ({ verso, server, problems }) => {
  problems.expect(/ERR_CONNECTION_REFUSED|fetching the script/)
  await verso.openFresh()
  await verso.isReadyForOffline()
  await server.close()
  await verso.writePage('Garden', '# Garden\n\nBeans by the wall.')
  const other = await verso.inNewTab()
  await other.readPage('Garden')
  await other.expectReading('Garden', 'Beans by the wall.')
})

test('writing, reading and looking back ask no server for anything but the app’s own files', async ({
  verso,
  server,
}) => {
  await verso.openFresh()
  const asked: string[] = []
  verso.page.on('request', (request) => asked.push(request.url()))
  await verso.writePage('Garden', '# Garden\n\nBeans by the wall.')
  await verso.editPage('Garden', '# Garden\n\nBeans by the gate.')
  await verso.openHistory('Garden')
  await verso.compareEnds()
  const isOwnFile = (url: string) => /^\/(assets|icons)\//.test(url.replace(server.url, '')) || url.startsWith('blob:')
  expect(asked.filter((url) => !isOwnFile(url))).toEqual([])
})
