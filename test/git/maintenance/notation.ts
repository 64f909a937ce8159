/** Repositories that saves, deletions and the like made, and looks at what is stored of them. */
import {
  editTree,
  isCommit,
  openRepository,
  transact,
  treeOf,
  writeBlob,
  writeBranch,
  writeCommit,
  writeTree,
  type Repository,
} from '../../../src/git'
import { branchRef, parsePagePath, type Oid, type RefName, type RefUpdate } from '../../../src/names'
import { openMemoryPlace, type MemoryPlace, type Storage } from '../../../src/storage'
import { resolveRef } from '../../../src/git/refs'
import { ada, bytes, saveToFolder } from '../notation'
import { fsck, git } from '../../support/git'

export const main = branchRef('main')

export async function newPlace(): Promise<MemoryPlace> {
  const place = openMemoryPlace()
  await writeBranch(openRepository(place.open()), main)
  return place
}

let clock = 1_760_000_000

/** Commits files (null deletes) on a branch as a save does: one batch, the branch with its expected value. */
export async function saveFiles(
  repository: Repository,
  files: Readonly<Record<string, string | null>>,
  ref: RefName = main,
): Promise<Oid> {
  let to: Oid | null = null
  const save = async (staged: Repository): Promise<readonly RefUpdate[]> => {
    const from = await resolveRef(staged, ref)
    const edits = await Promise.all(
      Object.entries(files).map(async ([path, text]) => ({
        path: parsePagePath(path),
        entry: text === null ? null : { oid: await writeBlob(staged, bytes(text)) },
      })),
    )
    const tree = await editTree(staged, from && (await treeOf(staged, from)), edits)
    const signature = { ...ada, time: clock++ }
    const commit = { parents: from ? [from] : [], message: 'Save', author: signature, committer: signature }
    to = await writeCommit(staged, { ...commit, tree: tree ?? (await writeTree(staged, [])) })
    return [{ ref, from, to }]
  }
  await transact(repository, save)
  if (to === null) throw new Error('a commit')
  return to
}

export const looseKeys = async (storage: Storage): Promise<readonly string[]> =>
  (await storage.list('git/objects/')).filter((key) => !key.includes('/pack/'))

export const packNames = async (storage: Storage): Promise<readonly string[]> =>
  (await storage.list('git/objects/pack/')).filter((key) => key.endsWith('.pack')).map((key) => key.slice(0, -5))

export async function bytesUnder(storage: Storage, prefix: string): Promise<number> {
  const sizes = await Promise.all((await storage.list(prefix)).map((key) => storage.size(key)))
  return sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0)
}

/** Native git finds the repository sound and its packs right; returns the folder it looked at. */
export async function verifyByGit(repository: Repository): Promise<string> {
  const folder = await saveToFolder(repository)
  const packs = (await packNames(repository.storage)).map((name) => `${name.replace('git/', '')}.idx`)
  if (packs.length > 0) await git(['verify-pack', ...packs], { cwd: folder })
  await fsck(folder)
  return folder
}

/** Moves a ref, unless what it shall point to is gone. */
export const moveRef = (repository: Repository, ref: RefName, to: Oid | null) =>
  transact(repository, async (staged) => {
    const from = await resolveRef(staged, ref)
    if (to !== null && !(await isCommit(staged, to))) return []
    return from === to ? [] : [{ ref, from, to }]
  })
