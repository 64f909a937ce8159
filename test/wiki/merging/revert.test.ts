/** Taking back a commit, judged by `git revert`. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCommit, treeOf } from '../../../src/git'
import { branchRef, type Oid } from '../../../src/names'
import { noMergeRules } from '../../../src/page'
import {
  finishMerge,
  listActions,
  readHead,
  readMerge,
  resolveConflict,
  revertCommit,
  type OpenWiki,
} from '../../../src/wiki'
import { ada, main, saveToFolder } from '../../git/notation'
import { historyOf, importHistories, steadyClock } from '../../git/histories'
import { fsck } from '../../support/git'
import {
  checkOut,
  checkOutFolder,
  comeApart,
  commitOf,
  conflictsOfGit,
  edit,
  requireMerge,
  saveText,
  treeInGit,
} from './notation'

const page = (word: string): string => `# Page\n\n${word}\n\nThe end.\n`

async function requireHead(wiki: OpenWiki): Promise<Oid> {
  const head = await readHead(wiki)
  if (!head) throw new Error('a commit')
  return head
}

describe('taking back a commit', () => {
  it('is one commit on top, which leaves what came later as it is', async () => {
    const { wiki, ours } = await comeApart({
      base: { 'a.md': page('base'), 'b.md': page('base') },
      ours: { 'a.md': page('mistake'), 'new.md': 'mistake\n' },
      theirs: {},
    })
    await saveText(wiki, 'b.md', page('later'))
    const head = await requireHead(wiki)
    const commit = commitOf(await revertCommit(wiki, ours, { ...edit, message: 'Take back' }))
    expect(await readCommit(wiki.repository, commit)).toMatchObject({ parents: [head], message: 'Take back' })
    const folder = await checkOut(wiki, head)
    expect(await conflictsOfGit(['revert', '--no-commit', ours], folder)).toEqual([])
    expect(await treeOf(wiki.repository, commit)).toBe(await treeInGit(folder))
    expect(await listActions(wiki)).toMatchObject([
      { kind: 'revert', subject: `At ${ada.time + 1}`, updates: [{ ref: main, from: head, to: commit }] },
    ])
  })

  it('can be taken back itself, and comes to nothing when there is nothing to take back', async () => {
    const { wiki, ours } = await comeApart({ base: {}, ours: { 'a.md': page('ours') }, theirs: {} })
    const undone = commitOf(await revertCommit(wiki, ours, edit))
    expect((await revertCommit(wiki, ours, edit)).merged).toEqual({ kind: 'merged', commit: undone, merge: null })
    const back = commitOf(await revertCommit(wiki, undone, edit))
    expect(await treeOf(wiki.repository, back)).toBe(await treeOf(wiki.repository, ours))
  })

  it('waits where somebody went on from it, and has one parent when it is finished', async () => {
    const { wiki, ours } = await comeApart({
      base: { 'a.md': page('base') },
      ours: { 'a.md': page('mistake') },
      theirs: {},
    })
    await saveText(wiki, 'a.md', page('mistake, and more'))
    const head = await requireHead(wiki)
    const parent = (await readCommit(wiki.repository, ours)).parents[0]
    expect((await revertCommit(wiki, ours, edit)).merged).toEqual({ kind: 'conflicted', conflicts: 1 })
    const merge = await requireMerge(wiki)
    expect(merge).toMatchObject({ source: { kind: 'revert', commit: ours }, theirs: parent, base: ours, ours: head })
    for (const conflict of merge.conflicts) await resolveConflict(wiki, conflict, { kind: 'text', text: page('more') })
    const commit = commitOf(await finishMerge(wiki, edit))
    expect((await readCommit(wiki.repository, commit)).parents).toEqual([head])
    expect(await readMerge(wiki)).toBeNull()
    await fsck(await saveToFolder(wiki.repository))
  })
})

describe('taking back any commit of any history', () => {
  it('comes to what git revert makes of it, and conflicts where git does', async () => {
    let waited = 0
    await fc.assert(
      fc.asyncProperty(historyOf(steadyClock, 8), fc.nat(), async (history, pick) => {
        const { repository, folder, oids } = await importHistories([history])
        const [all = []] = oids
        const at = pick % all.length
        const branch = branchRef(`h0/${all.length - 1}`)
        const now = () => ({ time: ada.time, offset: 0 })
        const wiki = { repository, branch, now, mergeRules: () => Promise.resolve(noMergeRules) }
        const [head, commit] = [await requireHead(wiki), all[at] ?? (await requireHead(wiki))]
        const { parents } = await readCommit(repository, commit)
        const mainline = parents.length > 1 ? ['-m', '1'] : []
        const checkout = await checkOutFolder(folder, head)
        const conflicts = await conflictsOfGit(['revert', '--no-commit', ...mainline, commit], checkout)
        const { merged } = await revertCommit(wiki, commit, edit)
        const merge = await readMerge(wiki)
        expect(merge?.conflicts.map(({ path }) => path) ?? []).toEqual(conflicts)
        if (merged.kind === 'merged') expect(await treeOf(repository, merged.commit)).toBe(await treeInGit(checkout))
        else waited++
      }),
      { numRuns: Number(process.env['MERGE_RUNS'] ?? 25) },
    )
    expect(waited).toBeGreaterThan(0)
  }, 600_000)
})
