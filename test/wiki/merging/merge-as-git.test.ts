/** Whatever two branches did to a few pages, a merge comes to what git makes of it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCommit } from '../../../src/git'
import { parsePagePath } from '../../../src/names'
import { noMergeRules } from '../../../src/page'
import { finishMerge, mergeBranch, readHead, readMerge, type Resolution } from '../../../src/wiki'
import { saveToFolder } from '../../git/notation'
import { fsck } from '../../support/git'
import { checkOut, comeApart, commitOf, conflictsOfGit, edit, settle, settleInGit, side, treeInGit } from './notation'

const names = ['a.md', 'b.md', 'dir/c.md', 'dir/d.md'] as const

const word = fc.constantFrom('base', 'one', 'two')
const file = fc.option(word, { freq: 3 })
const three = fc.record({ base: file, ours: file, theirs: file })
const resolution = fc.oneof(
  fc.constantFrom(side('ours'), side('theirs')),
  fc.constant<Resolution>({ kind: 'text', text: 'put together\n' }),
)

const filesOf = (
  sides: readonly { readonly [at in 'base' | 'ours' | 'theirs']: string | null }[],
  at: 'base' | 'ours' | 'theirs',
) => Object.fromEntries(names.map((name, i) => [name, textOf(name, sides[i]?.[at] ?? null)]))

/** So much of a page says which it is that none is taken for another one under a new name. */
const textOf = (name: string, word: string | null): string | null =>
  word && `${'one two three'.replaceAll(/\w+/g, (line) => `${line} of ${name}\n`)}\n${word}\n`

describe('any merge', () => {
  it('comes to what git would make of it with the same resolutions, in whatever order they are given', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(three, { minLength: names.length, maxLength: names.length }),
        fc.array(resolution, { minLength: names.length, maxLength: names.length }),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        async (sides, resolutions, order) => {
          const { wiki, ours, theirs } = await comeApart({
            base: filesOf(sides, 'base'),
            ours: { ...filesOf(sides, 'ours'), 'ours.md': 'ours\n' },
            theirs: { ...filesOf(sides, 'theirs'), 'theirs.md': 'theirs\n' },
          })
          const lines = { ...wiki, mergeRules: () => Promise.resolve(noMergeRules) }
          await mergeBranch(lines, 'other', edit)
          const merge = await readMerge(lines)
          const folder = await checkOut(wiki, ours)
          const conflicts = await conflictsOfGit(['merge', '-q', '--no-commit', '--no-ff', theirs], folder)
          expect(merge?.conflicts.map(({ path }) => path) ?? []).toEqual(conflicts)
          for (const i of order) {
            const [name, settled] = [parsePagePath(names[i] ?? ''), resolutions[i]]
            if (!merge || !settled || !conflicts.includes(name)) continue
            await settle(lines, name, settled)
            await settleInGit(folder, { path: name, resolution: settled, merge })
          }
          const commit = merge ? commitOf(await finishMerge(lines, edit)) : await readHead(wiki)
          if (!commit) throw new Error('a commit')
          const made = await readCommit(wiki.repository, commit)
          expect(made).toMatchObject({ tree: await treeInGit(folder), parents: [ours, theirs] })
          await fsck(await saveToFolder(wiki.repository))
        },
      ),
      { numRuns: Number(process.env['MERGE_RUNS'] ?? 15) },
    )
  }, 600_000)
})
