/** The commits that changed a database, from the histories of its files. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinHistories, listTableFiles, listTables, type FileHistory } from '../../../src/app/tables/history/touched'
import { WikiError } from '../../../src/errors'
import { parseOid, parsePagePath, parseRefName, parseWikiId, type Oid } from '../../../src/names'
import type { LiveStanding, Revision } from '../../../src/worker'

const oidOf = (time: number): Oid => parseOid(time.toString(16).padStart(40, '0'))
const person = (time: number) => ({ name: 'Ada', email: '', time, offset: 0 })
const folder = parsePagePath('shop')

function revision(time: number): Revision {
  const author = person(time)
  const commit = { oid: oidOf(time), tree: oidOf(0), parents: [], message: '', author, committer: author }
  return { commit, path: folder, from: null, kind: 'changed', oid: null, counts: null }
}

/** The history of a file that these moments changed, read so far. */
function history(name: string, times: readonly number[], read: number): FileHistory {
  const newest = [...times].sort((a, b) => b - a)
  const rest = newest[read]
  return {
    file: { table: name, path: parsePagePath(`shop/tables/${name}.jsonl`) },
    revisions: newest.slice(0, read).map(revision),
    next: rest === undefined ? null : oidOf(rest),
  }
}

describe('the history of a database', () => {
  test('has the tables that were dropped and are not committed as gone', async () => {
    const form = (name: string) => ({ name, columns: ['id'], key: ['id'] })
    const standing: LiveStanding = {
      ...{ folder, kind: 'sqlite', branch: parseRefName('refs/heads/main'), commit: oidOf(1), changed: true },
      ...{ conflicted: false, kept: true, tables: [form('a')] },
    }
    const then = { readLive: async () => ({ ...standing, tables: [form('a'), form('dropped')] }) }
    const home = parseWikiId('home')
    expect(await listTables(then, home, standing)).toEqual(['a', 'dropped'])
    expect(await listTables(then, home, { ...standing, changed: false })).toEqual(['a'])
    const none = { readLive: () => Promise.reject(new WikiError('not-found', 'It was none.')) }
    expect(await listTables(none, home, standing)).toEqual(['a'])
    const broken = { readLive: () => Promise.reject(new WikiError('damaged', 'It is damaged.')) }
    await expect(listTables(broken, home, standing)).rejects.toThrow('damaged')
  })

  test('has a file for each table, and the schema where all are asked for', () => {
    const place = { folder, kind: 'sqlite' } as const
    expect(listTableFiles(place, ['a', 'b'], null).map(({ path }) => path)).toEqual([
      'shop/schema.sql',
      'shop/tables/a.jsonl',
      'shop/tables/b.jsonl',
    ])
    expect(listTableFiles(place, ['a', 'b'], 'b').map(({ path }) => path)).toEqual(['shop/tables/b.jsonl'])
    const documents = listTableFiles({ folder, kind: 'documents' }, ['a'], null)
    expect(documents.map(({ path }) => path)).toEqual(['shop/collections/a.jsonl'])
  })

  test('lists a commit once, with all it changed, and none before all of later are known', () => {
    const moments = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(
        moments,
        moments,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 12 }),
        (a, b, readA, readB) => {
          const joined = joinHistories([history('a', a, readA), history('b', b, readB)])
          const times = joined.map(({ commit }) => commit.author.time)
          const all = [...new Set([...a, ...b])].sort((x, y) => y - x)
          expect(times).toEqual(all.slice(0, times.length))
          if (readA >= a.length && readB >= b.length) expect(times).toEqual(all)
          for (const { commit, files } of joined) {
            const names = files.map(({ table }) => table)
            const { time } = commit.author
            expect(names).toEqual([...(a.includes(time) ? ['a'] : []), ...(b.includes(time) ? ['b'] : [])])
          }
        },
      ),
      { numRuns: Number(process.env.TABLES ?? 150) },
    )
  })
})
