/** A check while others save and tidy up: what is only elsewhere by now is not taken for lost or damaged. */
import { expect, test } from 'vitest'
import { openRepository, type Repository } from '../../../src/git'
import { checkRepository } from '../../../src/git/maintenance/check/check'
import { foldLoose } from '../../../src/git/maintenance/fold'
import { joinPacks } from '../../../src/git/maintenance/join'
import type { Storage } from '../../../src/storage'
import { newPlace, saveFiles } from './notation'

/** Two packs and some loose objects. */
async function makeWiki(): Promise<Storage> {
  const storage = (await newPlace()).open()
  const repository = openRepository(storage)
  for (let version = 0; version < 6; version++) {
    await saveFiles(repository, { 'Home.md': `version ${version}`, [`old/${version}.md`]: 'x' })
    if (version === 1 || version === 3) await foldLoose(repository)
  }
  return storage
}

/** The storage, where something is done once so many questions have been answered; `count` is how many there were. */
function interrupt(
  storage: Storage,
  after: number,
  act: () => Promise<unknown>,
): { storage: Storage; count(): number } {
  let asked = 0
  const answer = async <Answer>(question: Promise<Answer>): Promise<Answer> => {
    const known = await question
    if (++asked === after) await act()
    return known
  }
  const watched: Storage = {
    ...storage,
    read: (key, range) => answer(storage.read(key, range)),
    size: (key) => answer(storage.size(key)),
    list: (prefix) => answer(storage.list(prefix)),
    write: (batch, expected) => storage.write(batch, expected),
  }
  return { storage: watched, count: () => asked }
}

const acts: Readonly<Record<string, (repository: Repository) => Promise<unknown>>> = {
  'what is saved': (repository) => saveFiles(repository, { 'Home.md': 'meanwhile', 'New.md': 'new' }),
  'what is folded': (repository) => foldLoose(repository),
  'what is joined': (repository) => joinPacks(repository, { most: 1 }),
  'what is folded and joined': async (repository) => {
    await foldLoose(repository)
    await joinPacks(repository, { most: 1 })
  },
}

test.each(Object.entries(acts))('%s meanwhile, at whatever moment, is sound', async (_, act) => {
  const calm = interrupt(await makeWiki(), 0, () => Promise.resolve())
  const { objects } = await checkRepository(openRepository(calm.storage))
  for (let after = 1; after <= calm.count(); after++) {
    const storage = await makeWiki()
    const busy = interrupt(storage, after, () => act(openRepository(storage)))
    const report = await checkRepository(openRepository(busy.storage))
    expect(report.faults, `after ${after} questions`).toEqual([])
    expect(report.objects).toBeGreaterThanOrEqual(objects)
  }
})
