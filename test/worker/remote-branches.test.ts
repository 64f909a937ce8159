/** Every branch goes with the one of its name on the server, and tags go along. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parsePagePath } from '../../src/names'
import { fsck, git } from '../support/git'
import { makeRepositories, makeRepository, startServer, type TestServer } from '../support/git-server'
import { ada, home, openEngine, save } from './notation'

const credentials = { username: 'family', password: 'secret' }
let server: TestServer
let folder: string

beforeAll(async () => {
  folder = await makeRepositories({})
  server = await startServer({ repositories: folder, user: 'family:secret' })
})
afterAll(() => server.close())

let count = 0
async function share(branch = 'main') {
  const name = `wiki-${count++}.git`
  const path = await makeRepository(folder, name, [{ message: 'm', files: { 'Home.md': 'one\n' } }])
  if (branch !== 'main') await git(['branch', '-m', 'main', branch], { cwd: path })
  await git(['symbolic-ref', 'HEAD', `refs/heads/${branch}`], { cwd: path })
  const url = `${server.url}/repositories/${name}`
  return { path, settings: { kind: 'smart-http', url, branch: null, proxy: null } as const }
}

async function clone(settings: Awaited<ReturnType<typeof share>>['settings']) {
  const api = openEngine()
  return { api, id: (await api.cloneWiki('', { settings, credentials, keep: false })).id }
}

const branches = async (path: string): Promise<readonly string[]> =>
  (await git(['for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads'], { cwd: path })).split('\n')

describe('a branch that is made here', () => {
  it('goes to the server under its name, and leaves the others there as they are', async () => {
    const { path, settings } = await share()
    const { api, id } = await clone(settings)
    const main = await api.readHead(id)
    await api.createBranch(id, 'idea')
    await api.switchBranch(id, 'idea')
    await save(api, id, home, 'idea\n')
    expect(await api.readRemote(id)).toMatchObject({ branch: 'idea', commit: null, ahead: 1, behind: 0 })
    expect(await api.sync(id)).toMatchObject({ kind: 'synced', pushed: 1, merge: null })
    expect(await branches(path)).toEqual(['idea', 'main'])
    expect(await git(['rev-parse', 'idea', 'main'], { cwd: path })).toBe(`${await api.readHead(id)}\n${main}`)
    expect(await api.readRemote(id)).toMatchObject({ branch: 'idea', ahead: 0, behind: 0 })
    await api.switchBranch(id, 'main')
    expect(await api.sync(id)).toMatchObject({ kind: 'synced', pushed: 0 })
    expect(await api.readHead(id)).toBe(main)
    await fsck(path)
  })

  it('takes what others did on the one of its name there', async () => {
    const { settings } = await share()
    const [one, two] = [await clone(settings), await clone(settings)]
    for (const { api, id } of [one, two]) {
      await api.createBranch(id, 'idea')
      await api.switchBranch(id, 'idea')
    }
    await save(one.api, one.id, home, 'from one\n')
    await one.api.sync(one.id)
    await save(two.api, two.id, parsePagePath('New.md'), 'from two\n')
    expect(await two.api.sync(two.id)).toMatchObject({ kind: 'synced', fetched: 1, pushed: 2 })
    expect(await one.api.pull(one.id)).toMatchObject({ kind: 'synced', fetched: 2 })
    expect(await one.api.readHead(one.id)).toBe(await two.api.readHead(two.id))
  })
})

describe('a branch that goes with one of another name there', () => {
  it('still does after another one was shown, or it got another name itself', async () => {
    const { path, settings } = await share('trunk')
    const api = openEngine()
    const { id } = await api.createWiki('Mine')
    await save(api, id, home, 'one\n')
    await api.connectRemote(id, settings, credentials, false)
    for (const conflict of (await api.sync(id), (await api.readMerge(id))?.conflicts ?? []))
      await api.resolveConflict(id, conflict, { kind: 'side', side: 'ours' })
    if (await api.readMerge(id)) await api.finishMerge(id, { message: 'Merge', author: ada })
    await api.sync(id)
    await api.createBranch(id, 'idea')
    await api.switchBranch(id, 'idea')
    await save(api, id, home, 'idea\n')
    await api.sync(id)
    await api.renameBranch(id, 'main', 'mine')
    await api.switchBranch(id, 'mine')
    await save(api, id, home, 'two\n')
    await api.sync(id)
    expect(await branches(path)).toEqual(['idea', 'trunk'])
    expect(await git(['show', 'trunk:Home.md'], { cwd: path })).toBe('two')
    expect(await git(['show', 'idea:Home.md'], { cwd: path })).toBe('idea')
  })
})

describe('a tag', () => {
  it('goes to the server with the next sync, and from there to everybody', async () => {
    const { path, settings } = await share()
    const [one, two] = [await clone(settings), await clone(settings)]
    await one.api.createTag(one.id, 'plain', { message: '', author: ada })
    await one.api.createTag(one.id, 'v1', { message: 'The first', author: ada })
    expect(await one.api.sync(one.id)).toMatchObject({ kind: 'synced', pushed: 0 })
    expect((await git(['tag', '-l'], { cwd: path })).split('\n')).toEqual(['plain', 'v1'])
    expect(await git(['tag', '-l', '--format=%(contents:subject) %(taggername)', 'v1'], { cwd: path })).toBe(
      'The first Ada',
    )
    await two.api.sync(two.id)
    expect((await two.api.listTags(two.id)).map(({ name }) => name).sort()).toEqual(['plain', 'v1'])
    await fsck(path)
  })
})
