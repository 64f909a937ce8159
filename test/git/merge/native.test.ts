import { expect, it } from 'vitest'
import { listTree, mergeCommits, treeOf, type Merge, type Repository, type TreeConflict } from '../../../src/git'
import { importForks, mergeNatively, randomFork, speaksOfConflict, type Sides } from './forks'
import { mergeLines } from './merge-lines'

/** `MERGE_FORKS=2000 npx vitest run --project node test/git/merge/native.test.ts` for a long look. */
const forks = Number(process.env['MERGE_FORKS'] ?? 150)
const first = Number(process.env['MERGE_SEED'] ?? 1)
/** So many at once, in one repository. */
const batch = 50

const conflict = 'a conflict'

const treeOfMerge = async (repository: Repository, merge: Merge): Promise<string> =>
  merge.kind === 'merged' ? treeOf(repository, merge.commit) : conflict

/**
 * Whether git lost something: when both sides have a file under its new name and one of them changed it under its old one
 * too, git 2.39 takes one of the two and drops the other. For us the old name is a conflict.
 */
async function isKeptTwice(repository: Repository, { ours, theirs }: Sides, { base, path, reason }: TreeConflict) {
  const placesOf = async (commit: Sides['ours']): Promise<readonly string[]> => {
    const { files } = await listTree(repository, await treeOf(repository, commit))
    return files.flatMap((file) => (file.oid === base?.oid && file.path !== path ? [file.path] : []))
  }
  const places = await placesOf(theirs)
  return reason === 'deleted' && (await placesOf(ours)).some((place) => places.includes(place))
}

type Difference = {
  readonly repository: Repository
  readonly folder: string
  readonly sides: Sides
  readonly merge: Merge
}

async function isLossOfGit({ repository, folder, sides, merge }: Difference): Promise<boolean> {
  if (merge.kind === 'merged') return false
  if (await speaksOfConflict(folder, sides)) return true
  const kept = await Promise.all(merge.conflicts.map((one) => isKeptTwice(repository, sides, one)))
  return kept.every(Boolean)
}

type Tally = { clean: number; died: number; lost: number; readonly different: string[] }

/** Leaves out where native git dies of an assertion, or calls a merge clean that loses something. */
async function compare(seeds: readonly number[], tally: Tally): Promise<void> {
  const { folder, repository, sides } = await importForks(seeds.map(randomFork))
  const natives = await mergeNatively(folder, sides)
  for (const [at, pair] of sides.entries()) {
    const [native, merge] = [natives[at], await mergeCommits(repository, pair, mergeLines)]
    const ours = await treeOfMerge(repository, merge)
    const wanted = native?.isClean ? native.tree : conflict
    if (!native) tally.died++
    else if (ours === wanted) tally.clean += Number(native.isClean)
    else if (native.isClean && (await isLossOfGit({ repository, folder, sides: pair, merge }))) tally.lost++
    else tally.different.push(`seed ${seeds[at]}: ${ours} instead of ${wanted}`)
  }
}

it('is clean where native git’s is, with the same tree, and a conflict elsewhere', async () => {
  const tally: Tally = { clean: 0, died: 0, lost: 0, different: [] }
  for (let start = first; start < first + forks; start += batch) {
    const count = Math.min(batch, first + forks - start)
    await compare(
      Array.from({ length: count }, (_, at) => start + at),
      tally,
    )
  }
  if (process.env['MERGE_FORKS']) console.info(forks, 'merges:', { ...tally, different: tally.different.length })
  // Where both crossed and copied, git takes the copy in the bases it makes up for a file that followed the other's change;
  // we do not, and among some hundreds of merges one comes out otherwise for it.
  expect(tally.different.slice(Math.floor(forks / 500))).toEqual([])
  expect(tally.clean).toBeGreaterThan(forks / 10)
}, 600_000)
