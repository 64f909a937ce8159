/** What is done in databases is committed before commits are exchanged or another branch is shown, whichever way that is. */
import { describe, expect, test } from 'vitest'
import type { EngineEvent, WikiApi } from '../../../src/worker/api'
import { withLive } from '../../../src/worker/live-client'
import { parsePagePath, type PagePath, type WikiId } from '../../../src/names'
import { change, folder, newLaptop, saveTable, schema, table, textOf, titles } from '../live-notation'
import { ada, openEngine, type Device } from '../notation'
import { credentials, serve } from '../remote-notation'

const edit = { message: 'm', author: ada }
const collection = parsePagePath('notes')
const document = parsePagePath('notes/collections/all.jsonl')
const { share } = serve()

/** A tab’s calls over an engine in the same room. */
function openTab(device: Device): WikiApi {
  const engine = openEngine(device)
  return withLive(engine, () => engine)
}

let documents = 0
const insert = (api: WikiApi, id: WikiId, text: string) =>
  api.changeDocuments(id, collection, 'all', {
    id: `document ${documents++}`,
    edits: [{ kind: 'insert', document: { _id: documents, text } }],
  })

/** A clone with two databases that are committed, a branch `side` with a row more, and an older commit to go back to. */
async function begin() {
  const { settings, native } = await share()
  const device = newLaptop()
  const api = openTab(device)
  const { id } = await api.cloneWiki('', { settings, credentials, keep: true })
  await api.createLive(id, folder, 'sqlite', { author: ada })
  await api.createLive(id, collection, 'documents', { author: ada })
  await change(api, id, schema)
  await change(api, id, "INSERT INTO books VALUES (1, 'Emma', 1815), (2, 'Walden', 1854)")
  await insert(api, id, 'first')
  await api.exportLive(id, null, { author: ada })
  const older = (await api.readHead(id))!
  await api.createBranch(id, 'side')
  await api.switchBranch(id, 'side')
  await change(api, id, "INSERT INTO books VALUES (30, 'Ulysses', 1922)")
  await api.switchBranch(id, 'main')
  await api.savePage(id, parsePagePath('Page.md'), 'text\n', { ...edit, base: await api.readHead(id) })
  const newer = (await api.readHead(id))!
  await change(api, id, "UPDATE books SET title = 'Emma!' WHERE id = 1")
  await insert(api, id, 'second')
  return { device, api, id, native, older, newer }
}

type Begun = Awaited<ReturnType<typeof begin>>

const editNow = async ({ api, id }: Begun) => ({ ...edit, base: await api.readHead(id) })
const restoreFolder = async (begun: Begun) =>
  begun.api.restoreFolder(begun.id, folder, begun.older, await editNow(begun))
const restoreAll = async (begun: Begun) => begun.api.restoreFolder(begun.id, '', begun.older, await editNow(begun))
const undoNewest = async ({ api, id }: Begun) => api.undoAction(id, (await api.listActions(id))[0]!.id, edit)

/** What each way is, and the titles there are after it on the branch that is shown then. */
const ways: Readonly<Record<string, readonly [(begun: Begun) => Promise<unknown>, readonly string[]]>> = {
  sync: [({ api, id }) => api.sync(id), ['Emma!', 'Walden']],
  push: [({ api, id }) => api.push(id), ['Emma!', 'Walden']],
  pull: [({ api, id }) => api.pull(id), ['Emma!', 'Walden']],
  fetch: [({ api, id }) => api.fetch(id), ['Emma!', 'Walden']],
  'another branch': [({ api, id }) => api.switchBranch(id, 'side'), ['Emma', 'Walden', 'Ulysses']],
  'a new branch': [({ api, id }) => api.createBranch(id, 'new'), ['Emma!', 'Walden']],
  'another name': [({ api, id }) => api.renameBranch(id, 'main', 'trunk'), ['Emma!', 'Walden']],
  'a merge': [({ api, id }) => api.mergeBranch(id, 'side', edit), ['Emma!', 'Walden', 'Ulysses']],
  'what a commit did taken back': [({ api, id, newer }) => api.revertCommit(id, newer, edit), ['Emma!', 'Walden']],
  'a folder as it was': [restoreFolder, ['Emma', 'Walden']],
  'all files as they were': [restoreAll, ['Emma', 'Walden']],
  'an action taken back': [undoNewest, ['Emma', 'Walden', 'Ulysses']],
  'a copy of all files': [({ api, id }) => api.exportZip(id), ['Emma!', 'Walden']],
  'a copy of all commits': [({ api, id }) => api.exportBundle(id), ['Emma!', 'Walden']],
}

const titlesIn = (text: string): readonly unknown[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { title: string }).title)

const messagesOf = async (api: WikiApi, id: WikiId, path: PagePath): Promise<readonly string[]> =>
  (await api.listRevisions(id, path)).items.map(({ commit }) => commit.message.trim())

describe('what was done and not committed', () => {
  for (const [way, [go, after]] of Object.entries(ways))
    test(`is committed before ${way}, and the database is as its files are afterwards`, async () => {
      const begun = await begin()
      const { api, id } = begun
      await go(begun)
      expect(await titles(api, id)).toEqual(after)
      expect(titlesIn(await textOf(api, id))).toEqual(after)
      expect((await api.readLive(id, folder)).changed).toBe(false)
      if (after.includes('Ulysses') && way !== 'a merge') await api.switchBranch(id, 'main')
      expect(await messagesOf(api, id, table)).toContain('library: books (1 row changed)')
      expect(await messagesOf(api, id, document)).toContain('notes: all (1 row added)')
    })

  test('is committed for all databases but the one that cannot be brought in, which is told of and hinders nothing', async () => {
    const { api, id, device } = await begin()
    await api.exportLive(id, null)
    await saveTable(api, id, '{"id":\n')
    await insert(api, id, 'third')
    expect((await api.sync(id)).kind).toBe('synced')
    expect((await api.readPage(id, document)).text).toContain('third')
    const told = device.events.filter((event): event is Failed => event.kind === 'live-failed')
    expect(told).toMatchObject([{ wiki: id, folder, error: { code: 'damaged', data: { reason: 'file-damaged' } } }])
    await api.switchBranch(id, 'side')
    expect(await titles(api, id)).toEqual(['Emma', 'Walden', 'Ulysses'])
  })
})

type Failed = Extract<EngineEvent, { kind: 'live-failed' }>
