import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listPathRevisions, writeBlob, writeCommit, writeTree, type Repository } from '../../../src/git'
import { parsePagePath, type Oid } from '../../../src/names'
import { git } from '../../support/git'
import { collect, historyOf, importHistories, jumpingClock, lines, paths, steadyClock } from '../histories'
import { ada, bytes, commitFiles, emptyRepository, moveMain, saveToFolder } from '../notation'

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

describe('where a clock ran back between two commits that changed a page', () => {
  it('its revisions are in the order in which native git lists them', async () => {
    const repository = await emptyRepository()
    const save = (parents: readonly Oid[], text: string, time: number) =>
      commitFiles(repository, parents, { 'page.md': text, other: `${time}` }, ada.time + time)
    const late = await save([], 'one', 300)
    const early = await save([late], 'one', 100)
    const left = await save([early], 'one', 250)
    const right = await save([left], 'two', 200)
    const tip = await save([left, right], 'three', 400)
    await moveMain(repository, null, tip)
    const log = lines(await git(['log', '--format=%H', '--', 'page.md'], { cwd: await saveToFolder(repository) }))
    const found = await collect(listPathRevisions(repository, { tip, path: parsePagePath('page.md') }))
    expect(log).toEqual([tip, right, late])
    expect(found.map(({ commit }) => commit)).toEqual(log)
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

describe('the history of a page that was renamed several times on one side of a fork', () => {
  const text = (...lines: readonly string[]) => [...'abcdefgh', ...lines].map((line) => `${line}\n`).join('')

  /** One commit after the other, each of which gives the file another name. */
  async function renameAll(repository: Repository, start: Oid, names: readonly string[]): Promise<readonly Oid[]> {
    const commits = [start]
    for (const [i, name] of names.slice(1).entries()) {
      const files = { [names[i] ?? '']: null, [name]: text() }
      commits.push(await commitFiles(repository, commits.slice(-1), files, ada.time + commits.length))
    }
    return commits
  }

  it('has what the other side did to it, whatever name it had by then', async () => {
    const names = ['a.md', 'b.md', 'c.md', 'd.md']
    for (const forked of [0, 1, 2, 3]) {
      const repository = await emptyRepository()
      const root = await commitFiles(repository, [], { 'a.md': text() })
      const commits = await renameAll(repository, root, names)
      const [old, now] = [names[forked] ?? '', 'd.md']
      const edited = await commitFiles(
        repository,
        commits.slice(forked, forked + 1),
        { [old]: text('i') },
        ada.time + 9,
      )
      for (const parents of [
        [commits.at(-1)!, edited],
        [edited, commits.at(-1)!],
      ]) {
        const merged = { ...(old === now ? {} : { [old]: null }), [now]: text('i', 'j') }
        const tip = await commitFiles(repository, parents, merged, ada.time + 10)
        const found = await collect(listPathRevisions(repository, { tip, path: parsePagePath(now) }))
        expect(new Set(found.map(({ commit }) => commit))).toEqual(new Set([tip, edited, ...commits]))
        expect(found.find(({ commit }) => commit === edited)?.path).toBe(old)
      }
    }
  })

  it('has those of every side, though each came by its name another way', async () => {
    const repository = await emptyRepository()
    const root = await commitFiles(repository, [], { 'a.md': text() })
    const left = await renameAll(repository, root, ['a.md', 'b.md', 'now.md'])
    const right = await renameAll(repository, root, ['a.md', 'c.md', 'now.md'])
    const third = await commitFiles(repository, right.slice(1, 2), { 'c.md': text('i') }, ada.time + 9)
    const both = await commitFiles(repository, [left[2]!, right[2]!], { 'now.md': text('k') }, ada.time + 10)
    const tip = await commitFiles(repository, [both, third], { 'now.md': text('i', 'k') }, ada.time + 11)
    const found = await collect(listPathRevisions(repository, { tip, path: parsePagePath('now.md') }))
    expect(found.map(({ commit, path }) => [commit, path])).toContainEqual([third, 'c.md'])
  })
})

describe('the history of a page with more names than are kept in mind', () => {
  it('is whole', async () => {
    const count = 4200
    const repository = await emptyRepository()
    const blob = await writeBlob(repository, bytes('page\n'))
    let tip: Oid | undefined
    for (let i = 0; i < count; i++) {
      const tree = await writeTree(repository, [{ mode: '100644', name: `${i}.md`, oid: blob }])
      const signature = { ...ada, time: ada.time + i }
      const content = { tree, parents: tip ? [tip] : [], message: 'm', author: signature, committer: signature }
      tip = await writeCommit(repository, content)
    }
    const walk = listPathRevisions(repository, { tip: tip!, path: parsePagePath(`${count - 1}.md`) })
    expect(await collect(walk)).toHaveLength(count)
  })
})
