/** Repositories between our storage and a folder that native git reads, and small histories by name. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import {
  openRepository,
  transact,
  writeBlob,
  writeBranch,
  writeCommit,
  editTree,
  writeTree,
  treeOf,
  type Repository,
  type Signature,
} from '../../src/git'
import { branchRef, parsePagePath, type Oid } from '../../src/names'
import { openMemoryStorage } from '../../src/storage'
import { git, makeFolder } from '../support/git'

export const ada: Signature = { name: 'Ada', email: 'ada@example.org', time: 1_760_000_000, offset: 60 }
export const main = branchRef('main')
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

export async function emptyRepository(): Promise<Repository> {
  const repository = openRepository(openMemoryStorage())
  await writeBranch(repository, main)
  return repository
}

export type Files = Readonly<Record<string, string | null>>

/** Commits files (null deletes) on top of the first parent, and moves no ref. */
export async function commitFiles(
  repository: Repository,
  parents: readonly Oid[],
  files: Files,
  time = ada.time,
): Promise<Oid> {
  const before = parents[0] ? await treeOf(repository, parents[0]) : null
  const edits = await Promise.all(
    Object.entries(files).map(async ([path, text]) => ({
      path: parsePagePath(path),
      entry: text === null ? null : { oid: await writeBlob(repository, bytes(text)) },
    })),
  )
  const tree = (await editTree(repository, before, edits)) ?? (await writeTree(repository, []))
  const signature = { ...ada, time }
  return writeCommit(repository, { tree, parents, message: `At ${time}`, author: signature, committer: signature })
}

export const moveMain = (repository: Repository, from: Oid | null, to: Oid) =>
  transact(repository, () => Promise.resolve([{ ref: main, from, to }]))

/** The repository as a folder for native git. */
export async function saveToFolder({ storage }: Repository): Promise<string> {
  const folder = await makeFolder('repository')
  await git(['init', '-q', '--bare', folder])
  for (const key of await storage.list('git/')) {
    const file = join(folder, key.slice('git/'.length))
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, (await storage.read(key)) ?? '')
  }
  return folder
}

/** A bare repository of native git, in memory storage. */
export async function loadFromFolder(folder: string): Promise<Repository> {
  const repository = openRepository(openMemoryStorage())
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const batch = await Promise.all(
    files.map(async (entry) => {
      const file = join(entry.parentPath, entry.name)
      return [`git/${relative(folder, file)}`, new Uint8Array(await readFile(file))] as const
    }),
  )
  await repository.storage.write(new Map(batch.filter(([key]) => /^git\/(HEAD$|refs|objects)/.test(key))))
  return repository
}

/** A bare repository that native git makes of a fast-import stream. */
export async function importStream(stream: string): Promise<string> {
  const folder = await makeFolder('stream')
  await git(['init', '-q', '--bare', folder])
  await git(['fast-import', '--quiet', '--done'], { cwd: folder, input: `${stream}done\n` })
  return folder
}
