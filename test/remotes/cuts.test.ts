import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRepository, writeBranch } from '../../src/git'
import { remotes, type Extent } from '../../src/remotes'
import { openMemoryPlace, type Storage, type Upload } from '../../src/storage'
import { main } from '../git/notation'
import { bytesOf, record, startPlayer, type Cut, type Player, type Recording } from '../git/transport/recorder'
import { startMeddler, type Meddler } from '../git/transport/meddler'
import { git } from '../support/git'
import { makeRepositories, startServer, type TestServer } from '../support/git-server'
import { join } from 'node:path'

const steps = Array.from({ length: 60 }, (_, i) => ({
  message: `Day ${i}`,
  files: {
    'Home.md': `# Home\n\n${'A line of the page.\n'.repeat(20)}Day ${i}\n`,
    [`notes/${i % 20}.md`]: `Day ${i}\n`,
  },
}))

let server: TestServer
let meddler: Meddler
let player: Player
let path: string

beforeAll(async () => {
  const folder = await makeRepositories({ 'wiki.git': steps })
  path = join(folder, 'wiki.git')
  server = await startServer({ repositories: folder })
  meddler = await startMeddler(`${server.url}/repositories`)
  player = await startPlayer()
})
afterAll(async () => {
  await player.close()
  await meddler.close()
  await server.close()
})

const remoteAt = (url: string) =>
  remotes['smart-http']({ kind: 'smart-http', url: `${url}/wiki.git`, branch: null, proxy: null }, null)

const isUpload = (value: Uint8Array | Upload | null): value is Upload => value !== null && 'discard' in value

/** A repository on a storage that tells which uploads nobody has let go of or put in place. */
async function openWatched(values: Values = new Map()) {
  const storage = openMemoryPlace().open()
  const open = new Set<Upload>()
  const [write, upload] = [storage.write.bind(storage), storage.upload.bind(storage)]
  storage.write = async (batch, expected) => {
    const written = await write(batch, expected)
    for (const value of written === 'written' ? batch.values() : []) if (isUpload(value)) open.delete(value)
    return written
  }
  storage.upload = async () => {
    const begun = await upload()
    const discard = begun.discard.bind(begun)
    begun.discard = () => (open.delete(begun), discard())
    open.add(begun)
    return begun
  }
  const repository = openRepository(storage)
  await writeBranch(repository, main)
  await storage.write(values)
  return { repository, open }
}

type Values = ReadonlyMap<string, Uint8Array>

async function readAll(storage: Storage): Promise<Values> {
  const keys = await storage.list('')
  const values = await Promise.all(keys.map((key) => storage.read(key)))
  return new Map(keys.map((key, i) => [key, values[i] ?? new Uint8Array()]))
}

/** All that is stored, as lines that are soon compared. */
const describeAll = async (storage: Storage): Promise<readonly string[]> =>
  [...(await readAll(storage))].map(([key, bytes]) => `${key} ${Buffer.from(bytes).toString('base64')}`)

/** Answers, what was stored when they were given, and where main is after them. */
type Exchange = {
  readonly before: ReadonlyMap<string, Uint8Array>
  readonly extent: Extent
  readonly answers: Recording
  readonly tip: string
}

/** Cut there, nothing has changed and it is said why; played to its end, everything is as if it had never been cut. */
async function expectNothingLost(
  { before, extent, answers, tip }: Exchange,
  { retry, ...cut }: Cut & { readonly retry: boolean },
): Promise<void> {
  const { repository, open } = await openWatched(before)
  const earlier = await describeAll(repository.storage)
  const fetch = () => remoteAt(player.url).fetch(repository, { extent })
  player.play(answers, cut)
  await expect(fetch()).rejects.toMatchObject({ code: 'cut-off' })
  expect(await describeAll(repository.storage)).toEqual(earlier)
  expect(open.size).toBe(0)
  if (!retry) return
  player.play(answers)
  expect((await fetch()).commit).toBe(tip)
  expect(open.size).toBe(0)
  expect((await repository.storage.list('git/')).length).toBeGreaterThan(earlier.length)
}

/** Trying again takes longer than failing, so only one in ten does. */
async function cutAnywhere(exchange: Exchange, numRuns: number): Promise<void> {
  const cut = fc.record({
    at: fc.nat({ max: bytesOf(exchange.answers) - 1 }),
    how: fc.constantFrom('ends' as const, 'breaks' as const),
    retry: fc.nat({ max: 9 }).map((n) => n === 0),
  })
  await fc.assert(
    fc.asyncProperty(cut, (cut) => expectNothingLost(exchange, cut)),
    { numRuns },
  )
}

const tipThere = (): Promise<string> => git(['rev-parse', 'main'], { cwd: path })

describe('a connection that is cut anywhere in', () => {
  it.each([
    ['everything', 200],
    ['recent', 50],
    ['on-demand', 50],
  ] as const)('a clone of %s costs nothing', async (extent, runs) => {
    const { repository } = await openWatched()
    const answers = await record(meddler, () => remoteAt(meddler.url).fetch(repository, { extent }))
    await cutAnywhere({ before: new Map(), extent, answers, tip: await tipThere() }, runs)
  })

  it('a fetch of what is new costs nothing', async () => {
    const { repository } = await openWatched()
    const tip = await tipThere()
    await git(['update-ref', 'refs/heads/main', 'main~10'], { cwd: path })
    await remoteAt(meddler.url).fetch(repository, {})
    const before = await readAll(repository.storage)
    await git(['update-ref', 'refs/heads/main', tip], { cwd: path })
    const answers = await record(meddler, () => remoteAt(meddler.url).fetch(repository, {}))
    await cutAnywhere({ before, extent: 'everything', answers, tip }, 200)
  })
})
