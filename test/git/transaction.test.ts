/** One batch or nothing, whoever else is writing; and what did not go in is nowhere. */
import { describe, expect, it } from 'vitest'
import { WikiError } from '../../src/errors'
import {
  editTree,
  findObject,
  hasObject,
  openRepository,
  readBlob,
  resolveRef,
  transact,
  writeBlob,
  writeCommit,
  writeTree,
  type Make,
  type Repository,
} from '../../src/git'
import { droppedKey, looseKey, refKey, turnKey } from '../../src/git/keys'
import { listLoose } from '../../src/git/objects/loose'
import { encodeLoose } from '../../src/git/objects/pending'
import { hashObject } from '../../src/git/pack'
import { parsePagePath, type Oid } from '../../src/names'
import { openMemoryPlace, openMemoryStorage, type Storage } from '../../src/storage'
import { fsck, git } from '../support/git'
import { ada, bytes, commitFiles, emptyRepository, main, moveMain, saveToFolder } from './notation'

/** Commits so many pages of that text, in one commit on top of what is there. */
const addPages =
  (count: number, text = 'page'): Make =>
  async (staged) => {
    const from = await resolveRef(staged, main)
    const edits = []
    for (let i = 0; i < count; i++) {
      const entry = { oid: await writeBlob(staged, bytes(`${text} ${i}\n`)) }
      edits.push({ path: parsePagePath(`folder ${i % 7}/page ${i}.md`), entry })
    }
    const tree = (await editTree(staged, null, edits)) ?? (await writeTree(staged, []))
    const parents = from ? [from] : []
    const to = await writeCommit(staged, { tree, parents, message: text, author: ada, committer: ada })
    return [{ ref: main, from, to }]
  }

const packsOf = async ({ storage }: Repository) =>
  (await storage.list('git/objects/pack/')).filter((key) => key.endsWith('.pack'))

const everything = async (storage: Storage) =>
  new Map(await Promise.all((await storage.list('')).map(async (key) => [key, await storage.read(key)] as const)))

const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

describe('a transaction', () => {
  it('runs again on what somebody else has made of the branch meanwhile', async () => {
    const repository = await emptyRepository()
    const updates: unknown[] = []
    const theirs = await commitFiles(repository, [], { 'theirs.md': '1' })
    await transact(repository, async (staged) => {
      const made = await addPages(1)(staged)
      updates.push(made)
      if (updates.length === 1) await moveMain(openRepository(repository.storage), null, theirs)
      return made
    })
    expect(updates).toMatchObject([[{ from: null }], [{ from: theirs }]])
  })

  it('gives up in words when it is always too late, and leaves nothing behind', async () => {
    const repository = await emptyRepository()
    const made = new Set<Oid>()
    let runs = 0
    const late = transact(repository, async (staged) => {
      const updates = await addPages(1)(staged)
      for (const oid of staged.pending?.keys() ?? []) made.add(oid)
      const theirs = await commitFiles(repository, [], { 'theirs.md': String(runs++) })
      await repository.storage.write(new Map([[refKey(main), bytes(`${theirs}\n`)]]))
      return updates
    })
    await expect(late).rejects.toMatchObject({ code: 'storage-failed' })
    expect(runs).toBeGreaterThan(1)
    for (const oid of made) expect(await hasObject(repository, oid)).toBe(false)
  })

  it('comes through although somebody quicker writes without a pause', async () => {
    const place = openMemoryPlace()
    const [slow, quick] = [openRepository(place.open()), openRepository(place.open())]
    let [done, others] = [false, 0]
    const write = async (): Promise<void> => {
      await transact(slow, async (staged) => {
        const updates = await addPages(1, 'slow')(staged)
        for (let i = 0; i < 20; i++) await aMoment()
        return updates
      })
      done = true
    }
    const keepWriting = async (): Promise<void> => {
      for (; !done; others++) await transact(quick, addPages(1, `quick ${others}`)).then(aMoment)
    }
    await Promise.all([write(), keepWriting()])
    expect(others).toBeLessThan(100)
    expect(await place.open().read(turnKey)).toBeUndefined()
  })

  it('does not wait for ever for the turn of a tab that was closed', async () => {
    const repository = await emptyRepository()
    await repository.storage.write(new Map([[turnKey, bytes('gone')]]))
    await transact(repository, addPages(1))
    expect(await resolveRef(repository, main)).not.toBeNull()
    expect(await repository.storage.read(turnKey)).toBeUndefined()
  })

  it('runs again when objects were dropped while it relied on them, once', async () => {
    const repository = await emptyRepository()
    let runs = 0
    await transact(repository, async (staged) => {
      if (runs++ === 0) await repository.storage.write(new Map([[droppedKey, bytes('some')]]))
      return addPages(1)(staged)
    })
    expect(runs).toBe(2)
  })

  it('believes no cache from before objects were dropped', async () => {
    const place = openMemoryPlace()
    const [repository, other] = [openRepository(place.open()), openRepository(place.open())]
    const oid = await writeBlob(repository, bytes('dropped'))
    expect(await readBlob(repository, oid)).toEqual(bytes('dropped'))
    const [key = ''] = await other.storage.list('git/objects/')
    await other.storage.write(
      new Map([
        [key, null],
        [droppedKey, bytes(oid)],
      ]),
    )
    const found: boolean[] = []
    await transact(repository, async (staged) => {
      found.push((await findObject(staged, oid)) !== undefined)
      return addPages(1)(staged)
    })
    expect(found.at(-1)).toBe(false)
    expect(await findObject(repository, oid)).toBeUndefined()
  })

  it('stores no objects when no ref comes to reach them, and nothing at all for null', async () => {
    const repository = await emptyRepository()
    const before = await everything(repository.storage)
    for (const updates of [[], null])
      await transact(repository, async (staged) => {
        await addPages(100)(staged)
        if (updates === null) await staged.storage.write(new Map([['settings/x', bytes('x')]]))
        return updates
      })
    expect(await everything(repository.storage)).toEqual(before)
  })

  it('reads what it made, which nobody else does before it is stored', async () => {
    const repository = await emptyRepository()
    await transact(repository, async (staged) => {
      const oid = await writeBlob(staged, bytes('mine'))
      expect(await readBlob(staged, oid)).toEqual(bytes('mine'))
      expect(await hasObject(staged, oid)).toBe(true)
      expect(await hasObject(repository, oid)).toBe(false)
      expect(await findObject(repository, oid)).toBeUndefined()
      return null
    })
  })

  it('keeps to itself what it read of what came in with it, until that is stored', async () => {
    const repository = await emptyRepository()
    const object = { type: 'blob', bytes: bytes('came in') } as const
    const oid = hashObject(object)
    const come = (outcome: Awaited<ReturnType<Make>>) =>
      transact(repository, async (staged) => {
        await staged.storage.write(new Map([[looseKey(oid), encodeLoose(object)]]))
        expect(await readBlob(staged, oid)).toEqual(object.bytes)
        return outcome
      })
    await come(null)
    expect(await findObject(repository, oid)).toBeUndefined()
    await come([])
    expect(repository.cache.find(oid)).toMatchObject(object)
  })

  it('can be stopped until its batch is written', async () => {
    const repository = await emptyRepository()
    const before = await everything(repository.storage)
    const controller = new AbortController()
    const onProgress = (done: number) => (done === 50 ? controller.abort() : undefined)
    const stopped = transact(repository, addPages(100), { signal: controller.signal, onProgress })
    await expect(stopped).rejects.toMatchObject({ code: 'aborted' })
    expect(await everything(repository.storage)).toEqual(before)
  })
})

