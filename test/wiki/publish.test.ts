import { describe, expect, it } from 'vitest'
import { parsePagePath, type Oid } from '../../src/names'
import {
  editDelete,
  editRename,
  editRestore,
  editText,
  listDeletedPages,
  listFiles,
  publish,
  readHead,
  readPage,
} from '../../src/wiki'
import { mergeCommits } from '../../src/git'
import { ada, commitFiles, moveMain } from '../git/notation'
import { commitBehind, commitEntry, openWiki } from './notation'

const page = parsePagePath('a')
const edit = (base: Oid | null) => ({ message: 'm', author: ada, base })
const paths = async (wiki: Parameters<typeof listFiles>[0]) => (await listFiles(wiki)).files.map(({ path }) => path)

describe('a page whose place a folder has taken meanwhile', () => {
  const begin = async () => {
    const wiki = await openWiki({ a: 'text\n' })
    const base = await readHead(wiki)
    await commitBehind(wiki, { a: null, 'a/b.md': 'precious\n' })
    return { wiki, base }
  }

  it('can be deleted or renamed by somebody who has not seen it, and the folder stays', async () => {
    const { wiki, base } = await begin()
    expect(await publish(wiki, await editDelete(wiki, page, base), edit(base))).toMatchObject({ kind: 'unchanged' })
    const to = parsePagePath('c.md')
    await publish(wiki, await editRename(wiki, { from: page, to }, base), edit(base))
    expect(await paths(wiki)).toEqual(['a/b.md', 'c.md'])
  })

  it('is not what a page that was absent is restored to', async () => {
    const wiki = await openWiki({ 'c.md': 'x\n' })
    const absent = await readHead(wiki)
    const base = await commitBehind(wiki, { 'a/b.md': 'precious\n' })
    if (!absent) throw new Error('a commit')
    await publish(wiki, await editRestore(wiki, page, absent), edit(base))
    expect(await paths(wiki)).toEqual(['a/b.md', 'c.md'])
  })

  it('can move into it, and out of it into its place', async () => {
    const wiki = await openWiki({ a: 'text\n' })
    const inside = parsePagePath('a/index.md')
    const move = async (from: typeof page, to: typeof page) => {
      const base = await readHead(wiki)
      return publish(wiki, await editRename(wiki, { from, to }, base), edit(base))
    }
    await move(page, inside)
    expect(await paths(wiki)).toEqual([inside])
    await move(inside, page)
    expect(await paths(wiki)).toEqual([page])
    await move(page, parsePagePath('A'))
    expect(await paths(wiki)).toEqual(['A'])
  })
})

describe('a page that became a link meanwhile', () => {
  it('is a conflict, and never merged with the address the link holds', async () => {
    const wiki = await openWiki({ a: '1\n2\n3\n4\n' })
    const base = await readHead(wiki)
    await commitEntry(wiki, 'a', { mode: '120000', text: '1\n2\n3\n4 elsewhere\n' })
    const changes = await editText(wiki, page, { text: '1 mine\n2\n3\n4\n', base })
    expect(await publish(wiki, changes, edit(base))).toMatchObject({ kind: 'conflicted', conflicts: [{ path: page }] })
    const head = await readHead(wiki)
    for (const act of [
      readPage(wiki, page),
      editText(wiki, page, { text: 'x', base: head }),
      editRename(wiki, { from: page, to: parsePagePath('b') }, head),
    ])
      await expect(act).rejects.toMatchObject({ code: 'unsupported' })
  })
})

describe('a page that one side of a merge deleted and the other kept', () => {
  it('is not among the deleted ones', async () => {
    const wiki = await openWiki({ 'a.md': '1\n', 'b.md': 'b\n' })
    const root = await readHead(wiki)
    if (!root) throw new Error('a commit')
    const ours = await commitFiles(wiki.repository, [root], { 'a.md': '2\n' }, ada.time + 1)
    const theirs = await commitFiles(wiki.repository, [root], { 'a.md': null, 'b.md': null }, ada.time + 2)
    const mergeFile = () => ({ kind: 'conflicted', reason: 'lines' }) as const
    const resolve = () => ({ kind: 'side', side: 'ours' }) as const
    const options = { mergeFile, resolve, message: 'm' }
    const merge = await mergeCommits(
      wiki.repository,
      { ours, theirs },
      { ...options, signature: { ...ada, time: ada.time + 3 } },
    )
    if (merge.kind !== 'merged') throw new Error('a merge')
    await moveMain(wiki.repository, root, merge.commit)
    expect((await listDeletedPages(wiki)).map(({ path }) => path)).toEqual(['b.md'])
  })
})
