import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  diffTrees,
  findFile,
  openRepository,
  persistGraph,
  readCommit,
  recallShallow,
  treeOf,
  writeCommit,
  writeTree,
  type Repository,
} from '../../../src/git'
import { describedGraph, graphOf, type CommitGraph } from '../../../src/git/graph'
import { decodeGraph, encodeGraph } from '../../../src/git/graph/codec'
import { parseOid, parsePagePath, type Oid } from '../../../src/names'
import type { Storage } from '../../../src/storage'
import { ada, commitFiles, emptyRepository } from '../notation'
import { historyOf, importHistories, jumpingClock, paths, type History } from '../histories'

const histories = fc.array(historyOf(jumpingClock), { minLength: 1, maxLength: 3 })

/** All that a graph knows of a commit, with names for numbers: graphs of one history may number it differently. */
function tell(graph: CommitGraph, oid: Oid) {
  const commit = graph.numberOf(oid)
  return {
    parents: [...graph.parentsOf(commit)].map((parent) => graph.oidOf(parent)),
    time: graph.timeOf(commit),
    tree: graph.treeOf(commit),
    changes: graph.changesOf(commit).map(({ path, before, after }) => ({
      path: graph.pathOf(path),
      before: graph.fileOf(before),
      after: graph.fileOf(after),
    })),
  }
}

const tellAll = (graph: CommitGraph, oids: readonly Oid[]) => oids.map((oid) => tell(graph, oid))

async function build(list: readonly History[]) {
  const { repository, oids } = await importHistories(list)
  return { repository, oids: oids.flat() }
}

/** The same storage, opened anew as after a restart. */
const reopen = ({ storage }: Repository): Repository => openRepository(storage)

describe('the commit graph', () => {
  it('tells of every commit what reading it and its trees tells', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (list) => {
        const { repository, oids } = await build(list)
        const graph = await describedGraph(repository, oids)
        for (const oid of oids) {
          const { tree, parents, committer } = await readCommit(repository, oid)
          const before = parents[0] ? await treeOf(repository, parents[0]) : null
          const changes = await diffTrees(repository, before, tree)
          expect(tell(graph, oid)).toEqual({ parents, tree, time: committer.time, changes })
          for (const parent of parents) expect(graph.numberOf(parent)).toBeLessThan(graph.numberOf(oid))
        }
      }),
      { numRuns: 20 },
    )
  })

  it('of a hundred thousand million folders, or files, is made up to the limits', async () => {
    for (const leaf of [[], [{ mode: '100644', name: 'f', oid: parseOid('1'.repeat(40)) }]]) {
      const repository = await emptyRepository()
      let tree = await writeTree(repository, leaf)
      for (let level = 0; level < 11; level++)
        tree = await writeTree(
          repository,
          Array.from({ length: 10 }, (_, at) => ({ mode: '40000', name: String(at), oid: tree })),
        )
      const commit = await writeCommit(repository, { tree, parents: [], message: 'm', author: ada, committer: ada })
      const graph = await describedGraph(repository, [commit])
      expect(tell(graph, commit).changes.length).toBeLessThan(250_000)
    }
  })

  it('tells what a path holds at each commit', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.constantFrom(...paths), async (list, name) => {
        const { repository, oids } = await build(list)
        const graph = await describedGraph(repository, oids)
        const path = parsePagePath(name)
        const number = graph.columns.paths.find(path)
        const held = number === undefined ? undefined : graph.contentsOf(number, graph.size)
        for (const oid of oids) {
          const file = await findFile(repository, oid, path)
          const found = graph.fileOf(held?.[graph.numberOf(oid)] ?? -1)
          expect(found).toEqual(file ? { oid: file.oid, kind: file.kind } : null)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('comes out the same in whatever order its tips are added', async () => {
    const ranks = fc.array(fc.nat(), { minLength: 48, maxLength: 48 })
    await fc.assert(
      fc.asyncProperty(histories, ranks, async (list, random) => {
        const { repository, oids } = await build(list)
        const order = oids.map((oid, at) => ({ oid, rank: random[at] ?? 0 })).sort((a, b) => a.rank - b.rank)
        const piecemeal = reopen(repository)
        for (const { oid, rank } of order) await (rank % 2 ? graphOf : describedGraph)(piecemeal, [oid])
        const atOnce = tellAll(await describedGraph(repository, oids), oids)
        expect(tellAll(await describedGraph(piecemeal, oids), oids)).toEqual(atOnce)
      }),
      { numRuns: 20 },
    )
  })

  it('is after it was stored and loaded what it was before, and can be advanced', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.nat(), async (list, pick) => {
        const { repository, oids } = await build(list)
        const wanted = tellAll(await describedGraph(repository, oids), oids)
        const early = reopen(repository)
        const graph = await describedGraph(
          early,
          [oids[pick % oids.length]].filter((oid) => oid !== undefined),
        )
        graph.facts.counts.set(1, { added: 2, removed: 3 }).set(4, null)
        graph.facts.origins.set(5, { from: 0, similarity: 67 })
        graph.facts.searched.add(6)
        const decoded = decodeGraph(encodeGraph(graph, 7), 7)
        expect(decoded?.facts).toEqual(graph.facts)
        expect(decodeGraph(encodeGraph(graph, 7), 8)).toBeUndefined()
        await persistGraph(early)
        expect(tellAll(await describedGraph(reopen(early), oids), oids)).toEqual(wanted)
      }),
      { numRuns: 20 },
    )
  })
})

