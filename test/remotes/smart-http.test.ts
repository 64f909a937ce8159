import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listRefs, trackingRef, transact } from '../../src/git'
import { branchRef, parseOid, parseRefName } from '../../src/names'
import { remotes } from '../../src/remotes'
import { obeysTheLawsOfRemotes } from '../contract/remote'
import { emptyRepository } from '../git/notation'
import { startMeddler } from '../git/transport/meddler'
import { git } from '../support/git'
import { makeRepositories, makeRepository, startServer, type TestServer } from '../support/git-server'

let server: TestServer
let folder: string

beforeAll(async () => {
  folder = await makeRepositories({})
  server = await startServer({ repositories: folder, user: 'family:secret' })
})
afterAll(() => server.close())

let count = 0
async function share(texts: readonly string[]) {
  const name = `remote-${count++}.git`
  const steps = texts.map((text) => ({ message: 'm', files: { 'a.md': text } }))
  const path = await makeRepository(folder, name, steps)
  const settings = { kind: 'smart-http', url: `${server.url}/repositories/${name}`, branch: null, proxy: null } as const
  const open = () => remotes['smart-http'](settings, { username: 'family', password: 'secret' })
  return { open, path, tip: parseOid(await git(['rev-parse', 'main'], { cwd: path })) }
}

obeysTheLawsOfRemotes('smart HTTP', share)

describe('branches that are gone from the server', () => {
  it('are forgotten here with the next fetch, and no branch of ours is', async () => {
    const { open, path, tip } = await share(['one\n', 'two\n'])
    await git(['branch', 'draft', 'main~1'], { cwd: path })
    const repository = await emptyRepository()
    await open().fetch(repository, {})
    const [draft, kept] = [branchRef('draft'), parseRefName('refs/remotes/elsewhere/draft')]
    await transact(repository, async () => [draft, kept].map((ref) => ({ ref, from: null, to: tip })))
    expect([...(await listRefs(repository, 'refs/remotes/origin/')).keys()]).toHaveLength(2)
    await git(['branch', '-D', 'draft'], { cwd: path })
    await open().fetch(repository, {})
    expect([...(await listRefs(repository)).keys()]).toEqual([draft, kept, trackingRef('main')])
  })

  it('stay when the list of branches did not come to its end', async () => {
    const { open, tip } = await share(['one\n'])
    const repository = await emptyRepository()
    await open().fetch(repository, {})
    const meddler = await startMeddler(`${server.url}/repositories`)
    meddler.spoil(/POST/, { endAt: 60 })
    const settings = { kind: 'smart-http', url: `${meddler.url}/remote-${count - 1}.git`, branch: null, proxy: null }
    const cut = remotes['smart-http']({ ...settings, kind: 'smart-http' }, { username: 'family', password: 'secret' })
    await expect(cut.fetch(repository, {})).rejects.toMatchObject({ code: 'cut-off' })
    await meddler.close()
    expect([...(await listRefs(repository, 'refs/remotes/')).values()]).toEqual([tip])
  })
})

describe('a repository whose branches name files instead of commits', () => {
  const forge = async (path: string, branch: string) => {
    const blob = await git(['hash-object', '-w', '--stdin'], { cwd: path, input: 'no commit' })
    await mkdir(join(path, 'refs/heads'), { recursive: true })
    await writeFile(join(path, 'refs/heads', branch), `${blob}\n`)
  }

  it('is refused when ours is one of them, and nothing of it is kept', async () => {
    const { open, path } = await share(['one\n'])
    await forge(path, 'main')
    const repository = await emptyRepository()
    const before = await repository.storage.list('')
    await expect(open().fetch(repository, {})).rejects.toMatchObject({ name: 'WikiError' })
    expect(await repository.storage.list('')).toEqual(before)
  })

  it('is taken without those', async () => {
    const { open, path, tip } = await share(['one\n'])
    await forge(path, 'forged')
    const repository = await emptyRepository()
    for (const _ of [1, 2]) expect((await open().fetch(repository, {})).commit).toBe(tip)
    expect([...(await listRefs(repository)).keys()]).toEqual(['refs/remotes/origin/main'])
  })
})
