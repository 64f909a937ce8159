/** A git server with branches and a tag, those who have a clone of it, and looks at both. */
import { afterAll, beforeAll } from 'vitest'
import type { WikiId } from '../../src/names'
import type { WikiApi } from '../../src/worker/api'
import { git } from '../support/git'
import { makeRepositories, makeRepository, startServer, type TestServer } from '../support/git-server'
import { edit } from './branch-notation'
import { newDevice, openEngine } from './notation'

export const credentials = { username: 'family', password: 'secret' }

/** Shares repositories while the tests of a file run. */
export function serve(): { readonly share: () => ReturnType<typeof share> } {
  let [server, folder]: [TestServer | undefined, string] = [undefined, '']
  beforeAll(async () => {
    folder = await makeRepositories({})
    server = await startServer({ repositories: folder, user: 'family:secret' })
  })
  afterAll(() => server?.close())
  return { share: () => share(server!, folder) }
}

let count = 0
export type Side = { readonly api: WikiApi; readonly id: WikiId; readonly again: () => WikiApi }

/** A server with `main` and `idea`, one commit further, and a tag; and somebody with a clone of it. */
async function share(server: TestServer, folder: string) {
  const name = `deletions-${count++}.git`
  const steps = ['one\n', 'two\n'].map((text) => ({ message: text.trim(), files: { 'Home.md': text } }))
  const path = await makeRepository(folder, name, steps)
  const native = (...args: readonly string[]) => git(args, { cwd: path })
  await native('branch', 'idea', 'main')
  await native('update-ref', 'refs/heads/main', 'main~1')
  await native('tag', 'v1', 'main')
  await native('symbolic-ref', 'HEAD', 'refs/heads/main')
  const settings = { kind: 'smart-http', url: `${server.url}/repositories/${name}`, branch: null, proxy: null } as const
  const clone = async (): Promise<Side> => {
    const device = newDevice()
    const api = openEngine(device)
    const { id } = await api.cloneWiki('', { settings, credentials, keep: true })
    return { api, id, again: () => openEngine(device) }
  }
  const refs = async () => (await native('for-each-ref', '--format=%(refname)')).split('\n')
  return { path, native, settings, clone, refs }
}

/** Has the remote's branch here as well. */
export async function open({ api, id }: Side, name: string): Promise<void> {
  const there = (await api.listRemoteBranches(id)).find((branch) => branch.name === name)
  await api.createBranch(id, name, there!.commit.oid)
}

export const remoteNames = async ({ api, id }: Side) => (await api.listRemoteBranches(id)).map(({ name }) => name)
export const names = async ({ api, id }: Side) => (await api.listBranches(id)).map(({ name }) => name).sort()
export const tags = async ({ api, id }: Side) => (await api.listTags(id)).map(({ name }) => name).sort()
export const undoNewest = async ({ api, id }: Side) => api.undoAction(id, (await api.listActions(id))[0]!.id, edit)
export const there = async ({ api, id }: Side, name: string) =>
  (await api.listBranches(id)).find((branch) => branch.name === name)?.there
