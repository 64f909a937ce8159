/** What has to change in a catalog for it to be at another commit. */
import { diffTrees, hasObject, listTree, treeOf, type EntryKind, type Repository, type TreeChange } from '../../git'
import type { Oid, PagePath } from '../../names'
import { readPosition, type Catalog } from './catalog'

/** A file that is another one than it was; null where there is, or was, none. */
export type FileChange = { readonly path: PagePath; readonly oid: Oid | null; readonly was: Oid | null }

/** Symbolic links and other repositories are no files of the wiki. */
const isFile = (kind: EntryKind): boolean => kind === 'file' || kind === 'executable'

/**
 * By the difference of two trees where the catalog is at a commit that is still here; by all its files where it is not,
 * which also finds out what a build that was cut short has done.
 */
export async function listFileChanges(catalog: Catalog, to: Oid | null): Promise<readonly FileChange[]> {
  const { repository } = catalog
  const position = readPosition(catalog)
  const from = position.kind === 'at' ? position.commit : null
  const after = to && (await treeOf(repository, to))
  if (from !== null && (await hasObject(repository, from)))
    return diff(repository, await treeOf(repository, from), after)
  return compare(catalog, after === null ? [] : (await listTree(repository, after)).files)
}

const fileOid = (side: TreeChange['after']): Oid | null => (side && isFile(side.kind) ? side.oid : null)

async function diff(repository: Repository, before: Oid, after: Oid | null): Promise<readonly FileChange[]> {
  const changes = await diffTrees(repository, before, after)
  return changes.map(({ path, before, after }) => ({ path, oid: fileOid(after), was: fileOid(before) }))
}

type Listed = { readonly path: PagePath; readonly oid: Oid; readonly kind: EntryKind }
type Known = { readonly path: PagePath; readonly oid: Oid }

function compare({ database }: Catalog, listed: readonly Listed[]): readonly FileChange[] {
  const left = new Map(database.list<Known>('SELECT path, oid FROM files').map(({ path, oid }) => [path, oid]))
  const changes: FileChange[] = []
  for (const { path, oid, kind } of listed) {
    if (!isFile(kind)) continue
    const was = left.get(path) ?? null
    if (was !== oid) changes.push({ path, oid, was })
    left.delete(path)
  }
  return [...changes, ...[...left].map(([path, was]) => ({ path, oid: null, was }))]
}
