import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countAheadBehind, isAncestor, listCommits, listNewCommits, listPathRevisions } from '../../../src/git'
import { findMergeBases } from '../../../src/git/history/ancestry'
import { parseOid, parsePagePath, type Oid } from '../../../src/names'
import { git } from '../../support/git'
import { ada, commitFiles, emptyRepository, importStream, loadFromFolder } from '../notation'

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

const identity = (time: number): string => `committer Ada <ada@example.org> ${time} +0000\n`

/** Each commit changes a file of its own, and perhaps the page. */
const streamOf = (nodes: readonly Node[]): string =>
  nodes
    .map(({ parents: [first, second], text }, at) =>
      [
        `commit refs/heads/c${at}\nmark :${at + 1}\n${identity(1_700_000_000 + at * 60)}data 1\nm\n`,
        first === undefined ? '' : `from :${first + 1}\n`,
        second === undefined ? '' : `merge :${second + 1}\n`,
        `M 100644 inline files/f${at}\ndata 1\n${at % 10}\n`,
        text === null ? '' : `M 100644 inline dir/page.md\ndata 1\n${text}\n`,
      ].join(''),
    )
    .join('\n')

async function open(nodes: readonly Node[]) {
  const folder = await importStream(streamOf(nodes))
  const oids = await Promise.all(
    nodes.map(async (_, at) => parseOid(await git(['rev-parse', `c${at}`], { cwd: folder }))),
  )
  return { folder, oids, repository: await loadFromFolder(folder), last: oids.at(-1) ?? parseOid('0'.repeat(40)) }
}

const lines = (text: string): readonly string[] => (text === '' ? [] : text.split('\n'))
const collect = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const all = []
  for await (const item of items) all.push(item)
  return all
}

describe('a walk over history agrees with native git', () => {
  it('about common ancestors, what is ahead and behind, and who descends from whom', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.nat(), async (nodes, pick) => {
        const { folder, oids, repository, last } = await open(nodes)
        const other: Oid = oids[pick % oids.length] ?? last
        const bases = await git(['merge-base', '--all', last, other], { cwd: folder }).catch(() => '')
        expect([...(await findMergeBases(repository, last, other))].sort()).toEqual([...lines(bases)].sort())
        const counts = await git(['rev-list', '--left-right', '--count', `${last}...${other}`], { cwd: folder })
        const { ahead, behind } = await countAheadBehind(repository, last, other)
        expect(`${ahead}\t${behind}`).toBe(counts)
        const missing = await git(['rev-list', last, `^${other}`], { cwd: folder })
        const listed = (await listNewCommits(repository, [last], [other])).map(({ oid }) => oid)
        expect([...listed].sort()).toEqual([...lines(missing)].sort())
        expect(await isAncestor(repository, other, last)).toBe(bases === other)
      }),
      { numRuns: 40 },
    )
  })

  it('about all commits, newest first, and about those that made a page what it is', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (nodes) => {
        const { folder, repository, last } = await open(nodes)
        const log = await git(['log', '--format=%H', last], { cwd: folder })
        expect((await collect(listCommits(repository, [last]))).map(({ oid }) => oid)).toEqual(lines(log))
        const page = parsePagePath('dir/page.md')
        const revisions = await git(['log', '--format=%H', last, '--', page], { cwd: folder })
        expect(
          (await collect(listPathRevisions(repository, { tip: last, path: page }))).map(({ commit }) => commit),
        ).toEqual(lines(revisions))
      }),
      { numRuns: 40 },
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
        expect(await countAheadBehind(repository, left, right)).toEqual({
          ahead: above.size - common.length,
          behind: below.size - common.length,
        })
      }),
      { numRuns: 100 },
    )
  })
})
