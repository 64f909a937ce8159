import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { hasCode, WikiError } from '../../../src/errors'
import { findFile, openRepository, readBlob, resolveRef, writeBlob, type Repository } from '../../../src/git'
import { looseKey } from '../../../src/git/keys'
import { checkRepository } from '../../../src/git/maintenance/check/check'
import { foldLoose } from '../../../src/git/maintenance/fold'
import { repairRepository } from '../../../src/git/maintenance/repair'
import { parsePagePath } from '../../../src/names'
import { openMemoryStorage, type Storage } from '../../../src/storage'
import { flip } from '../pack/material'
import { main, newPlace, packNames, saveFiles, verifyByGit } from './notation'

const text = (version: number): string =>
  Array.from({ length: 30 }, (_, line) => `Line ${line}, as of ${line === 7 ? version : 0}.`).join('\n')

let values: ReadonlyMap<string, Uint8Array>
beforeAll(async () => {
  const repository = openRepository((await newPlace()).open())
  for (let i = 0; i < 14; i++) {
    await saveFiles(repository, { [`${i % 4}.md`]: text(i), [`a/${i}.md`]: text(100 + i) })
    if (i === 5 || i === 9) await foldLoose(repository)
  }
  const { storage } = repository
  const keys = await storage.list('git/')
  values = new Map(await Promise.all(keys.map(async (key) => [key, (await storage.read(key))!] as const)))
})

async function copyWith(changes: readonly (readonly [string, Uint8Array | null])[]): Promise<Repository> {
  const storage = openMemoryStorage()
  await storage.write(new Map([...values, ...changes]))
  return openRepository(storage)
}

/** A remote that has everything, in two packs. */
const bring = async (empty: Repository): Promise<void> => {
  await empty.storage.write(new Map([...values].filter(([key]) => key !== 'git/HEAD')))
  while ((await foldLoose(empty, { bounds: { objects: 30, bytes: 1 << 20 } })).folded > 0);
}

const offline = (): Promise<never> => Promise.reject(new WikiError('offline', 'There is no network.'))

const damage = (key: string, place = 0.5): readonly [string, Uint8Array] => {
  const value = values.get(key)!
  return [key, flip(value, Math.floor(place * value.length), 16)]
}

