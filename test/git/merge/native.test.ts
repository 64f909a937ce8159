import { expect, it } from 'vitest'
import { mergeCommits, treeOf, type Repository } from '../../../src/git'
import { importForks, mergeNatively, randomFork, speaksOfConflict, type Sides } from './forks'
import { mergeLines } from './merge-lines'

/** `MERGE_FORKS=2000 npx vitest run --project node test/git/merge/native.test.ts` for a long look. */
const forks = Number(process.env['MERGE_FORKS'] ?? 150)
const first = Number(process.env['MERGE_SEED'] ?? 1)
/** So many at once, in one repository. */
const batch = 50

const conflict = 'a conflict'

async function mergeOurs(repository: Repository, sides: Sides): Promise<string> {
  const merge = await mergeCommits(repository, sides, mergeLines)
  return merge.kind === 'merged' ? treeOf(repository, merge.commit) : conflict
}

type Tally = { clean: number; died: number; readonly different: string[] }

/** Leaves out where native git dies of an assertion, and where it reports a conflict and calls the merge clean. */
async function compare(seeds: readonly number[], tally: Tally): Promise<void> {
  const { folder, repository, sides } = await importForks(seeds.map(randomFork))
  const natives = await mergeNatively(folder, sides)
  for (const [at, pair] of sides.entries()) {
    const [native, ours] = [natives[at], await mergeOurs(repository, pair)]
    const wanted = native?.isClean ? native.tree : conflict
    if (!native) tally.died++
    else if (ours === wanted) tally.clean += Number(native.isClean)
    else if (ours !== conflict || !(await speaksOfConflict(folder, pair)))
      tally.different.push(`seed ${seeds[at]}: ${ours} instead of ${wanted}`)
  }
}

it('is clean where native git’s is, with the same tree, and a conflict elsewhere', async () => {
  const tally: Tally = { clean: 0, died: 0, different: [] }
  for (let start = first; start < first + forks; start += batch) {
    const count = Math.min(batch, first + forks - start)
    await compare(
      Array.from({ length: count }, (_, at) => start + at),
      tally,
    )
  }
  if (process.env['MERGE_FORKS']) console.info(forks, 'merges:', { ...tally, different: tally.different.length })
  expect(tally.different).toEqual([])
  expect(tally.clean).toBeGreaterThan(forks / 10)
}, 600_000)
