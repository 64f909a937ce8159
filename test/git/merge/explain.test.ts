import { expect, it } from 'vitest'
import { explainTreeMerge, mergeCommits, treeOf, writeCommit, type MergeFile } from '../../../src/git'
import { ada, bytes, commitFiles, emptyRepository } from '../notation'
import { byLines, mergeLines } from './merge-lines'
import { text } from './trees'

const page = text('abcdefgh')

async function makeMerge() {
  const repository = await emptyRepository()
  const files = { 'lines.md': page, 'old.md': text('stuvwxyz'), 'hand.md': 'one\n', 'alone.md': 'one\n' }
  const base = await commitFiles(repository, [], files)
  const ours = await commitFiles(
    repository,
    [base],
    { 'lines.md': text('Xbcdefgh'), 'old.md': null, 'new.md': text('stuvwxyz'), 'hand.md': 'mine\n' },
    ada.time + 1,
  )
  const theirs = await commitFiles(
    repository,
    [base],
    { 'lines.md': text('abcdefgX'), 'old.md': text('stuvwxyX'), 'hand.md': 'yours\n', 'alone.md': 'two\n' },
    ada.time + 2,
  )
  const resolve = () => ({ kind: 'bytes', bytes: bytes('both\n') }) as const
  const merge = await mergeCommits(repository, { ours, theirs }, { ...mergeLines, resolve })
  if (merge.kind === 'conflicted') throw new Error('settled')
  return { repository, base, ours, theirs, merge: merge.commit }
}

it('tells what the merge decided by itself, and what somebody settled', async () => {
  const { repository, merge } = await makeMerge()
  const explained = await explainTreeMerge(repository, merge, { mergeFile: byLines })
  expect([...explained].sort((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
    { path: 'hand.md', kind: 'hand', rules: [] },
    { path: 'lines.md', kind: 'merged', rules: [] },
    { path: 'new.md', kind: 'renamed', rules: [] },
  ])
})

it('names the rules of whoever merged the file, where the commit has what they make', async () => {
  const { repository, ours, theirs, merge } = await makeMerge()
  const byRule: MergeFile = async (file) => {
    const merged = await byLines(file)
    return merged.kind === 'merged' ? { ...merged, rules: ['tables'] } : merged
  }
  const explained = await explainTreeMerge(repository, merge, { mergeFile: byRule })
  expect(explained).toContainEqual({ path: 'lines.md', kind: 'merged', rules: ['tables'] })
  // The same parents, but our files: nothing of what the merge would have made is in it.
  const signature = { ...ada, time: ada.time + 9 }
  const kept = await writeCommit(repository, {
    tree: await treeOf(repository, ours),
    parents: [ours, theirs],
    message: 'Keep ours',
    author: signature,
    committer: signature,
  })
  const byHand = await explainTreeMerge(repository, kept, { mergeFile: byRule })
  expect(new Set(byHand.map(({ kind }) => kind))).toEqual(new Set(['hand']))
})

it('has nothing to tell of other commits, and stores nothing', async () => {
  const { repository, base, ours, merge } = await makeMerge()
  const before = await repository.storage.list('git/objects/')
  expect(await explainTreeMerge(repository, ours, { mergeFile: byLines })).toEqual([])
  expect(await explainTreeMerge(repository, base, { mergeFile: byLines })).toEqual([])
  await explainTreeMerge(repository, merge, { mergeFile: byLines })
  expect(await repository.storage.list('git/objects/')).toEqual(before)
})
