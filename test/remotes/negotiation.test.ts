import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { resolveRef, type Repository } from '../../src/git'
import { remotes } from '../../src/remotes'
import { commitFiles, emptyRepository, main, moveMain } from '../git/notation'
import { startMeddler, type Meddler } from '../git/transport/meddler'
import { git } from '../support/git'
import { makeRepositories, startServer, type TestServer } from '../support/git-server'

let server: TestServer
let meddler: Meddler
let path: string

/** Many commits, and next to nothing in them. */
const length = 2000
const steps = Array.from({ length }, (_, i) => ({
  message: `Day ${i}`,
  files: i % 1000 === 0 ? { 'a.md': `${i}\n` } : {},
}))

beforeAll(async () => {
  const folder = await makeRepositories({ 'wiki.git': steps })
  path = join(folder, 'wiki.git')
  server = await startServer({ repositories: folder })
  meddler = await startMeddler(`${server.url}/repositories`)
})
afterAll(async () => {
  await meddler.close()
  await server.close()
})
beforeEach(() => meddler.calm())

const fetch = (repository: Repository) =>
  remotes['smart-http']({ kind: 'smart-http', url: `${meddler.url}/wiki.git`, branch: null, proxy: null }, null).fetch(
    repository,
    {},
  )

async function makeCopy(): Promise<Repository> {
  const repository = await emptyRepository()
  const { commit } = await fetch(repository)
  if (commit) await moveMain(repository, null, commit)
  meddler.calm()
  return repository
}

const commitThere = async (parents: readonly string[]): Promise<string> => {
  const tree = await git(['rev-parse', 'main^{tree}'], { cwd: path })
  return git(['commit-tree', '-m', 'There', tree, ...parents.flatMap((parent) => ['-p', parent])], { cwd: path })
}

/** The rounds of a negotiation, and how many of our commits were named in them. */
function measure(): { readonly rounds: number; readonly named: number } {
  const rounds = meddler.seen.filter(({ body }) => /want [0-9a-f]{40}/.test(String(body)))
  const named = new Set(
    rounds.flatMap(({ body }) => [...String(body).matchAll(/have ([0-9a-f]{40})/g)].map(([, oid]) => oid)),
  )
  return { rounds: rounds.length, named: named.size }
}

describe.each(['2', '0'])('a fetch into a long history over protocol %s', (version) => {
  const speak = (): void => void (version === '0' && meddler.withheld.add('git-protocol'))

  it('of one new commit takes one round and names a handful', async () => {
    const repository = await makeCopy()
    speak()
    await git(['update-ref', 'refs/heads/main', await commitThere(['main'])], { cwd: path })
    await fetch(repository)
    expect(measure().rounds).toBe(1)
    expect(measure().named).toBeLessThanOrEqual(16)
  })

  it('names first where the server was seen, however much was written here since', async () => {
    const repository = await makeCopy()
    speak()
    let tip = await resolveRef(repository, main)
    const seen = tip
    for (let i = 0; i < 60 && tip; i++)
      tip = await commitFiles(repository, [tip], { 'b.md': `${i}\n` }, 1_800_000_000 + i)
    if (tip) await moveMain(repository, seen, tip)
    await git(['update-ref', 'refs/heads/main', await commitThere(['main'])], { cwd: path })
    await fetch(repository)
    expect(measure().rounds).toBe(1)
  })

  it('of a branch that shares nothing does not name everything', async () => {
    const repository = await makeCopy()
    speak()
    await git(['update-ref', `refs/heads/alone-${version}`, await commitThere([])], { cwd: path })
    await fetch(repository)
    expect(measure().named).toBeLessThan(100)
  })
})
