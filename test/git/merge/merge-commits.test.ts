import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  listTree,
  mergeCommits,
  treeOf,
  writeCommit,
  type Merge,
  type MergeFile,
  type Repository,
  type TreeConflict,
} from '../../../src/git'
import type { Oid } from '../../../src/names'
import { mergeFile as mergePage, noMergeRules } from '../../../src/page'
import { runGit } from '../../support/git'
import { ada, commitFiles, emptyRepository, moveMain, saveToFolder, type Files } from '../notation'

const path = fc.constantFrom('a.md', 'b.md', 'dir/a.md', 'dir/b.md', 'dir/deep/c.md')
const text = fc
  .array(fc.constantFrom('one', 'two', 'three', 'four'), { maxLength: 5 })
  .map((lines) => lines.map((line) => `${line}\n`).join(''))
const files: fc.Arbitrary<Files> = fc.dictionary(path, text, { maxKeys: 5 })
const changes: fc.Arbitrary<Files> = fc.dictionary(path, fc.option(text, { freq: 4 }), { maxKeys: 3 })

const mergeFile: MergeFile = (sides) => mergePage(sides, noMergeRules)

const options = { mergeFile, message: 'Merge', signature: ada }

/** Paths that exist nowhere cannot be deleted; lines that name their page look to native git like no other page's. */
const possible = (base: Files, side: Files): Files =>
  Object.fromEntries(
    Object.entries(side)
      .filter(([name, value]) => value !== null || name in base)
      .map(([name, value]) => [name, value?.replaceAll('\n', ` of ${name}\n`) ?? null]),
  )

async function fork(base: Files, ours: Files, theirs: Files) {
  const repository = await emptyRepository()
  const root = await commitFiles(repository, [], { 'keep.md': 'keep\n', ...possible({}, base) })
  const left = await commitFiles(repository, [root], possible(base, ours), ada.time + 1)
  const right = await commitFiles(repository, [root], possible(base, theirs), ada.time + 2)
  return { repository, root, left, right }
}

const treeOfMerge = async (repository: Repository, merge: Merge): Promise<Oid | null> =>
  merge.kind === 'merged' ? treeOf(repository, merge.commit) : null

describe('a merge', () => {
  it('gives the tree that native git gives, and conflicts where it does', async () => {
    let [merged, conflicted] = [0, 0]
    await fc.assert(
      fc.asyncProperty(files, changes, changes, async (base, ours, theirs) => {
        const { repository, root, left, right } = await fork(base, ours, theirs)
        const merge = await mergeCommits(repository, { ours: left, theirs: right }, options)
        await moveMain(repository, null, root)
        const folder = await saveToFolder(repository)
        const native = await runGit(['merge-tree', '--write-tree', left, right], {
          cwd: folder,
        })
        expect(merge.kind).toBe(native.code === 0 ? 'merged' : 'conflicted')
        if (native.code === 0) expect(await treeOfMerge(repository, merge)).toBe(native.stdout.toString().trim())
        if (native.code === 0) merged++
        else conflicted++
      }),
      { numRuns: 25 },
    )
    expect(Math.min(merged, conflicted)).toBeGreaterThan(2)
  })

  it('comes out the same with the sides swapped, and gives the other side where one is the base', async () => {
    await fc.assert(
      fc.asyncProperty(files, changes, changes, async (base, ours, theirs) => {
        const { repository, root, left, right } = await fork(base, ours, theirs)
        const [there, back] = [
          await mergeCommits(repository, { ours: left, theirs: right }, options),
          await mergeCommits(repository, { ours: right, theirs: left }, options),
        ]
        expect(await treeOfMerge(repository, there)).toBe(await treeOfMerge(repository, back))
        expect(await mergeCommits(repository, { ours: root, theirs: left }, options)).toMatchObject({
          kind: 'merged',
          commit: left,
        })
        expect(await mergeCommits(repository, { ours: left, theirs: root }, options)).toMatchObject({
          kind: 'merged',
          commit: left,
        })
      }),
      { numRuns: 60 },
    )
  })

  it('takes the side a person chose for each conflict, and only there', async () => {
    const base = { 'a.md': 'a\n', 'b.md': 'b\n', 'c.md': '1\n2\n3\n' }
    const { repository, left, right } = await fork(
      base,
      { 'a.md': 'mine\n', 'b.md': null, 'c.md': '0\n1\n2\n3\n' },
      { 'a.md': 'yours\n', 'b.md': 'yours\n', 'c.md': '1\n2\n3\n4\n' },
    )
    const open = await mergeCommits(repository, { ours: left, theirs: right }, options)
    expect(open.kind === 'conflicted' && open.conflicts.map(({ path }) => path)).toEqual(['a.md', 'b.md'])
    const resolve = ({ path }: TreeConflict) => ({ kind: 'side', side: path === 'a.md' ? 'ours' : 'theirs' }) as const
    const settled = await mergeCommits(repository, { ours: left, theirs: right }, { ...options, resolve })
    const wanted = await commitFiles(repository, [], {
      'keep.md': 'keep\n',
      ...possible({}, { 'a.md': 'mine\n', 'b.md': 'yours\n', 'c.md': '0\n1\n2\n3\n4\n' }),
    })
    expect(await treeOfMerge(repository, settled)).toBe(await treeOf(repository, wanted))
  })

  it('of unrelated histories joins their files', async () => {
    const repository = await emptyRepository()
    const left = await commitFiles(repository, [], { 'a.md': 'a\n', 'same.md': 'x\n' })
    const right = await commitFiles(repository, [], { 'b.md': 'b\n', 'same.md': 'x\n' }, ada.time + 1)
    const merge = await mergeCommits(repository, { ours: left, theirs: right }, options)
    const wanted = await commitFiles(repository, [], { 'a.md': 'a\n', 'b.md': 'b\n', 'same.md': 'x\n' })
    expect(await treeOfMerge(repository, merge)).toBe(await treeOf(repository, wanted))
  })
})

