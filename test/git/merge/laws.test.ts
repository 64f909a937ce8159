import { expect, it } from 'vitest'
import { findMergeBases, mergeTrees, treeOf, type Repository, type TreeMerge } from '../../../src/git'
import type { Oid } from '../../../src/names'
import { importForks, randomFork } from './forks'
import { mergeLines } from './merge-lines'
import { readBlobs, readFiles } from './trees'

const forks = Number(process.env['MERGE_FORKS'] ?? 120)

type Trees = { readonly base: Oid; readonly ours: Oid; readonly theirs: Oid }

const importing = importForks(Array.from({ length: forks }, (_, seed) => randomFork(100_000 + seed)))

async function forEach(check: (repository: Repository, trees: Trees) => Promise<void>): Promise<void> {
  const { repository, sides } = await importing
  for (const { ours, theirs } of sides) {
    const [base, ...others] = await findMergeBases(repository, ours, theirs)
    if (!base || others.length > 0) continue
    const [before, left, right] = await Promise.all([base, ours, theirs].map((commit) => treeOf(repository, commit)))
    if (before && left && right) await check(repository, { base: before, ours: left, theirs: right })
  }
}

const merge = (repository: Repository, trees: Trees): Promise<TreeMerge> => mergeTrees(repository, trees, mergeLines)

it('gives the other side where one side is the base, and either where both are the same', async () => {
  await forEach(async (repository, { base, ours }) => {
    for (const trees of [
      { base, ours, theirs: base },
      { base, ours: base, theirs: ours },
      { base, ours, theirs: ours },
    ])
      expect(await merge(repository, trees)).toEqual({ tree: ours, conflicts: [], decisions: [] })
  })
})

it('gives the same with the sides swapped', async () => {
  let clean = 0
  await forEach(async (repository, { base, ours, theirs }) => {
    const there = await merge(repository, { base, ours, theirs })
    const back = await merge(repository, { base, ours: theirs, theirs: ours })
    expect(back.conflicts.length > 0).toBe(there.conflicts.length > 0)
    if (there.conflicts.length > 0) return
    expect(back.tree).toBe(there.tree)
    clean++
  })
  expect(clean).toBeGreaterThan(forks / 10)
})

it('loses no line that a side wrote: each is in the merge, or in a conflict', async () => {
  let conflicted = 0
  await forEach(async (repository, trees) => {
    const { tree, conflicts } = await merge(repository, trees)
    const kept = new Set([
      ...(await linesOf(repository, tree)),
      ...(await readBlobs(repository, conflicts)).flatMap((text) => text.split('\n')),
    ])
    const old = await linesOf(repository, trees.base)
    const wrote = new Set([...(await linesOf(repository, trees.ours)), ...(await linesOf(repository, trees.theirs))])
    expect([...wrote].filter((line) => !old.has(line) && !kept.has(line))).toEqual([])
    conflicted += Number(conflicts.length > 0)
  })
  expect(conflicted).toBeGreaterThan(forks / 10)
})

it('says every path of a conflict once, and settles each with either side', async () => {
  await forEach(async (repository, trees) => {
    const { conflicts } = await merge(repository, trees)
    const paths = conflicts.map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
    for (const side of ['ours', 'theirs'] as const) {
      const resolve = () => ({ kind: 'side', side }) as const
      const settled = await mergeTrees(repository, trees, { ...mergeLines, resolve })
      expect(settled.conflicts).toEqual([])
    }
  })
})

async function linesOf(repository: Repository, tree: Oid | null): Promise<ReadonlySet<string>> {
  const files = Object.values(await readFiles(repository, tree))
  return new Set(
    files.flatMap((file) => (typeof file === 'string' ? file : 'text' in file ? file.text : '').split('\n')),
  )
}
