/** Workspaces in memory, and what is in their trees. */
import { listTree, readBlob, type Repository } from '../../../src/git'
import { openWorkspace, type Workspace } from '../../../src/data/objects'
import type { Oid } from '../../../src/names'
import { commitFiles, emptyRepository, moveMain, type Files } from '../../git/notation'

export const author = { name: 'Ada', email: 'ada@example.org' }

/** A clock whose every look is a minute later. */
export function clockFrom(time: number): () => { readonly time: number; readonly offset: number } {
  let next = time
  return () => ({ time: (next += 60) - 60, offset: 0 })
}

/** Ids in the order in which they were asked for. */
export function idsInOrder(): () => string {
  let next = 0
  return () => String(next++).padStart(32, '0')
}

export const openOn = (repository: Repository, branch = 'main'): Promise<Workspace> =>
  openWorkspace(repository, { branch, author, now: clockFrom(1_760_000_000), newId: idsInOrder() })

/** A workspace on a branch with one commit of these files. */
export async function workspaceOf(
  files: Files,
): Promise<{ readonly repository: Repository; readonly workspace: Workspace }> {
  const repository = await emptyRepository()
  await moveMain(repository, null, await commitFiles(repository, [], files))
  return { repository, workspace: await openOn(repository) }
}

/** All files of a tree as texts. */
export async function filesIn(repository: Repository, tree: Oid | null): Promise<Readonly<Record<string, string>>> {
  const files = tree === null ? [] : (await listTree(repository, tree)).files
  const read = files.map(
    async ({ path, oid }) => [path, new TextDecoder().decode(await readBlob(repository, oid))] as const,
  )
  return Object.fromEntries(await Promise.all(read))
}

export const texts = (...lines: readonly string[]): string => lines.join('\n')