const looseKeys = (): readonly string[] => [...values.keys()].filter((key) => /objects\/..\//.test(key))
const packKeys = (ending: string): readonly string[] => [...values.keys()].filter((key) => key.endsWith(ending))

const readPages = async (storage: Storage): Promise<readonly string[]> => {
  const repository = openRepository(storage)
  const head = (await resolveRef(repository, main))!
  return Promise.all(
    ['0.md', '1.md', '2.md', '3.md'].map(async (path) => {
      const file = await findFile(repository, head, parsePagePath(path))
      return new TextDecoder().decode(await readBlob(repository, file!.oid))
    }),
  )
}

describe('a repair', () => {
  test('lets stand what another tab has saved anew under a damaged name', async () => {
    const repository = await copyWith([])
    const page = 'nothing refers to it'
    const oid = await writeBlob(repository, new TextEncoder().encode(page))
    const sound = (await repository.storage.read(looseKey(oid)))!
    await repository.storage.write(
      new Map([[looseKey(oid), flip(sound, sound.length >> 1, 16)], damage(looseKeys()[0]!)]),
    )
    await repairRepository(repository, {
      bring: async (empty) => {
        await bring(empty)
        await repository.storage.write(new Map([[looseKey(oid), sound]]))
      },
    })
    expect(new TextDecoder().decode(await readBlob(openRepository(repository.storage), oid))).toBe(page)
  })

  test('makes whole whatever was damaged or lost, with what the remote has, and deletes nothing good', async () => {
    const keys = [...values.keys()].filter((key) => key.startsWith('git/objects/'))
    const blow = fc.record({
      key: fc.constantFrom(...keys),
      place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      isLost: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(blow, { minLength: 1, maxLength: 4 }), async (blows) => {
        const repository = await copyWith(
          blows.map(({ key, place, isLost }) => (isLost ? [key, null] : damage(key, place))),
        )
        const { left } = await repairRepository(repository, { bring })
        expect(left).toMatchObject({ faults: [], more: 0, commits: 14 })
        expect(await readPages(repository.storage)).toEqual([12, 13, 10, 11].map(text))
        expect((await repository.storage.list('')).filter((key) => key.startsWith('repair/'))).toEqual([])
        await verifyByGit(repository)
      }),
      { numRuns: 25 },
    )
  })

  test('of an index, or of a checksum, needs no remote', async () => {
    for (const change of [
      damage(packKeys('.idx')[0]!),
      [packKeys('.idx')[1]!, null] as const,
      damage(packKeys('.pack')[0]!, 0.99999),
    ]) {
      const repository = await copyWith([change])
      expect((await checkRepository(repository)).faults).not.toEqual([])
      const { mended, left } = await repairRepository(repository, { bring: offline })
      expect(mended).toBeGreaterThan(0)
      expect(left.faults).toEqual([])
      await verifyByGit(repository)
    }
  })

  test('of a damaged copy beside a good one needs no remote either', async () => {
    const repository = await copyWith([])
    const loose = openRepository(openMemoryStorage())
    await loose.storage.write(values)
    while ((await foldLoose(loose)).folded > 0);
    const [name = ''] = (await packNames(loose.storage)).filter((pack) => !values.has(`${pack}.pack`))
    for (const ending of ['pack', 'idx'])
      await repository.storage.write(new Map([[`${name}.${ending}`, (await loose.storage.read(`${name}.${ending}`))!]]))
    const [key = ''] = looseKeys()
    await repository.storage.write(new Map([damage(key)]))
    expect(await repairRepository(repository, { bring: offline })).toMatchObject({ mended: 1, left: { faults: [] } })
    expect(await repository.storage.read(key)).toBeUndefined()
    await verifyByGit(repository)
  })

  test('forgets where a branch of the remote was seen, when that cannot be true', async () => {
    const tracking = 'git/refs/remotes/origin/main'
    for (const value of ['1'.repeat(40), 'nonsense']) {
      const repository = await copyWith([[tracking, new TextEncoder().encode(value)]])
      expect((await checkRepository(repository)).faults).toHaveLength(1)
      expect(await repairRepository(repository, { bring })).toMatchObject({ mended: 1, left: { faults: [] } })
      expect(await repository.storage.read(tracking)).toBeUndefined()
      expect(await repository.storage.read('git/refs/heads/main')).toEqual(values.get('git/refs/heads/main'))
    }
  })

  test('names what nobody has, and keeps what it cannot replace', async () => {
    const [key = ''] = packKeys('.pack')
    const repository = await copyWith([damage(key)])
    const before = await checkRepository(repository)
    const { left } = await repairRepository(repository, { bring: async () => undefined })
    expect(left.faults.length).toBeGreaterThan(0)
    expect(left).toEqual(before)
    expect(await repository.storage.read(key)).toEqual(damage(key)[1])
    expect(await readPages(repository.storage)).toEqual([12, 13, 10, 11].map(text))
  })

  test('that cannot reach the remote says so, and has changed nothing for the worse', async () => {
    const [key = ''] = looseKeys()
    const repository = await copyWith([[key, null]])
    const keys = await repository.storage.list('')
    await expect(repairRepository(repository, { bring: offline })).rejects.toSatisfy((error) =>
      hasCode(error, 'offline'),
    )
    expect(await repository.storage.list('')).toEqual(keys)
  })

  test('of what is sound does nothing', async () => {
    const repository = await copyWith([])
    const keys = await repository.storage.list('')
    expect(await repairRepository(repository, { bring: offline })).toMatchObject({ mended: 0, left: { faults: [] } })
    expect(await repository.storage.list('')).toEqual(keys)
  })
})
