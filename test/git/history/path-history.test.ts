import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listPathRevisions } from '../../../src/git'
import { parsePagePath } from '../../../src/names'
import { git } from '../../support/git'
import { collect, historyOf, importHistories, jumpingClock, lines, paths, steadyClock } from '../histories'
import { ada, commitFiles, emptyRepository } from '../notation'

/** So many random histories are held against native git; all of a run are one repository, so that git starts less often. */
const runs = 8
const atOnce = 40

const many = (clock: fc.Arbitrary<number>) =>
  fc.noBias(fc.array(historyOf(clock), { minLength: atOnce, maxLength: atOnce, size: 'max' }))

describe('the history of a path agrees with native git', () => {
  it.each([
    ['whose clocks go on', steadyClock],
    ['whose clocks jump', jumpingClock],
  ])('in histories with merges %s', async (_, clock) => {
    let [revisions, passedOver] = [0, 0]
    await fc.assert(
      fc.asyncProperty(many(clock), fc.constantFrom(...paths), async (histories, name) => {
        const { folder, repository, oids } = await importHistories(histories)
        const path = parsePagePath(name)
        for (const commits of oids) {
          const tip = commits.at(-1)
          if (!tip) throw new Error('a commit')
          const log = lines(await git(['log', '--format=%H', tip, '--', path], { cwd: folder }))
          const found = (await collect(listPathRevisions(repository, { tip, path }))).map(({ commit }) => commit)
          expect(found).toEqual(log)
          revisions += log.length
          passedOver += commits.length - log.length
        }
      }),
      { numRuns: runs },
    )
    expect(Math.min(revisions, passedOver)).toBeGreaterThan(150)
  })
})

describe('the history of a page that was renamed on one side of a fork', () => {
  it('has what the other side did to it under its old name', async () => {
    const repository = await emptyRepository()
    const text = (...lines: readonly string[]) => [...'abcdefgh', ...lines].map((line) => `${line}\n`).join('')
    const root = await commitFiles(repository, [], { 'old.md': text() })
    const renamed = await commitFiles(repository, [root], { 'old.md': null, 'new.md': text() }, ada.time + 1)
    const edited = await commitFiles(repository, [root], { 'old.md': text('i') }, ada.time + 2)
    const merged = { 'old.md': null, 'new.md': text('i', 'j') }
    const [old, now] = [parsePagePath('old.md'), parsePagePath('new.md')]
    for (const parents of [
      [renamed, edited],
      [edited, renamed],
    ]) {
      const tip = await commitFiles(repository, parents, merged, ada.time + 3)
      const revisions = await collect(listPathRevisions(repository, { tip, path: now }))
      expect(revisions.map(({ commit, path }) => [commit, path]).toSorted()).toEqual(
        [
          [tip, now],
          [renamed, now],
          [edited, old],
          [root, old],
        ].toSorted(),
      )
    }
  })
})
