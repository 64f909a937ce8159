import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasCode } from '../../../src/errors'
import { editTree, resolveRef, transact, treeOf, writeCommit, writeTree } from '../../../src/git'
import { parseOid, parsePagePath, type Oid } from '../../../src/names'
import { editDelete, listActions, publish, readHead, readPage, restoreFolder, type FolderPath } from '../../../src/wiki'
import { saveToFolder } from '../../git/notation'
import { git } from '../../support/git'
import { ada, edit, main, newPlace, openTab, saveAll, shown, type Tab } from './notation'

const path = fc.constantFrom('Home.md', 'a/1.md', 'a/2.md', 'a/b/3.md', 'a b.md', 'c/ü/4.md')
const commit = fc.dictionary(path, fc.constantFrom('one\n', 'two\n', 'three\n'), { minKeys: 1, maxKeys: 3 })
const folder = fc.constantFrom('', 'a', 'a/b', 'c', 'c/ü')

const pathOf = (text: string): FolderPath => (text === '' ? '' : parsePagePath(text))

/** What git makes of the head when a folder is taken out of its index and read in from another commit. */
async function restoreByGit(cwd: string, name: string, at: Oid): Promise<string> {
  const env = { GIT_DIR: cwd, GIT_WORK_TREE: cwd, GIT_INDEX_FILE: `${cwd}/index.restored` }
  if (name === '') return git(['rev-parse', `${at}^{tree}`], { cwd })
  await git(['read-tree', 'main'], { cwd, env })
  await git(['rm', '-r', '-q', '--cached', '--ignore-unmatch', name], { cwd, env })
  await git(['read-tree', `--prefix=${name}/`, `${at}:${name}`], { cwd, env })
  return git(['write-tree'], { cwd, env })
}

describe('a folder', () => {
  test('becomes what it was at a commit, as git makes it, in one commit; what is elsewhere stays', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(commit, { minLength: 2, maxLength: 4 }),
        folder,
        fc.nat(),
        async (saves, name, pick) => {
          const tab = openTab(await newPlace())
          const heads: Oid[] = []
          for (const files of saves) heads.push((await saveAll(tab, files))!)
          const at = heads[pick % heads.length]!
          const [wiki, cwd] = [await shown(tab), await saveToFolder(tab.repository)]
          const there = await git(['ls-tree', '-d', at, name === '' ? 'a' : name], { cwd })
          const restoring = { ...edit, message: 'Back', folder: pathOf(name), at }
          if (name !== '' && there === '') {
            await expect(restoreFolder(wiki, restoring)).rejects.toSatisfy((error) => hasCode(error, 'not-found'))
            return
          }
          const restored = await restoreFolder(wiki, restoring)
          const head = (await readHead(wiki))!
          expect(await treeOf(tab.repository, head)).toBe(await restoreByGit(cwd, name, at))
          expect(restored.kind).toBe(head === heads.at(-1) ? 'unchanged' : 'published')
        },
      ),
      { numRuns: 10 },
    )
  })

  test('of ten thousand files comes back without one of them being read', async () => {
    const tab = openTab(await newPlace())
    const entries = Array.from({ length: 10_000 }, (_, i) => ({
      path: parsePagePath(`big/${i % 100}/${i}.md`),
      // Nobody has these contents: whoever asks for one fails.
      entry: { oid: parseOid(i.toString(16).padStart(40, '0')) },
    }))
    const signature = { ...ada, time: 1, offset: 0 }
    let full: Oid | null = null
    await transact(tab.repository, async (staged) => {
      const tree = (await editTree(staged, null, entries)) ?? (await writeTree(staged, []))
      const rest = { message: 'm', author: signature, committer: signature }
      full = await writeCommit(staged, { tree, parents: [], ...rest })
      const few = (await editTree(staged, tree, entries.slice(9).map(({ path }) => ({ path, entry: null }))))! // prettier-ignore
      return [{ ref: main, from: null, to: await writeCommit(staged, { tree: few, parents: [full], ...rest }) }]
    })
    const before = await resolveRef(tab.repository, main)
    const restored = await restoreFolder(await shown(tab), { ...edit, folder: pathOf('big'), at: full! })
    expect(restored).toMatchObject({ kind: 'published', update: { from: before }, merged: false })
    expect(await treeOf(tab.repository, (await readHead(await shown(tab)))!)).toBe(await treeOf(tab.repository, full!))
    expect((await listActions(await shown(tab)))[0]).toMatchObject({ kind: 'restore', subject: 'big' })
  })

  const began = async (): Promise<{ readonly tab: Tab; readonly first: Oid }> => {
    const tab = openTab(await newPlace())
    return { tab, first: (await saveAll(tab, { 'a/1.md': 'one\n', 'a/2.md': 'two\n', 'b.md': 'b\n' }))! }
  }

  test('where a page is now is not restored over it', async () => {
    const { tab, first } = await began()
    const [one, two] = [parsePagePath('a/1.md'), parsePagePath('a/2.md')]
    for (const page of [one, two])
      await publish(await shown(tab), await editDelete(await shown(tab), page, first), { ...edit, base: first })
    const head = await saveAll(tab, { a: 'a page\n' })
    await expect(restoreFolder(await shown(tab), { ...edit, folder: pathOf('a'), at: first })).rejects.toMatchObject({
      data: { reason: 'file-in-the-way', path: 'a' },
    })
    expect(await readHead(await shown(tab))).toBe(head)
  })

  test('keeps what somebody else changed in it meanwhile, or says where both did', async () => {
    const { tab, first } = await began()
    const base = await saveAll(tab, { 'a/1.md': 'changed\n' })
    await saveAll(tab, { 'a/2.md': 'theirs\n', 'a/3.md': 'new\n' })
    const restoring = { ...edit, base, folder: pathOf('a'), at: first }
    expect(await restoreFolder(await shown(tab), restoring)).toMatchObject({ kind: 'published', merged: true })
    const textOf = async (name: string) => (await readPage(await shown(tab), parsePagePath(name))).text
    expect(await Promise.all(['a/1.md', 'a/2.md', 'a/3.md'].map(textOf))).toEqual(['one\n', 'theirs\n', 'new\n'])
    const head = await saveAll(tab, { 'a/1.md': 'theirs too\n' })
    expect(await restoreFolder(await shown(tab), restoring)).toMatchObject({
      kind: 'conflicted',
      theirs: head,
      conflicts: [{ path: 'a/1.md' }],
    })
    expect(await readHead(await shown(tab))).toBe(head)
  })
})
