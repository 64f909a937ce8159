/** The same in a real browser's database: batches that delete a thousand keys, and packs that are uploaded. */
import { afterEach, expect, it } from 'vitest'
import {
  checkRepository,
  dropUnreachable,
  editTree,
  findObject,
  foldLoose,
  joinPacks,
  openRepository,
  repairRepository,
  resolveRef,
  transact,
  treeOf,
  writeBlob,
  writeCommit,
} from '../../../src/git'
import { branchRef, parsePagePath, type Oid } from '../../../src/names'
import { deleteIndexedDb, openIndexedDbStorage } from '../../../src/storage'

const name = `verso/test/${crypto.randomUUID()}`
const main = branchRef('main')
afterEach(() => deleteIndexedDb(name))

it('folds, joins, drops, checks and repairs while another tab reads', async () => {
  const [storage, other] = [await openIndexedDbStorage(name), await openIndexedDbStorage(name)]
  const repository = openRepository(storage)
  const signature = { name: 'Ada', email: 'ada@example.org', time: 1_760_000_000, offset: 0 }
  const saved: Oid[] = []
  const save = async (text: string): Promise<void> => {
    await transact(repository, async (staged) => {
      const from = await resolveRef(staged, main)
      const oid = await writeBlob(staged, new TextEncoder().encode(text))
      const edits = [{ path: parsePagePath('notes/Home.md'), entry: { oid } }]
      const tree = await editTree(staged, from && (await treeOf(staged, from)), edits)
      if (tree === null) throw new Error('a page is in it')
      const about = { parents: from ? [from] : [], message: 'Save', author: signature, committer: signature }
      const to = await writeCommit(staged, { ...about, tree })
      saved.push(to, tree, oid)
      return [{ ref: main, from, to }]
    })
  }
  const tab = openRepository(other)
  for (let round = 0; round < 10; round++) {
    for (let i = 0; i < 12; i++) await save(`${`A line, and ${round}. `.repeat(50)}${i}`)
    const reading = Promise.all(saved.map((oid) => findObject(tab, oid)))
    expect((await foldLoose(repository)).left).toBe(0)
    await joinPacks(repository, { most: 2 })
    expect((await reading).every(Boolean)).toBe(true)
  }
  const stray = await writeBlob(repository, new TextEncoder().encode('stray'))
  const day = 24 * 60 * 60
  await dropUnreachable(repository, { now: signature.time })
  expect(await dropUnreachable(repository, { now: signature.time + 15 * day })).toEqual({ dropped: 1, waiting: 0 })
  expect(await findObject(openRepository(other), stray)).toBeUndefined()
  for (const oid of saved) expect(await findObject(tab, oid)).toBeDefined()
  const packs = (await storage.list('git/objects/pack/')).filter((key) => key.endsWith('.idx'))
  expect(packs.length).toBeLessThanOrEqual(3)
  await storage.write(new Map(packs.map((key) => [key, new Uint8Array(2000)])))
  expect((await checkRepository(openRepository(other))).faults.length).toBeGreaterThan(0)
  const bring = (): Promise<never> => Promise.reject(new Error('nobody is asked'))
  expect((await repairRepository(repository, { bring })).left).toMatchObject({ commits: 120, faults: [], more: 0 })
  for (const oid of saved) expect(await findObject(openRepository(other), oid)).toBeDefined()
  for (const opened of [storage, other]) opened.close()
})
