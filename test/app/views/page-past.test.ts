import { expect, test } from 'vitest'
import { parseOid, parsePagePath, parseWikiId, type Oid } from '../../../src/names'
import { findNameNow, readPast } from '../../../src/app/views/reading/page-past'
import type { CommitChanges, FileChange, Revision } from '../../../src/worker'

const wiki = parseWikiId('home')
const path = parsePagePath('Garden.md')
const to = parsePagePath('Outside/Garden.md')
const by = { name: 'Ada', email: 'ada@example.org', time: 1_767_323_045, offset: 0 }
const commitOf = (digit: string): Revision['commit'] => {
  const oid: Oid = parseOid(digit.repeat(40))
  return { oid, tree: oid, parents: [], author: by, committer: by, message: '' }
}
const revision = (digit: string, kind: Revision['kind']): Revision => ({
  commit: commitOf(digit),
  path,
  from: null,
  oid: null,
  kind,
  counts: null,
})

/** A wiki in which the page has these revisions, newest first, and its last commit did that to the files. */
function past(items: readonly Revision[], files: readonly FileChange[] = []) {
  const changes: CommitChanges = { commit: commitOf('f'), files, more: 0 }
  const api = { listRevisions: async () => ({ items, next: null }), readChanges: async () => changes }
  return readPast(api, { wiki, path }, new AbortController().signal)
}

test('a page without a history is one that nobody has written', async () => {
  expect(await past([])).toEqual({ kind: 'unwritten' })
})

test('a deleted page can be brought back from the last commit that had it', async () => {
  const items = [revision('3', 'deleted'), revision('2', 'changed'), revision('1', 'added')]
  const files: readonly FileChange[] = [{ path, from: null, similarity: null, kind: 'deleted', counts: null }]
  expect(await past(items, files)).toEqual({ kind: 'deleted', by, lastSeen: commitOf('2').oid })
})

test('a page that was moved says where to', async () => {
  const items = [revision('2', 'deleted'), revision('1', 'added')]
  const files: readonly FileChange[] = [{ path: to, from: path, similarity: 100, kind: 'renamed', counts: null }]
  expect(await past(items, files)).toEqual({ kind: 'moved', by, to })
})

test('a page that was moved twice is found under its last name, one that is gone under none', async () => {
  const last = parsePagePath('Orchard.md')
  const moves: Readonly<Record<string, FileChange>> = {
    [path]: { path: to, from: path, similarity: 100, kind: 'renamed', counts: null },
    [to]: { path: last, from: to, similarity: 90, kind: 'renamed', counts: null },
  }
  let asked = path
  const api = (ends: Revision['kind']) => ({
    listRevisions: async (_: unknown, path: typeof last) => {
      asked = path
      return { items: [revision('2', path in moves ? 'deleted' : ends), revision('1', 'added')], next: null }
    },
    readChanges: async () => ({
      commit: commitOf('f'),
      files: Object.values(moves).filter(({ from }) => from === asked),
      more: 0,
    }),
  })
  const find = (ends: Revision['kind']) => findNameNow(api(ends), { wiki, path }, new AbortController().signal)
  expect(await find('changed')).toBe(last)
  expect(await find('deleted')).toBeNull()
})