describe('a merge of histories that merged each other crosswise', () => {
  /** Two sides fork from a root, each merges the other in, and each goes on; clean merges only. */
  async function cross(steps: readonly Files[]) {
    const [base = {}, one = {}, two = {}, left = {}, right = {}] = steps
    const { repository, root, left: a, right: b } = await fork(base, one, two)
    const merge = await mergeCommits(repository, { ours: a, theirs: b }, options)
    if (merge.kind === 'conflicted') return undefined
    const tree = await treeOf(repository, merge.commit)
    const crossing = async (parents: readonly Oid[], time: number) =>
      writeCommit(repository, { tree, parents, message: 'm', author: ada, committer: { ...ada, time } })
    const files = Object.fromEntries(
      (await listTree(repository, tree)).files.map(({ path }): [string, string] => [path, '']),
    )
    const ours = await commitFiles(repository, [await crossing([a, b], ada.time + 3)], possible(files, left))
    const theirs = await commitFiles(repository, [await crossing([b, a], ada.time + 4)], possible(files, right))
    return { repository, root, ours, theirs }
  }

  it('is clean wherever native git’s is, with the same tree', async () => {
    let merged = 0
    await fc.assert(
      fc.asyncProperty(fc.tuple(files, changes, changes, changes, changes), async (steps) => {
        const crossed = await cross(steps)
        if (!crossed) return
        const { repository, root, ours, theirs } = crossed
        const merge = await mergeCommits(repository, { ours, theirs }, options)
        await moveMain(repository, null, root)
        const native = await runGit(['merge-tree', '--write-tree', ours, theirs], {
          cwd: await saveToFolder(repository),
        })
        if (native.code !== 0) return
        expect(await treeOfMerge(repository, merge)).toBe(native.stdout.toString().trim())
        merged++
      }),
      { numRuns: 20 },
    )
    expect(merged).toBeGreaterThan(2)
  })

  it('does not take back what one side settled another way', async () => {
    const { repository, left, right } = await fork({ 'a.md': 'o\n' }, { 'a.md': 'x\n' }, { 'a.md': 'y\n' })
    const content = (side: Oid) => treeOf(repository, side)
    const settle = async (parents: readonly Oid[], side: Oid) =>
      writeCommit(repository, { tree: await content(side), parents, message: 'm', author: ada, committer: ada })
    const ours = await settle([left, right], left)
    const theirs = await settle([right, left], right)
    expect(await mergeCommits(repository, { ours, theirs }, options)).toMatchObject({
      kind: 'conflicted',
      conflicts: [{ path: 'a.md' }],
    })
  })

  it('sixty times over is still a matter of moments', async () => {
    const repository = await emptyRepository()
    const root = await commitFiles(repository, [], { 'a.md': 'a\n' })
    let [a, b] = [
      await commitFiles(repository, [root], { 'a.md': 'b\n' }, ada.time + 1),
      await commitFiles(repository, [root], { 'b.md': 'b\n' }, ada.time + 1),
    ]
    for (let at = 2; at < 62; at++)
      [a, b] = [
        await commitFiles(repository, [a, b], { 'a.md': `a${at}\n` }, ada.time + at),
        await commitFiles(repository, [b, a], { 'b.md': `b${at}\n` }, ada.time + at),
      ]
    // Each time, each side left out what the other one had done.
    expect(await mergeCommits(repository, { ours: a, theirs: b }, options)).toMatchObject({ kind: 'conflicted' })
  })
})

describe('a file on one side and a folder on the other', () => {
  it('are a conflict for the file alone: it can be left out, or kept under another name', async () => {
    const { repository, left, right } = await fork({}, { 'a.md': 'mine\n' }, { 'a.md/b.md': 'yours\n' })
    const sides = { ours: left, theirs: right }
    expect(await mergeCommits(repository, sides, options)).toMatchObject({
      kind: 'conflicted',
      conflicts: [{ path: 'a~ours.md', base: null, ours: { path: 'a.md' }, theirs: null, reason: 'taken' }],
    })
    const choose = (side: 'ours' | 'theirs') =>
      mergeCommits(repository, sides, { ...options, resolve: () => ({ kind: 'side', side }) })
    expect(await treeOfMerge(repository, await choose('theirs'))).toBe(await treeOf(repository, right))
    const tree = await treeOfMerge(repository, await choose('ours'))
    const paths = tree && (await listTree(repository, tree)).files.map(({ path }) => path)
    expect(paths).toEqual(['a.md/b.md', 'a~ours.md', 'keep.md'])
  })
})
