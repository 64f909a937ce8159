import { expect, test } from 'vitest'
import { findBranchesWith } from '../../../src/app/branches/line/branches-with'
import { WikiError } from '../../../src/errors'
import { branchRef, parsePagePath, parseWikiId, type Oid } from '../../../src/names'
import type { Branch, Page } from '../../../src/worker'
import { commit, oid } from '../verso/commits'

const wiki = parseWikiId('garden')
const path = parsePagePath('Leeks.md')

const branch = (number: number, name: string): Branch => ({
  name,
  ref: branchRef(name),
  commit: commit(number, 'Ada', '2026-03-14T10:00:00Z'),
  isCurrent: number === 0,
  ahead: 0,
  behind: 0,
  drafts: 0,
  there: { kind: 'there', name },
})

/** A wiki whose branches have the page where told. */
const engine = (having: readonly number[]) => ({
  listBranches: async () => [branch(0, 'main'), branch(1, 'plan'), branch(2, 'old')],
  readPage: async (_: unknown, path: Page['path'], at?: Oid): Promise<Page> => {
    if (!having.map(oid).includes(at ?? oid(0))) throw new WikiError('not-found', 'There is no such page.')
    return { path, commit: oid(0), oid: oid(9), text: '', readOnly: null }
  },
})

const find = (having: readonly number[]) =>
  findBranchesWith(engine(having), { wiki, path }, new AbortController().signal)

test('a page that is not here is found on the branches that have it', async () => {
  expect(await find([1])).toEqual(['plan'])
  expect(await find([1, 2])).toEqual(['plan', 'old'])
  expect(await find([])).toEqual([])
})

test('the branch on show is not among them: it was looked at already', async () => {
  expect(await find([0])).toEqual([])
})
