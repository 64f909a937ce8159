/** Wikis in memory with a second branch, several tabs on them, and native git to judge what they come to. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { openRepository, resolveRef, transact, writeBranch, type Repository } from '../../../src/git'
import { branchRef, parseOid, parsePagePath, type Oid, type PagePath } from '../../../src/names'
import { openMemoryPlace, type MemoryPlace } from '../../../src/storage'
import {
  editText,
  publish,
  readHead,
  readMerge,
  resolveConflict,
  type MergeOutcome,
  type OpenMerge,
  type OpenWiki,
  type Resolution,
} from '../../../src/wiki'
import { ada, commitFiles, main, saveToFolder, type Files } from '../../git/notation'
import { git, makeFolder, runGit } from '../../support/git'

export const edit = { message: 'Merge', author: { name: 'Ada', email: 'ada@example.org' } }
export const other = branchRef('other')

export const openTab = (place: MemoryPlace): OpenWiki => ({
  repository: openRepository(place.open()),
  branch: main,
  now: () => ({ time: ada.time, offset: 0 }),
})

export type Apart = { readonly place: MemoryPlace; readonly wiki: OpenWiki; readonly ours: Oid; readonly theirs: Oid }

/** Two branches that came apart: `main` with our files over those both began with, `other` with theirs. */
export async function comeApart({
  base,
  ours,
  theirs,
}: Readonly<Record<'base' | 'ours' | 'theirs', Files>>): Promise<Apart> {
  const place = openMemoryPlace()
  const wiki = openTab(place)
  await writeBranch(wiki.repository, main)
  const make = async (staged: Repository) => {
    const root = await commitFiles(staged, [], base)
    const tips = [
      await commitFiles(staged, [root], ours, ada.time + 1),
      await commitFiles(staged, [root], theirs, ada.time + 2),
    ]
    return [main, other].map((ref, i) => ({ ref, from: null, to: tips[i] ?? null }))
  }
  await transact(wiki.repository, make)
  const tip = async (ref: typeof main): Promise<Oid> => (await resolveRef(wiki.repository, ref)) ?? parseOid('')
  return { place, wiki, ours: await tip(main), theirs: await tip(other) }
}

export const moveRef = (wiki: OpenWiki, ref: typeof main, [from, to]: readonly [Oid | null, Oid | null]) =>
  transact(wiki.repository, () => Promise.resolve([{ ref, from, to }]))

export async function saveText(wiki: OpenWiki, path: string, text: string): Promise<void> {
  const base = await readHead(wiki)
  await publish(wiki, await editText(wiki, parsePagePath(path), { text, base }), { ...edit, base })
}

export async function requireMerge(wiki: OpenWiki): Promise<OpenMerge> {
  const merge = await readMerge(wiki)
  if (!merge) throw new Error('a merge that waits')
  return merge
}

/** Settles the conflict at a path, as it is now. */
export async function settle(wiki: OpenWiki, path: string, resolution: Resolution | null) {
  const conflict = (await requireMerge(wiki)).conflicts.find((each) => each.path === path)
  if (!conflict) throw new Error(`a conflict at ${path}`)
  return resolveConflict(wiki, conflict, resolution)
}

export const side = (which: 'base' | 'ours' | 'theirs'): Resolution => ({ kind: 'side', side: which })

export function commitOf({ merged }: MergeOutcome): Oid {
  if (merged.kind === 'merged') return merged.commit
  throw new Error('a merge without conflicts')
}

/** Everything that is stored, but for what was done and what is noted of tidying. */
export async function dump({ repository: { storage } }: OpenWiki): Promise<ReadonlyMap<string, string>> {
  const keys = (await storage.list('')).filter((key) => !/^(reflog|upkeep|derived)\//.test(key))
  const values = await Promise.all(
    keys.map(async (key) => Buffer.from((await storage.read(key)) ?? []).toString('hex')),
  )
  return new Map(keys.map((key, i) => [key, values[i] ?? '']))
}

/** A folder with the files of a commit, as native git checks them out. */
export const checkOut = async (wiki: OpenWiki, at: Oid): Promise<string> =>
  checkOutFolder(await saveToFolder(wiki.repository), at)

export async function checkOutFolder(repository: string, at: Oid): Promise<string> {
  const folder = await makeFolder('checkout')
  await git(['clone', '-q', '--no-checkout', repository, folder])
  await git(['checkout', '-q', '--detach', at], { cwd: folder })
  return folder
}

/** What git does with a merge, cherry-pick or revert that may conflict: the paths in conflict, in git's order. */
export async function conflictsOfGit(args: readonly string[], folder: string): Promise<readonly string[]> {
  const { code, stderr } = await runGit(args, { cwd: folder })
  const unmerged = await git(['diff', '--name-only', '--diff-filter=U', '-z'], { cwd: folder })
  const paths = unmerged.split('\0').filter((path) => path !== '')
  if (code !== 0 && paths.length === 0) throw new Error(stderr)
  return paths
}

type Settling = { readonly path: PagePath; readonly resolution: Resolution; readonly merge: OpenMerge }

/** Settles a path as a person does with a working directory. */
export async function settleInGit(folder: string, { path, resolution, merge }: Settling): Promise<void> {
  const conflict = merge.conflicts.find((each) => each.path === path)
  if (resolution.kind === 'both' || !conflict) throw new Error('a conflict that git can settle')
  const side = resolution.kind === 'side' ? conflict[resolution.side] : null
  const bytes =
    resolution.kind === 'text' ? resolution.text : side && (await git(['cat-file', 'blob', side.oid], { cwd: folder }))
  await rm(join(folder, path), { force: true })
  if (bytes === null) return
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), resolution.kind === 'text' ? bytes : `${bytes}\n`)
}

/** The tree of everything in the working directory. */
export async function treeInGit(folder: string): Promise<string> {
  await git(['add', '-A'], { cwd: folder })
  return git(['write-tree'], { cwd: folder })
}
