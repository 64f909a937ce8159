import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFile, listDeletedPaths, listPathMoves, listTree, treeOf, type Repository } from '../../../src/git'
import { listCommitOids } from '../../../src/git'
import type { Oid, PagePath } from '../../../src/names'
import { collect, historyOf, importHistories, jumpingClock } from '../histories'
import { ada, commitFiles, emptyRepository } from '../notation'

/** Commit by commit, newest first: the first one that has to do with a path decides what became of it. */
async function findDeleted(repository: Repository, tip: Oid): Promise<readonly PagePath[]> {
  const { files } = await listTree(repository, await treeOf(repository, tip))
  const settled = new Set(files.map(({ path }) => path))
  const deleted: PagePath[] = []
  for (const oid of await collect(listCommitOids(repository, [tip])))
    for (const { path, from, after } of (await listPathMoves(repository, { commit: oid })).moves) {
      if (!settled.has(path) && !after) deleted.push(path)
      settled.add(path)
      if (from) settled.add(from)
    }
  return deleted
}

describe('the deleted pages', () => {
  it('are those that a walk over all commits finds, each with a commit that still has it', async () => {
    let found = 0
    await fc.assert(
      fc.asyncProperty(
        fc.noBias(fc.array(historyOf(jumpingClock), { minLength: 10, maxLength: 10 })),
        async (histories) => {
          const { repository, oids } = await importHistories(histories)
          for (const tip of oids.flatMap((commits) => commits.at(-1) ?? [])) {
            const deleted = await listDeletedPaths(repository, { tip, most: 100 })
            expect(deleted.map(({ path }) => path).sort()).toEqual([...(await findDeleted(repository, tip))].sort())
            for (const { path, deletedBy, lastSeen } of deleted) {
              expect(await findFile(repository, lastSeen, path)).toBeDefined()
              expect(await findFile(repository, deletedBy, path)).toBeUndefined()
              expect(await findFile(repository, tip, path)).toBeUndefined()
            }
            found += deleted.length
          }
        },
      ),
      { numRuns: 5 },
    )
    expect(found).toBeGreaterThan(10)
  })

  it('do not name a page that was moved, also when its text changed with it', async () => {
    const repository = await emptyRepository()
    const text = Array.from({ length: 10 }, (_, line) => `line ${line}\n`)
    const first = await commitFiles(repository, [], { 'a.md': text.join(''), 'b.md': 'b\n' })
    const moved = { 'a.md': null, 'c.md': text.with(0, 'other\n').join(''), 'b.md': null }
    const tip = await commitFiles(repository, [first], moved, ada.time + 1)
    const deleted = await listDeletedPaths(repository, { tip, most: 9 })
    expect(deleted).toEqual([{ path: 'b.md', deletedBy: tip, lastSeen: first }])
  })
})