/** A line of commits, each changing one page. */
async function writeLine(length: number) {
  const repository = await emptyRepository()
  const oids: Oid[] = []
  for (let at = 0; at < length; at++)
    oids.push(await commitFiles(repository, oids.slice(-1), { 'a.md': `${at}\n` }, ada.time + at))
  return { repository, oids }
}

const graphKey = 'derived/graph'

describe('the stored graph', () => {
  it('is believed only whole: with any byte flipped or missing it is built anew and tells the same', async () => {
    const { repository, oids } = await writeLine(5)
    const wanted = tellAll(await describedGraph(repository, oids), oids)
    await persistGraph(repository)
    const stored = (await repository.storage.read(graphKey)) ?? new Uint8Array()
    const refuse = (damaged: Uint8Array) => expect(decodeGraph(damaged, 0)).toBeUndefined()
    for (let at = 0; at < stored.length; at++) refuse(stored.with(at, (stored[at] ?? 0) ^ (1 << (at % 8))))
    for (let length = 0; length < stored.length; length++) refuse(stored.slice(0, length))
    for (const damaged of [stored.with(stored.length >> 1, 255), stored.slice(8), new Uint8Array()]) {
      await repository.storage.write(new Map([[graphKey, damaged]]))
      expect(tellAll(await describedGraph(reopen(repository), oids), oids)).toEqual(wanted)
    }
  })

  it('answers without a commit, a tree or a file being read', async () => {
    const { repository, oids } = await writeLine(5)
    const wanted = tellAll(await describedGraph(repository, oids), oids)
    await persistGraph(repository)
    const loose = await repository.storage.list('git/objects/')
    await repository.storage.write(new Map(loose.map((key) => [key, null])))
    expect(tellAll(await describedGraph(reopen(repository), oids), oids)).toEqual(wanted)
  })

  it('is made of commits and trees alone: contents may be absent', async () => {
    const { repository, oids } = await writeLine(3)
    const wanted = tellAll(await describedGraph(repository, oids), oids)
    const blobs = wanted.flatMap(({ changes }) => changes.flatMap(({ after }) => after?.oid ?? []))
    const keys = blobs.map((oid) => `git/objects/${oid.slice(0, 2)}/${oid.slice(2)}`)
    await repository.storage.write(new Map(keys.map((key) => [key, null])))
    expect(tellAll(await describedGraph(reopen(repository), oids), oids)).toEqual(wanted)
  })

  it('is another one once history is cut elsewhere', async () => {
    const { repository, oids } = await writeLine(4)
    const [, second, , last] = oids
    if (!second || !last) throw new Error('four commits')
    await cut(repository.storage, [second])
    const shallow = reopen(repository)
    expect((await describedGraph(shallow, [last])).size).toBe(3)
    await persistGraph(shallow)
    await cut(repository.storage, [])
    recallShallow(shallow)
    expect((await describedGraph(shallow, [last])).size).toBe(4)
    expect((await describedGraph(reopen(repository), [last])).size).toBe(4)
  })
})

const cut = (storage: Storage, oids: readonly Oid[]) =>
  storage.write(
    new Map([
      ['git/shallow', oids.length === 0 ? null : new TextEncoder().encode(oids.map((oid) => `${oid}\n`).join(''))],
    ]),
  )

describe('building the graph', () => {
  it('goes on where somebody stopped it', async () => {
    const { repository, oids } = await writeLine(30)
    const stopped = new AbortController()
    const counts: (number | undefined)[] = []
    const onCount = (done: number, total?: number) => {
      counts.push(total)
      if (total !== undefined && done === 10) stopped.abort()
    }
    const call = { signal: stopped.signal, onCount }
    await expect(describedGraph(repository, oids, call)).rejects.toMatchObject({ code: 'aborted' })
    const graph = await graphOf(repository, oids)
    expect(graph.described).toBeGreaterThanOrEqual(10)
    expect(counts).toContain(30)
    const whole = await describedGraph(repository, oids)
    expect(tellAll(whole, oids)).toEqual(tellAll(await describedGraph(reopen(repository), oids), oids))
  })

  it('is done once for all who wait, and all hear how far it is', async () => {
    const { repository, oids } = await writeLine(20)
    const heard: number[][] = [[], [], []]
    await Promise.all(
      heard.map((list) => describedGraph(repository, oids, { onCount: (done) => void list.push(done) })),
    )
    expect(heard[0]).toHaveLength(40)
    expect(heard).toEqual([heard[0], heard[0], heard[0]])
  })

  it('leaves a gap where a commit is missing, which only those hear of who come to it', async () => {
    const { repository, oids } = await writeLine(6)
    const [, lost, , , fourth, last] = oids
    if (!lost || !fourth || !last) throw new Error('six commits')
    const key = `git/objects/${lost.slice(0, 2)}/${lost.slice(2)}`
    const bytes = (await repository.storage.read(key)) ?? null
    await repository.storage.write(new Map([[key, null]]))
    const damaged = reopen(repository)
    expect((await describedGraph(damaged, [last])).hasGaps).toBe(true)
    expect(tell(await describedGraph(damaged, [last]), last).parents).toEqual([fourth])
    await persistGraph(damaged)
    expect(await repository.storage.read(graphKey)).toBeUndefined()
    await expect(graphOf(damaged, [lost])).rejects.toMatchObject({ code: 'damaged' })
    await repository.storage.write(new Map([[key, bytes]]))
    expect((await graphOf(damaged, [lost])).hasGaps).toBe(false)
    expect((await describedGraph(damaged, [last])).size).toBe(6)
  })
})