describe('what a transaction stores', () => {
  it('is a few objects one by one, and many as one pack, which git finds sound', async () => {
    for (const [count, loose, packs] of [
      [1, 4, 0],
      [500, 0, 1],
    ] as const) {
      const repository = await emptyRepository()
      await transact(repository, addPages(count))
      expect([...repository.cache.list()].length).toBeGreaterThan(count)
      expect([(await listLoose(repository.storage)).length, (await packsOf(repository)).length]).toEqual([loose, packs])
      const folder = await saveToFolder(repository)
      await fsck(folder)
      const names = await git(['ls-tree', '-r', '--name-only', 'main'], { cwd: folder })
      expect(names.split('\n')).toHaveLength(count)
      for (const key of await packsOf(repository))
        await git(['verify-pack', key.replace(/^git\//, '').replace(/pack$/, 'idx')], { cwd: folder })
    }
  })

  it('is what a pack of pictures and texts, large and small, holds', async () => {
    const repository = await emptyRepository()
    const noise = Uint8Array.from({ length: 100_000 }, (_, i) => Math.imul(i ^ 0x9e3779b9, i + 0x85ebca6b) >>> 13)
    const contents = [noise, bytes('line\n'.repeat(50_000)), new Uint8Array(), bytes('x')]
    const oids: Oid[] = []
    await transact(repository, async (staged) => {
      for (const content of contents) oids.push(await writeBlob(staged, content))
      return addPages(100)(staged)
    })
    const other = openRepository(repository.storage)
    for (const [i, oid] of oids.entries())
      expect(Buffer.compare(await readBlob(other, oid), contents[i] ?? bytes('')), String(i)).toBe(0)
  })
})

describe('a transaction for which there is no room', () => {
  /** A memory that is full while `isFull` says so. */
  function fullStorage(): { readonly storage: Storage; isFull: boolean } {
    const storage = openMemoryStorage()
    const place = { storage, isFull: false }
    const refuse = () => Promise.reject(new WikiError('quota-exceeded', 'There is no more room.'))
    const write = storage.write.bind(storage)
    storage.write = (...batch) => (place.isFull ? refuse() : write(...batch))
    return place
  }

  it('leaves nothing behind, neither stored nor believed to be, and goes in when there is room', async () => {
    for (const count of [1, 100]) {
      const place = fullStorage()
      const repository = openRepository(place.storage)
      await transact(repository, addPages(1, 'before'))
      const before = await everything(place.storage)
      const made: Oid[] = []
      const make: Make = async (staged) => {
        const updates = await addPages(count, 'after')(staged)
        made.push(...(staged.pending?.keys() ?? []))
        for (const oid of made) await findObject(staged, oid)
        return updates
      }
      place.isFull = true
      await expect(transact(repository, make)).rejects.toMatchObject({ code: 'quota-exceeded' })
      expect(await everything(place.storage)).toEqual(before)
      for (const oid of made) expect(repository.cache.find(oid)).toBeUndefined()
      place.isFull = false
      await transact(repository, make)
      for (const oid of made) expect(await hasObject(openRepository(place.storage), oid)).toBe(true)
      await fsck(await saveToFolder(repository))
    }
  })
})
