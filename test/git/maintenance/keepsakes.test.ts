import { describe, expect, test } from 'vitest'
import {
  hasObject,
  isCommit,
  openRepository,
  resolveRef,
  transact,
  writeKeepsake,
  type Repository,
} from '../../../src/git'
import { dropUnreachable } from '../../../src/git/maintenance/drop'
import { branchRef, type Oid } from '../../../src/names'
import { bytes } from '../notation'
import { newPlace, saveFiles, verifyByGit } from './notation'

const day = 24 * 60 * 60
const start = 1_770_000_000
const other = branchRef('other')

/** Deletes the branch, and writes down where it was in the same transaction. */
const deleteNoting = (repository: Repository, key: string) =>
  transact(repository, async (staged) => {
    const from = await resolveRef(staged, other)
    await writeKeepsake(staged, { key, value: { keeps: from ? [from] : [] } })
    return from ? [{ ref: other, from, to: null }] : []
  })

const remove = (repository: Repository, key: string) => repository.storage.write(new Map([[key, null]]))

async function begin() {
  const place = await newPlace()
  const [repository, tab] = [openRepository(place.open()), openRepository(place.open())]
  await saveFiles(repository, { 'Home.md': 'first' })
  return { repository, tab, commit: await saveFiles(repository, { 'Home.md': 'gone' }, other) }
}

const isWhole = async (repository: Repository, commit: Oid): Promise<boolean> =>
  isCommit(openRepository(repository.storage), commit)

describe('what lies beside the refs and names a commit', () => {
  test('keeps it, and all it reaches, for as long as it is there', async () => {
    for (const key of ['reflog/1', 'merge/refs/heads/main']) {
      const { repository, commit } = await begin()
      await deleteNoting(repository, key)
      for (const days of [0, 20, 40])
        expect(await dropUnreachable(repository, { now: start + days * day })).toEqual({ dropped: 0, waiting: 0 })
      expect(await isWhole(repository, commit)).toBe(true)
      await remove(repository, key)
      await dropUnreachable(repository, { now: start + 41 * day })
      expect((await dropUnreachable(repository, { now: start + 55 * day })).dropped).toBe(3)
      expect(await hasObject(openRepository(repository.storage), commit)).toBe(false)
      await verifyByGit(repository)
    }
  })

  test('that comes at the last moment stops whoever is about to drop the commit', async () => {
    const { repository, tab, commit } = await begin()
    await deleteNoting(repository, 'reflog/1')
    await remove(repository, 'reflog/1')
    await dropUnreachable(repository, { now: start })
    const { write } = repository.storage
    repository.storage.write = async (batch, expected) => {
      if (expected)
        await transact(tab, async (staged) => {
          await writeKeepsake(staged, { key: 'reflog/2', value: { keeps: [commit] } })
          return []
        })
      return write.call(repository.storage, batch, expected)
    }
    expect((await dropUnreachable(repository, { now: start + 20 * day })).dropped).toBe(0)
    expect(await isWhole(repository, commit)).toBe(true)
    expect(await dropUnreachable(repository, { now: start + 40 * day })).toEqual({ dropped: 0, waiting: 0 })
  })

  test('that comes too late does not go in on the strength of what is gone', async () => {
    const { repository, tab, commit } = await begin()
    await deleteNoting(repository, 'reflog/1')
    await remove(repository, 'reflog/1')
    await dropUnreachable(repository, { now: start })
    const found: boolean[] = []
    await transact(tab, async (staged) => {
      found.push(await isCommit(staged, commit))
      if (found.length === 1) expect((await dropUnreachable(repository, { now: start + 14 * day })).dropped).toBe(3)
      if (!found.at(-1)) return null
      await writeKeepsake(staged, { key: 'reflog/2', value: { keeps: [commit] } })
      return []
    })
    expect(found).toEqual([true, false])
    expect(await tab.storage.list('reflog/')).toEqual([])
  })

  test('keeps nothing else that its texts mention, and is no obstacle when it cannot be read', async () => {
    const { repository } = await begin()
    const value = { keeps: [], text: `as of ${'1'.repeat(40)}` }
    await writeKeepsake(repository, { key: 'reflog/1', value })
    await repository.storage.write(new Map([['reflog/2', bytes(`{"keeps":["${'2'.repeat(40)}`)]]))
    expect(await dropUnreachable(repository, { now: start })).toEqual({ dropped: 0, waiting: 0 })
  })
})
