import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findMissing, hashObject, indexPack } from '../../../src/git/pack'
import { fetchPack, listReceiveRefs, listRefs, pushPack, type Endpoint } from '../../../src/git/transport'
import { branchRef, parseOid, type Oid } from '../../../src/names'
import { fsck, git, gitBytes } from '../../support/git'
import { makeRepositories, makeRepository, startServer, type TestServer } from '../../support/git-server'

const steps = Array.from({ length: 40 }, (_, i) => ({
  message: `Day ${i}`,
  files: { 'Home.md': `# Home\n\n${'A line of the page.\n'.repeat(20)}Day ${i}\n`, [`notes/${i}.md`]: `Note ${i}\n` },
}))
const main = branchRef('main')
const noBase = async () => undefined
const credentials = { username: 'ada', password: 'open sesame: ü' }

let folder: string
let server: TestServer

beforeAll(async () => {
  folder = await makeRepositories({ 'wiki.git': steps, 'empty.git': [] })
  server = await startServer({ repositories: folder, user: 'ada:open sesame: ü' })
})
afterAll(() => server.close())

const endpoint = (name: string): Endpoint => ({ url: `${server.url}/repositories/${name}`, proxy: null, credentials })

describe('a git server', () => {
  test('shows its branches, and which one is its first', async () => {
    const { refs, head, version } = await listRefs(endpoint('wiki.git'))
    expect(version).toBe(2)
    expect(head).toBe(main)
    expect([...refs]).toEqual([[main, await git(['rev-parse', 'main'], { cwd: `${folder}/wiki.git` })]])
  })

  test('gives everything to who has nothing', async () => {
    const advertised = await listRefs(endpoint('wiki.git'))
    const wants = [...advertised.refs.values()]
    const pack = await fetchPack(endpoint('wiki.git'), { wants, haves: () => [], advertised })
    const indexed = await indexPack(pack!, { readBase: noBase })
    const objects = await git(['cat-file', '--batch-all-objects', '--batch-check=%(objectname)'], {
      cwd: `${folder}/wiki.git`,
    })
    expect([...indexed.index.oids()]).toEqual(objects.split('\n'))
    expect(await findMissing(indexed, wants, () => false)).toBeUndefined()
  })
})
