/** A page that each side gave another name: one name is chosen, and nobody's words go for it. */
import { describe, expect, it } from 'vitest'
import { parsePagePath } from '../../../src/names'
import { finishMerge, listFiles, mergeBranch, readPage, type OpenWiki } from '../../../src/wiki'
import { ada, commitFiles } from '../../git/notation'
import { comeApart, edit, moveRef, other, requireMerge, settle, side } from './notation'

describe('a page that each side gave another name', () => {
  const lines = (first: string, last: string) => `${first}\n${'the same\n'.repeat(12)}${last}\n`
  const twoNames = (ours: string, theirs: string) =>
    comeApart({
      base: { 'old.md': lines('a', 'z') },
      ours: { 'old.md': null, 'ours.md': ours },
      theirs: { 'old.md': null, 'theirs.md': theirs },
    })
  const filesOf = async (wiki: OpenWiki) => (await listFiles(wiki)).files.map(({ path }) => path)

  it.each([
    ['ours', 'ours.md'],
    ['theirs', 'theirs.md'],
  ] as const)('has what both wrote under the name of %s', async (which, name) => {
    const { wiki } = await twoNames(lines('A', 'z'), lines('a', 'Z'))
    await mergeBranch(wiki, 'other', edit)
    await settle(wiki, 'ours.md', side(which))
    await finishMerge(wiki, edit)
    expect(await filesOf(wiki)).toEqual([name])
    expect((await readPage(wiki, parsePagePath(name))).text).toBe(lines('A', 'Z'))
  })

  it.each([
    ['ours', 'ours.md', lines('1', 'Z')],
    ['theirs', 'theirs.md', lines('2', 'Z')],
  ] as const)('has the lines of %s only where both changed the same', async (which, name, text) => {
    const { wiki } = await twoNames(lines('1', 'z'), lines('2', 'Z'))
    await mergeBranch(wiki, 'other', edit)
    await settle(wiki, 'ours.md', side(which))
    await finishMerge(wiki, edit)
    expect(await filesOf(wiki)).toEqual([name])
    expect((await readPage(wiki, parsePagePath(name))).text).toBe(text)
  })

  it('is open again when a side gives it a third name', async () => {
    const { wiki, theirs } = await twoNames(lines('a', 'z'), lines('a', 'z'))
    await mergeBranch(wiki, 'other', edit)
    await settle(wiki, 'ours.md', side('theirs'))
    const files = { 'theirs.md': null, 'third.md': lines('a', 'z') }
    const moved = await commitFiles(wiki.repository, [theirs], files, ada.time + 5)
    await moveRef(wiki, other, [theirs, moved])
    await mergeBranch(wiki, 'other', edit)
    expect((await requireMerge(wiki)).conflicts).toMatchObject([{ theirs: { path: 'third.md' }, resolution: null }])
  })
})
