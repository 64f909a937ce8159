import { describe, expect, test } from 'vitest'
import { hasCode } from '../../../src/errors'
import {
  hasObject,
  isCommit,
  openRepository,
  readBlob,
  readCommit,
  transact,
  writeBlob,
  type Repository,
} from '../../../src/git'
import { dropUnreachable, type DropWalk } from '../../../src/git/maintenance/drop'
import { foldLoose } from '../../../src/git/maintenance/fold'
import { joinPacks } from '../../../src/git/maintenance/join'
import { listLoose } from '../../../src/git/objects/loose'
import { resolveRef } from '../../../src/git/refs'
import { branchRef } from '../../../src/names'
import { bytes } from '../notation'
import { git } from '../../support/git'
import { main, moveRef, newPlace, packNames, saveFiles, verifyByGit } from './notation'

const day = 24 * 60 * 60
const start = 1_770_000_000
const other = branchRef('other')

describe('what no ref reaches', () => {
  test('is deleted when two weeks have passed since that was seen first, loose or packed', async () => {
    for (const packed of [false, true]) {
      const repository = openRepository((await newPlace()).open())
      await saveFiles(repository, { 'Home.md': 'kept', 'a/b.md': 'kept too' })
      const kept = await listLoose(repository.storage)
      await saveFiles(repository, { 'Secret.md': 'not kept' }, other)
      if (packed) await foldLoose(repository)
      await moveRef(repository, other, null)
      expect(await dropUnreachable(repository, { now: start })).toEqual({ dropped: 0, waiting: 3 })
      expect(await dropUnreachable(repository, { now: start + 14 * day - 1 })).toEqual({ dropped: 0, waiting: 3 })
      expect(await dropUnreachable(repository, { now: start + 14 * day })).toEqual({ dropped: 3, waiting: 0 })
      expect(await dropUnreachable(repository, { now: start + 15 * day })).toEqual({ dropped: 0, waiting: 0 })
      const folder = await verifyByGit(repository)
      const listed = (await git(['cat-file', '--batch-all-objects', '--batch-check'], { cwd: folder })).split('\n')
      expect(listed.map((line) => line.slice(0, 40)).sort()).toEqual([...kept].sort())
      expect(await packNames(repository.storage)).toHaveLength(packed ? 1 : 0)
    }
  })

  test('is kept when something reaches it again, and has its two weeks anew', async () => {
    const repository = openRepository((await newPlace()).open())
    await saveFiles(repository, { 'Home.md': 'kept' })
    const commit = await saveFiles(repository, { 'Home.md': 'gone' }, other)
    await moveRef(repository, other, null)
    await dropUnreachable(repository, { now: start })
    await moveRef(repository, other, commit)
    expect(await dropUnreachable(repository, { now: start + 20 * day })).toEqual({ dropped: 0, waiting: 0 })
    await moveRef(repository, other, null)
    expect(await dropUnreachable(repository, { now: start + 21 * day })).toEqual({ dropped: 0, waiting: 3 })
    expect(await dropUnreachable(repository, { now: start + 21 * day, also: [commit] })).toEqual({
      dropped: 0,
      waiting: 0,
    })
  })

  test('is kept as long as something younger that waits too points to it', async () => {
    const repository = openRepository((await newPlace()).open())
    await saveFiles(repository, { 'Home.md': 'kept' })
    const blob = await writeBlob(repository, bytes('shared'))
    await dropUnreachable(repository, { now: start })
    const commit = await saveFiles(repository, { 'a.md': 'shared' }, other)
    await moveRef(repository, other, null)
    // As a clock that went back, or another tab's older list of marks, would have it.
    const marks = await repository.storage.read('upkeep/unreachable')
    expect(await dropUnreachable(repository, { now: start + day })).toEqual({ dropped: 0, waiting: 3 })
    expect(marks?.length).toBe(24)
    expect((await dropUnreachable(repository, { now: start + 14 * day })).dropped).toBe(0)
    expect(await readBlob(openRepository(repository.storage), blob)).toEqual(bytes('shared'))
    expect((await dropUnreachable(repository, { now: start + 15 * day })).dropped).toBe(3)
    expect(await hasObject(openRepository(repository.storage), commit)).toBe(false)
  })

  test('stays when a ref moves, or comes, at the last moment', async () => {
    for (const ref of [main, other]) {
      const place = await newPlace()
      const [repository, tab] = [openRepository(place.open()), openRepository(place.open())]
      await saveFiles(repository, { 'Home.md': 'first' })
      const commit = await saveFiles(repository, { 'Home.md': 'gone' }, branchRef('third'))
      await moveRef(repository, branchRef('third'), null)
      await dropUnreachable(repository, { now: start })
      const { write } = repository.storage
      repository.storage.write = async (batch, expected) => {
        if (expected) await moveRef(tab, ref, commit)
        return write.call(repository.storage, batch, expected)
      }
      expect((await dropUnreachable(repository, { now: start + 20 * day })).dropped).toBe(0)
      await verifyByGit(tab)
    }
  })

  test('is taken for gone by a tab that knew it, before it relies on it', async () => {
    const place = await newPlace()
    const [repository, tab] = [openRepository(place.open()), openRepository(place.open())]
    await saveFiles(repository, { 'Home.md': 'first' })
    const commit = await saveFiles(repository, { 'Home.md': 'gone' }, other)
    await foldLoose(repository)
    expect(await isCommit(tab, commit)).toBe(true)
    await moveRef(repository, other, null)
    await dropUnreachable(repository, { now: start })
    expect((await dropUnreachable(repository, { now: start + 14 * day })).dropped).toBe(3)
    await moveRef(tab, other, commit)
    expect(await resolveRef(tab, other)).toBeNull()
    await saveFiles(tab, { 'Home.md': 'gone' })
    await verifyByGit(tab)
  })

  test('is gone for a writer that had looked at it just before, and builds on it', async () => {
    const place = await newPlace()
    const [repository, tab] = [openRepository(place.open()), openRepository(place.open())]
    await saveFiles(repository, { 'Home.md': 'first' })
    const commit = await saveFiles(repository, { 'Home.md': 'gone' }, other)
    await moveRef(repository, other, null)
    await dropUnreachable(repository, { now: start })
    const found: boolean[] = []
    await transact(tab, async (staged) => {
      found.push(await isCommit(staged, commit))
      if (found.length === 1) expect((await dropUnreachable(repository, { now: start + 14 * day })).dropped).toBe(3)
      return found.at(-1) ? [{ ref: other, from: null, to: commit }] : []
    })
    expect(found).toEqual([true, false])
    await verifyByGit(tab)
  })

  test('is no damage to a tab that joins or drops, and comes upon it gone', async () => {
    for (const joins of [true, false]) {
      const place = await newPlace()
      const [repository, tab] = [openRepository(place.open()), openRepository(place.open())]
      await saveFiles(repository, { 'Home.md': 'kept' })
      await foldLoose(repository)
      const commit = await saveFiles(repository, { 'Home.md': 'gone' }, other)
      await foldLoose(repository)
      await moveRef(repository, other, null)
      await dropUnreachable(repository, { now: start })
      await moveRef(repository, other, commit)
      const { upload, read } = tab.storage
      const dropNow = async () => {
        Object.assign(tab.storage, { upload, read })
        await moveRef(repository, other, null)
        expect((await dropUnreachable(repository, { now: start + 14 * day })).dropped).toBe(3)
      }
      if (joins) tab.storage.upload = async () => (await dropNow(), upload.call(tab.storage))
      else
        tab.storage.read = async (key, range) => {
          const value = await read.call(tab.storage, key, range)
          if (key === `git/${other}`) await dropNow()
          return value
        }
      if (joins) expect(await joinPacks(tab, { most: 1 })).toBe(0)
      else expect(await dropUnreachable(tab, { now: start + 14 * day })).toEqual({ dropped: 0, waiting: 0 })
      await verifyByGit(repository)
    }
  })

  test('goes so that a commit which is there is there with all it needs', async () => {
    for (let i = 0; i < 8; i++) {
      const repository = openRepository((await newPlace()).open())
      await saveFiles(repository, { 'Home.md': 'kept' })
      await foldLoose(repository)
      const commit = await saveFiles(repository, { [`a/${i}.md`]: `gone ${i}` }, other)
      const { tree } = await readCommit(repository, commit)
      while ((await foldLoose(repository, { bounds: { objects: 1, bytes: 1 } })).folded > 0);
      await moveRef(repository, other, null)
      await dropUnreachable(repository, { now: start })
      for (let dropped = 1; dropped > 0;) {
        ;({ dropped } = await dropUnreachable(openRepository(repository.storage), { now: start + 14 * day }))
        const fresh = openRepository(repository.storage)
        if (await isCommit(fresh, commit)) expect(await hasObject(fresh, tree)).toBe(true)
      }
      expect(await hasObject(openRepository(repository.storage), tree)).toBe(false)
    }
  })

  test('stays when a ref comes while two tabs look at once', async () => {
    const place = await newPlace()
    const [repository, tab] = [openRepository(place.open()), openRepository(place.open())]
    await saveFiles(repository, { 'Home.md': 'first' })
    const commit = await saveFiles(repository, { 'Home.md': 'gone' }, other)
    await moveRef(repository, other, null)
    await dropUnreachable(repository, { now: start })
    const { upload, read } = tab.storage
    tab.storage.read = async (key, range) => {
      const value = await read.call(tab.storage, key, range)
      if (key === 'upkeep/unreachable') {
        Object.assign(tab.storage, { upload, read })
        await moveRef(repository, other, commit)
        await dropUnreachable(repository, { now: start + 20 * day })
      }
      return value
    }
    expect((await dropUnreachable(tab, { now: start + 20 * day })).dropped).toBe(0)
    await verifyByGit(repository)
  })

  test('is no longer needed as the base of what is kept', async () => {
    const repository = openRepository((await newPlace()).open())
    const page = Array.from({ length: 100 }, (_, i) => `Line ${i}, not like ${i * i}.`).join('\n')
    await saveFiles(repository, { 'Home.md': page })
    await moveRef(repository, other, await resolveRef(repository, main))
    await saveFiles(repository, { 'Home.md': `${page}\nand more` }, other)
    await foldLoose(repository)
    await moveRef(repository, other, null)
    await dropUnreachable(repository, { now: start })
    expect((await dropUnreachable(repository, { now: start + 14 * day })).dropped).toBe(3)
    await verifyByGit(repository)
  })

  test('is not deleted in a repository that lacks something', async () => {
    const repository = openRepository((await newPlace()).open())
    const commit = await saveFiles(repository, { 'Home.md': 'first' })
    await writeBlob(repository, bytes('stray'))
    await dropUnreachable(repository, { now: start })
    const tree = `git/objects/${commit.slice(0, 2)}/${commit.slice(2)}`
    await repository.storage.write(new Map([[tree, null]]))
    const keys = await repository.storage.list('git/')
    await expect(dropUnreachable(openRepository(repository.storage), { now: start + 20 * day })).rejects.toSatisfy(
      (error) => hasCode(error, 'damaged'),
    )
    expect(await repository.storage.list('git/')).toEqual(keys)
  })

  test('is found in steps, each of which goes on where the one before was stopped', async () => {
    const repository = openRepository((await newPlace()).open())
    for (let i = 0; i < 30; i++) await saveFiles(repository, { [`${i}/${i}.md`]: `${i}` })
    await writeBlob(repository, bytes('stray'))
    const walk: DropWalk = {}
    const sizes: number[] = []
    for (let found; found === undefined;) {
      found = await stoppedAfter(repository, 40, walk)
      if (found) expect(found).toEqual({ dropped: 0, waiting: 1 })
      else sizes.push(walk.reach?.size ?? 0)
    }
    expect(sizes.length).toBeGreaterThan(1)
    expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => a - b))
  })
})

/** What comes of dropping when it is stopped at the read of that number; undefined when it was stopped. */
async function stoppedAfter(repository: Repository, number: number, walk: DropWalk) {
  const controller = new AbortController()
  const { read } = repository.storage
  let reads = 0
  repository.storage.read = (key, range) => {
    const until = performance.now() + 25
    while (reads === number && performance.now() < until);
    if (reads++ === number) controller.abort()
    return read.call(repository.storage, key, range)
  }
  try {
    return await dropUnreachable(repository, { now: start, walk, signal: controller.signal })
  } catch (error) {
    if (hasCode(error, 'aborted')) return undefined
    throw error
  } finally {
    repository.storage.read = read
  }
}
