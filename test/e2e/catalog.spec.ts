/** What the pages say, asked beside the tabs that write them. */
import { parsePagePath, parseWikiId } from '../../src/names'
import { expect, test } from './harness/device'
import { openEnginePage, type EnginePage } from './harness/engine'
import { Verso } from './harness/verso'

const wiki = parseWikiId('home')
const garden = parsePagePath('Garden.md')

/** The pages that link to the garden, once the catalog is at the head. */
async function listLinking({ page, api }: EnginePage): Promise<readonly string[]> {
  const backlinks = await page.evaluate(
    async ({ api, wiki, garden }) => {
      await api.awaitCatalog(wiki)
      return api.listBacklinks(wiki, garden)
    },
    { api, wiki, garden },
  )
  return backlinks.map(({ path }) => path)
}

test('a link that one tab saves is among the backlinks in another, and with the server gone too', async ({
  verso,
  server,
  problems,
}) => {
  problems.expect(/ERR_CONNECTION_REFUSED|fetching the script/)
  await verso.openFresh()
  await verso.writePage('Garden', 'Beans by the wall.')
  await verso.isReadyForOffline()
  const context = verso.page.context()
  const first = await openEnginePage(context, server.url, 'catalog')
  expect(await listLinking(first)).toEqual([])
  await verso.writePage('Shed', 'Rakes for the [[Garden]].\n\nAnd spades.')
  expect(await listLinking(first)).toEqual(['Shed.md'])

  const second = await openEnginePage(context, server.url, 'catalog')
  await first.page.close()
  await verso.writePage('Barn', '![[Garden]]\n\nStraw.')
  expect(await listLinking(second)).toEqual(['Barn.md', 'Shed.md'])
  await second.page.close()

  await server.close()
  await verso.page.reload()
  await verso.expectReading('Barn', 'Straw.')
  const third = await openEnginePage(context, server.url, 'catalog')
  await verso.writePage('Gate', '[to the garden](Garden.md)\n\nAjar.')
  expect(await listLinking(third)).toEqual(['Barn.md', 'Gate.md', 'Shed.md'])
})

test('after a kill the catalog is at the head again, and as it was', async ({ device, server }) => {
  const open = async (): Promise<Verso> => {
    const verso = new Verso(await (await device.start()).context.newPage(), `${server.url}/`)
    await verso.openFresh()
    return verso
  }
  const verso = await open()
  await verso.writePage('Garden', 'Beans by the wall.')
  await verso.writePage('Shed', 'Rakes for the [[Garden]].\n\nAnd spades.')
  const before = await openEnginePage(verso.page.context(), server.url, 'catalog')
  expect(await listLinking(before)).toEqual(['Shed.md'])
  await verso.writePage('Barn', '[[Garden]]\n\nStraw.')
  await device.kill()

  const again = await open()
  const after = await openEnginePage(again.page.context(), server.url, 'catalog')
  expect(await listLinking(after)).toEqual(['Barn.md', 'Shed.md'])
})
