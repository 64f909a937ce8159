import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countAheadBehind,
  countNewCommits,
  isAncestor,
  isAncestorOfAny,
  listApart,
  listCommits,
  listNewCommits,
  listPathRevisions,
} from '../../../src/git'
import { findMergeBases } from '../../../src/git/history/ancestry'
import { parsePagePath, type Oid } from '../../../src/names'
import { git } from '../../support/git'
import { collect, importHistories, lines, type History } from '../histories'
import { ada, commitFiles, emptyRepository } from '../notation'

/** A history by numbers: each commit names up to two earlier ones, and what it writes to the page (or that it leaves it). */
type Node = { readonly parents: readonly number[]; readonly text: string | null }

const history: fc.Arbitrary<readonly Node[]> = fc
  .array(fc.tuple(fc.array(fc.nat(30), { maxLength: 2 }), fc.option(fc.constantFrom('x', 'y', 'z'))), {
    minLength: 2,
    maxLength: 14,
  })
  .map((list) =>
    list.map(([picks, text], at) => ({ parents: at === 0 ? [] : [...new Set(picks.map((pick) => pick % at))], text })),
  )

/** So many are one repository, so that git starts less often. */
const atOnce = 20
const numRuns = 2
const histories = fc.array(fc.tuple(history, fc.nat()), { minLength: atOnce, maxLength: atOnce, size: 'max' })

const page = parsePagePath('dir/page.md')
const written = (nodes: readonly Node[]): History =>
  nodes.map(({ parents, text }, at) => ({
    parents,
    time: 1_700_000_000 + at * 60,
    writes: text === null ? {} : { [page]: text },
  }))

/** One repository of them all; of each, its commits by number, the last one, and one that was picked. */
async function open(picked: readonly (readonly [readonly Node[], number])[]) {
  const { folder, repository, oids } = await importHistories(picked.map(([nodes]) => written(nodes)))
  const pairs = picked.map(([, pick], i) => {
    const commits = oids[i] ?? []
    return { commits, pick, last: commits.at(-1)!, other: commits[pick % commits.length]! }
  })
  return { folder, repository, pairs }
}

describe('a walk over history agrees with native git', () => {
  it('about common ancestors, what is ahead and behind, and who descends from whom', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (picked) => {
        const { folder, repository, pairs } = await open(picked)
        for (const { last, other } of pairs) {
          const bases = await git(['merge-base', '--all', last, other], { cwd: folder }).catch(() => '')
          expect([...(await findMergeBases(repository, last, other))].sort()).toEqual([...lines(bases)].sort())
          const counts = await git(['rev-list', '--left-right', '--count', `${last}...${other}`], { cwd: folder })
          const { ahead, behind } = await countAheadBehind(repository, [last, other])
          expect(`${ahead}\t${behind}`).toBe(counts)
          const missing = await git(['rev-list', last, `^${other}`], { cwd: folder })
          const listed = (await listNewCommits(repository, [last], [other])).map(({ oid }) => oid)
          expect([...listed].sort()).toEqual([...lines(missing)].sort())
          expect(await isAncestor(repository, other, last)).toBe(bases === other)
          const apart = await listApart(repository, [last, other], 2)
          expect({ ahead: apart.ahead.count, behind: apart.behind.count }).toEqual({ ahead, behind })
          expect(apart.ahead.commits.map(({ oid }) => oid)).toEqual(listed.slice(0, 2))
          expect([...apart.bases].sort()).toEqual([...lines(bases)].sort())
        }
      }),
      { numRuns },
    )
  })

  it('about as many commits as somebody wants to know of, and goes no further', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (picked) => {
        const { repository, pairs } = await open(picked)
        for (const { commits, pick, last, other } of pairs) {
          const whole = await countAheadBehind(repository, [last, other])
          for (const limit of [0, 1, 2, 3]) {
            const counted = await countAheadBehind(repository, [last, other], limit)
            if (Math.min(whole.ahead, whole.behind) < limit) expect(counted).toEqual(whole)
            expect(Math.min(counted.ahead, limit)).toBe(Math.min(whole.ahead, limit))
            expect(Math.min(counted.behind, limit)).toBe(Math.min(whole.behind, limit))
            const count = await countNewCommits(repository, last, { hidden: [other], limit })
            expect(count).toBe(Math.min(whole.ahead, limit))
          }
          const others = commits.filter((_, i) => i % 2 === pick % 2)
          const isOfAny = (await Promise.all(others.map((oid) => isAncestor(repository, other, oid)))).includes(true)
          expect(await isAncestorOfAny(repository, other, others)).toBe(isOfAny)
        }
      }),
      { numRuns },
    )
  })

  it('about all commits, newest first, and about those that made a page what it is', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (picked) => {
        const { folder, repository, pairs } = await open(picked)
        for (const { last } of pairs) {
          const log = await git(['log', '--format=%H', last], { cwd: folder })
          expect((await collect(listCommits(repository, [last]))).map(({ oid }) => oid)).toEqual(lines(log))
          const revisions = await git(['log', '--format=%H', last, '--', page], { cwd: folder })
          const found = await collect(listPathRevisions(repository, { tip: last, path: page }))
          expect(found.map(({ commit }) => commit)).toEqual(lines(revisions))
        }
      }),
      { numRuns },
    )
  })
})

describe('the history of a page', () => {
  it('whose path was a folder once begins where it became a file', async () => {
    const repository = await emptyRepository()
    const folder = await commitFiles(repository, [], { 'a/b': '1' })
    const file = await commitFiles(repository, [folder], { 'a/b': null, a: '2' }, ada.time + 1)
    const revisions = await collect(listPathRevisions(repository, { tip: file, path: parsePagePath('a') }))
    expect(revisions).toMatchObject([{ commit: file, before: null }])
  })
})

describe('a walk over history whose clocks jump', () => {
  const clock = fc.integer({ min: 0, max: 9 })

  async function write(nodes: readonly Node[], clocks: readonly number[]) {
    const repository = await emptyRepository()
    const oids: Oid[] = []
    const reach: ReadonlySet<Oid>[] = []
    for (const [at, { parents }] of nodes.entries()) {
      const above = parents.flatMap((parent) => oids[parent] ?? [])
      const time = ada.time + (clocks[at % clocks.length] ?? 0)
      const oid = await commitFiles(repository, above, { [`f${at}`]: 'x' }, time)
      oids.push(oid)
      reach.push(new Set([oid, ...parents.flatMap((parent) => [...(reach[parent] ?? [])])]))
    }
    return { repository, oids, reach }
  }

  it('finds the same common ancestors, commits ahead and behind as in any other', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.array(clock, { minLength: 5, maxLength: 9 }), fc.nat(), async (nodes, clocks, n) => {
        const { repository, oids, reach } = await write(nodes, clocks)
        const [a, b] = [oids.length - 1, n % oids.length]
        const [left, right] = [oids[a], oids[b]]
        const [above, below] = [reach[a], reach[b]]
        if (!left || !right || !above || !below) throw new Error('two commits')
        const common = [...above].filter((oid) => below.has(oid))
        const best = common.filter((oid) =>
          common.every((other) => other === oid || !reach[oids.indexOf(other)]?.has(oid)),
        )
        expect([...(await findMergeBases(repository, left, right))].sort()).toEqual(best.sort())
        expect(await countAheadBehind(repository, [left, right])).toEqual({
          ahead: above.size - common.length,
          behind: below.size - common.length,
        })
      }),
      { numRuns: 100 },
    )
  })
})
