import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeCommits, treeOf, type Merge, type Repository } from '../../src/git'
import type { Oid } from '../../src/names'
import { mergeBytes } from '../../src/page'
import { runGit } from '../support/git'
import { ada, commitFiles, emptyRepository, moveMain, saveToFolder, type Files } from './notation'

const path = fc.constantFrom('a.md', 'b.md', 'dir/a.md', 'dir/b.md', 'dir/deep/c.md')
const text = fc
  .array(fc.constantFrom('one', 'two', 'three', 'four'), { maxLength: 5 })
  .map((lines) => lines.map((line) => `${line}\n`).join(''))
const files: fc.Arbitrary<Files> = fc.dictionary(path, text, { maxKeys: 5 })
const changes: fc.Arbitrary<Files> = fc.dictionary(path, fc.option(text, { freq: 4 }), { maxKeys: 3 })

const options = { mergeBlobs: mergeBytes, message: 'Merge', signature: ada }

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
      { numRuns: 80 },
    )
    expect(Math.min(merged, conflicted)).toBeGreaterThan(5)
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
    const resolve = (name: string) => (name === 'a.md' ? 'ours' : 'theirs')
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
