/** Branches, tags and undoing as the tabs ask for them. */
import { describe, expect, it } from 'vitest'
import { openRepository } from '../../src/git'
import { parsePagePath, type WikiId } from '../../src/names'
import type { WikiApi } from '../../src/worker/api'
import { saveToFolder } from '../git/notation'
import { fsck, git } from '../support/git'
import { ada, home, newDevice, openEngine, save, type Device } from './notation'

const notes = parsePagePath('notes/Today.md')
const edit = { message: 'm', author: ada }

async function begin() {
  const device = newDevice()
  const api = openEngine(device)
  const { id } = await api.createWiki('Wiki')
  return { device, api, id, other: openEngine(device) }
}

async function folderOf(device: Device, id: WikiId): Promise<string> {
  const folder = await saveToFolder(openRepository(device.places.get(id)!.open()))
  await fsck(folder)
  return folder
}

const textOf = async (api: WikiApi, id: WikiId) => (await api.readPage(id, notes)).text
const namesOf = async (api: WikiApi, id: WikiId) => (await api.listBranches(id)).map(({ name }) => name)
const newest = async (api: WikiApi, id: WikiId) => (await api.listActions(id))[0]!

describe('branches', () => {
  it('are made, shown, written to, and stand where git sees them', async () => {
    const { device, api, id } = await begin()
    await save(api, id, notes, 'main\n')
    await api.createBranch(id, 'try/this')
    expect(await api.switchBranch(id, 'try/this')).toMatchObject({ branch: 'refs/heads/try/this' })
    await save(api, id, notes, 'try\n')
    await save(api, id, home, 'try\n')
    expect(await api.listBranches(id)).toMatchObject([
      { name: 'try/this', isCurrent: true, ahead: 0, behind: 0 },
      { name: 'main', isCurrent: false, ahead: 0, behind: 2 },
    ])
    await api.switchBranch(id, 'main')
    expect(await textOf(api, id)).toBe('main\n')
    const folder = await folderOf(device, id)
    expect(await git(['symbolic-ref', 'HEAD'], { cwd: folder })).toBe('refs/heads/main')
    expect(await git(['show', 'try/this:notes/Today.md'], { cwd: folder })).toBe('try')
    expect(await git(['rev-list', '--count', 'main..try/this'], { cwd: folder })).toBe('2')
    expect((await api.listBranches(id))[1]).toMatchObject({ name: 'try/this', ahead: 2, behind: 0 })
  })

  it('are told of, and shown by every tab', async () => {
    const { device, api, id, other } = await begin()
    await other.readHead(id)
    await api.createBranch(id, 'b')
    await api.switchBranch(id, 'b')
    expect(device.events.map(({ kind }) => kind).slice(-3)).toEqual(['refs-changed', 'wikis-changed', 'refs-changed'])
    await save(other, id, notes, 'on b\n')
    expect(device.events.at(-1)).toMatchObject({ kind: 'branch-moved', update: { ref: 'refs/heads/b' } })
  })
})
