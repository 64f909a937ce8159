/** Several databases on one device: what one of them cannot do keeps no other from it. */
import { expect, test, vi } from 'vitest'
import { openLiveMemory, type LiveDatabaseFiles } from '../../../src/data/live'
import { parsePagePath, type PagePath, type WikiId } from '../../../src/names'
import type { WikiApi } from '../../../src/worker/api'
import { ada, newDevice, openEngine, type Device } from '../notation'

const [broken, well] = [parsePagePath('broken'), parsePagePath('well')]

/** Files on a disk that holds some fast; says what was deleted. */
async function openDisk(held: (name: string) => boolean) {
  const removed: string[] = []
  const memory = await openLiveMemory()
  const remove = (name: string): void => {
    if (held(name)) throw new Error('in use')
    removed.push(name)
  }
  const files: LiveDatabaseFiles = { kept: true, open: memory.open, remove, list: () => [] }
  return { removed, openLiveFiles: async () => files }
}

async function begin(api: WikiApi, name: string): Promise<WikiId> {
  const { id } = await api.createWiki(name)
  for (const folder of [broken, well]) {
    await api.createLive(id, folder, 'sqlite', { author: ada })
    await api.changeLive(id, folder, { id: `${name} ${folder}`, sql: 'CREATE TABLE t (a)' })
    await api.exportLive(id, folder, { author: ada })
  }
  return id
}

const rows = (folder: PagePath): PagePath => parsePagePath(`${folder}/tables/t.jsonl`)
const followed = ({ events }: Device) =>
  events.flatMap((event) => (event.kind === 'live-changed' ? [event.folder] : []))

test('a database whose files cannot be read keeps no other one from what was committed', async () => {
  const device = newDevice()
  const api = openEngine(device)
  const id = await begin(api, 'Home')
  const edit = async () => ({ message: 'By hand', author: ada, base: await api.readHead(id) })
  await api.savePage(id, rows(broken), '{"a":', await edit())
  device.events.length = 0
  await api.savePage(id, rows(well), '{"a":1}\n', await edit())
  await vi.waitFor(() => expect(followed(device)).toEqual([well]))
})

test('a file that is held fast keeps no other one of a wiki that is gone', async () => {
  let first: string | undefined
  const { removed, openLiveFiles } = await openDisk((name) => name === (first ??= name))
  const api = openEngine({ ...newDevice(), openLiveFiles })
  await api.deleteWiki(await begin(api, 'Home'))
  await vi.waitFor(() => expect(removed).toHaveLength(1))
})
