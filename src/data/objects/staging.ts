/** What is not committed yet: changes over a commit, in memory, that can be read as a tree. */
import { editTree, readBlob, scratchRepository, treeOf, writeBlob, type Change, type Repository } from '../../git'
import type { Oid, PagePath } from '../../names'
import { filesOf } from './shelves/texts'
import type { ReadFile, View } from './shelves/shelf'

/**
 * Saving is putting bytes under a path; the tree of them is made when somebody looks, from the commit and all changes at
 * once. Nothing of it is stored until it is committed.
 */
export class Staging {
  private readonly changes = new Map<PagePath, Uint8Array | null>()
  private looked: Promise<View> | undefined

  constructor(
    private readonly repository: Repository,
    private current: Oid | null,
  ) {}

  /** The commit that all of it is put on. */
  get base(): Oid | null {
    return this.current
  }

  get isEmpty(): boolean {
    return this.changes.size === 0
  }

  /** In the order of their paths. */
  list(): readonly Change[] {
    return [...this.changes].map(([path, bytes]) => ({ path, bytes })).sort((a, b) => (a.path < b.path ? -1 : 1))
  }

  put(changes: readonly Change[]): void {
    for (const { path, bytes } of changes) this.changes.set(path, bytes)
    this.looked = undefined
  }

  /** Puts what is left on another commit. */
  rebase(base: Oid | null, changes: readonly Change[] = []): void {
    this.current = base
    this.changes.clear()
    this.put(changes)
  }

  /** A file as it would be committed. */
  readonly read: ReadFile = async (path) => {
    const changed = this.changes.get(path)
    return changed === undefined ? filesOf(await this.viewBase())(path) : changed
  }

  /** The tree as it would be committed. It can be read until something else is put. */
  view(): Promise<View> {
    this.looked ??= this.look()
    return this.looked
  }

  private async viewBase(): Promise<View> {
    return { repository: this.repository, tree: this.current && (await treeOf(this.repository, this.current)) }
  }

  private async look(): Promise<View> {
    const { tree } = await this.viewBase()
    if (this.isEmpty) return { repository: this.repository, tree }
    const repository = scratchRepository(this.repository)
    const edits = await Promise.all(
      this.list().map(async ({ path, bytes }) => ({
        path,
        entry: bytes && { oid: await writeBlob(repository, bytes) },
      })),
    )
    return { repository, tree: await editTree(repository, tree, edits) }
  }
}

/** What a view holds of it, as changes: for edits that came from another transaction. */
export const readEdits = (
  repository: Repository,
  edits: readonly { readonly path: PagePath; readonly entry: { readonly oid: Oid } | null }[],
): Promise<readonly Change[]> =>
  Promise.all(edits.map(async ({ path, entry }) => ({ path, bytes: entry && (await readBlob(repository, entry.oid)) })))
