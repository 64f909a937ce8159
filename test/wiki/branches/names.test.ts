import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { hasCode } from '../../../src/errors'
import { createBranch, createTag, listBranches, renameBranch } from '../../../src/wiki'
import { parseName } from '../../../src/wiki/branches/names'
import { fsck, git, makeFolder, runGit } from '../../support/git'
import { saveToFolder } from '../../git/notation'
import { ada, newPlace, openTab, saveAll, shown } from './notation'

const parts = ['a', 'b', 'main', 'ä', '日', '.', '..', '/', '//', '-', '@', '@{', '.lock', ' ', '~', '^', ':', '?', '*', '[', '\\', 'HEAD', '\t', '\u007f', '{', '}', '#', '"', "'"] // prettier-ignore
const name = fc.oneof(
  fc.array(fc.constantFrom(...parts), { maxLength: 5 }).map((list) => list.join('')),
  fc.string({ maxLength: 8 }),
)

const isOurs = (text: string): boolean => {
  try {
    parseName('branch', text)
    return true
  } catch (error) {
    if (hasCode(error, 'invalid-name')) return false
    throw error
  }
}

let folder: string
beforeAll(async () => {
  folder = await makeFolder('names')
  await git(['init', '-q', folder])
  await git(['commit', '-q', '--allow-empty', '-m', 'm'], { cwd: folder })
})

/** A name git makes a branch of; it is deleted again. A branch “@” it makes, and never finds, for it reads that as HEAD. */
async function isGits(text: string): Promise<boolean> {
  if (text.includes('\0') || text === '@') return false
  const made = await runGit(['branch', '--end-of-options', text], { cwd: folder })
  if (made.code !== 0) return text === 'main'
  await git(['update-ref', '-d', `refs/heads/${text}`], { cwd: folder })
  return true
}

describe('the name of a branch or tag', () => {
  test('is taken where git takes it, and refused with a reason where it does not', async () => {
    await fc.assert(
      fc.asyncProperty(name, async (text) => {
        expect([text, isOurs(text)]).toEqual([text, await isGits(text)])
      }),
      { numRuns: Number(process.env['NAME_RUNS'] ?? 150) },
    )
  })

  test('is refused by a code, whatever is wrong with it', () => {
    const data = (name: string) => ({ code: 'invalid-name', data: { reason: 'branch-name', name } })
    for (const text of ['my plan', 'a..b', 'x'.repeat(251), '\ud800', '', '-a', '@', 'HEAD', 'a.lock'])
      expect(() => parseName('tag', text)).toThrow(expect.objectContaining(data(text)))
    expect(parseName('tag', 'x'.repeat(250))).toBe(`refs/tags/${'x'.repeat(250)}`)
  })

  test('may be as long as git can write, and no name may be both a branch and the folder of one', async () => {
    const tab = openTab(await newPlace())
    await saveAll(tab, { 'Home.md': 'one\n' })
    const wiki = await shown(tab)
    await createBranch(wiki, 'x'.repeat(250))
    await createBranch(wiki, 'a/b')
    for (const taken of ['a', 'a/b', 'a/b/c', 'main/x'])
      await expect(createBranch(wiki, taken)).rejects.toSatisfy((error) => hasCode(error, 'already-exists'))
    await expect(renameBranch(wiki, 'main', 'a')).rejects.toSatisfy((error) => hasCode(error, 'already-exists'))
    await renameBranch(wiki, 'a/b', 'a/b/c')
    await renameBranch(wiki, 'a/b/c', 'a')
    await createTag(wiki, 'a/b', { message: '', author: ada })
    expect((await listBranches(wiki)).map((branch) => branch.name)).toEqual(['main', 'a', 'x'.repeat(250)])
    const copy = await saveToFolder(wiki.repository)
    await fsck(copy)
    await git(['clone', '-q', '--mirror', copy, await makeFolder('mirror')])
  })
})
