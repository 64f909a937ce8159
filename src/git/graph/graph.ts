/**
 * The commit graph with what each commit changed against its first parent, in numbers.
 *
 * Commits are numbered so that parents come before children, and are only ever added: any graph is true of the commits it
 * has, whatever refs do. What they changed is known for the first `described` of them.
 */
import { WikiError } from '../../errors'
import { parsePagePath, type Oid, type PagePath } from '../../names'
import type { FileEntry } from '../model'
import { at, encodeOid } from '../pack/format/bytes'
import { doubles, integers, Lists } from './columns'
import { absent, blobOf, contentOf, kindOfContent, unknown, type LeafKind } from './content'
import { noFacts, type Facts } from './facts'
import { OidTable } from '../pack/oids'
import { TextTable } from './tables'

export type NewNode = {
  readonly oid: Oid
  /** Null when the commit could not be read. */
  readonly tree: Oid | null
  readonly parents: readonly Oid[]
  readonly time: number
}

/** The columns, as they are stored. */
export type Columns = {
  readonly commits: OidTable
  readonly times: ReturnType<typeof doubles>
  /** The number of the commit's tree among `objects`, or `unknown`. */
  readonly trees: ReturnType<typeof integers>
  readonly parents: Lists
  /** A row for each change: its path, and what that held before it and holds after it. */
  readonly changes: Lists
  readonly befores: ReturnType<typeof integers>
  readonly afters: ReturnType<typeof integers>
  readonly objects: OidTable
  readonly paths: TextTable
  readonly facts: Facts
}

const noColumns = (): Columns => ({
  commits: new OidTable(),
  times: doubles(),
  trees: integers(),
  parents: new Lists(),
  changes: new Lists(),
  befores: integers(),
  afters: integers(),
  objects: new OidTable(),
  paths: new TextTable(),
  facts: noFacts(),
})

/** What a path held before a commit, and holds after it. */
export type Held = { readonly before: number; readonly after: number }

/** A path that a commit changed against its first parent; `change` is its number among all changes. */
export type PathChange = Held & { readonly change: number; readonly path: number }

export class CommitGraph {
  private gaps = false

  constructor(readonly columns: Columns = noColumns()) {}

  get size(): number {
    return this.columns.commits.length
  }

  /** How many commits, from the first on, have their changes known. */
  get described(): number {
    return this.columns.changes.ends.length
  }

  find(oid: Oid): number | undefined {
    return this.columns.commits.find(oid)
  }

  /** The commit's number. Throws `damaged` when the graph was not brought up to it. */
  numberOf(oid: Oid): number {
    const commit = this.find(oid)
    if (commit === undefined) throw new WikiError('internal', `The history index lacks ${oid.slice(0, 7)}.`, { oid })
    return commit
  }

  oidOf(commit: number): Oid {
    return this.columns.commits.oidAt(commit)
  }

  /** Seconds since 1970 by the committer's clock. */
  timeOf(commit: number): number {
    return this.columns.times.values[commit] ?? 0
  }

  get facts(): Facts {
    return this.columns.facts
  }

  /** How much is in it, by what it would cost to find out again; it only grows. */
  get weight(): number {
    const { counts, searched } = this.facts
    return this.size + this.described + 4 * counts.size + 16 * searched.size
  }

  /** About how many bytes it takes when it is stored. */
  get bytes(): number {
    const { commits, changes, objects, paths } = this.columns
    return 48 * commits.length + 12 * changes.items.length + 20 * objects.length + 50 * paths.length
  }

  /** Whether some commit could not be read. */
  get hasGaps(): boolean {
    return this.gaps
  }

  /** Whether the commit could not be read; it stands without parents then. */
  isGap(commit: number): boolean {
    return at(this.columns.trees.values, commit) === unknown
  }

  treeOf(commit: number): Oid | null {
    const tree = at(this.columns.trees.values, commit)
    return tree === unknown ? null : this.columns.objects.oidAt(tree)
  }

  parentsOf(commit: number): Int32Array {
    const { parents } = this.columns
    return parents.items.values.subarray(parents.startOf(commit), parents.endOf(commit))
  }

  /** The number of the first parent; `absent` for a root. */
  firstParent(commit: number): number {
    const { parents } = this.columns
    const start = parents.startOf(commit)
    return start === parents.endOf(commit) ? absent : at(parents.items.values, start)
  }

  /** The number of the parent; `absent` for a root, and for a merge. */
  onlyParent(commit: number): number {
    const { parents } = this.columns
    const start = parents.startOf(commit)
    return parents.endOf(commit) === start + 1 ? at(parents.items.values, start) : absent
  }

  /** What the commit changed against its first parent, ordered by path; empty when that cannot be read. */
  changesOf(commit: number): readonly PathChange[] {
    const { changes } = this.columns
    const found: PathChange[] = []
    for (let change = changes.startOf(commit); change < changes.endOf(commit); change++) {
      const path = at(changes.items.values, change)
      if (path === unknown) continue
      found.push({ change, path, ...this.heldAt(change) })
    }
    return found
  }

  /** The number of the commit's change of a path; undefined when it left that as its first parent has it. */
  changeOf(commit: number, path: number): number | undefined {
    const { changes } = this.columns
    const change = changes.items.values.subarray(0, changes.endOf(commit)).indexOf(path, changes.startOf(commit))
    return change < 0 ? undefined : change
  }

  heldAt(change: number): Held {
    const { befores, afters } = this.columns
    return { before: at(befores.values, change), after: at(afters.values, change) }
  }

  /** Whether what the commit changed could not be read. */
  isUnreadable(commit: number): boolean {
    const { changes } = this.columns
    const start = changes.startOf(commit)
    return start < changes.endOf(commit) && at(changes.items.values, start) === unknown
  }

  /**
   * What a path holds at each of the first `until` commits, by commit. One pass over all changes: a million take a
   * millisecond or two.
   */
  contentsOf(path: number, until: number): Int32Array {
    const { changes, afters } = this.columns
    const [paths, after] = [changes.items.values, afters.values]
    const held = new Int32Array(until)
    let change = 0
    for (let commit = 0; commit < until; commit++) {
      const first = this.firstParent(commit)
      held[commit] = first === absent ? absent : at(held, first)
      for (const end = changes.endOf(commit); change < end; change++) {
        const changed = at(paths, change)
        if (changed === path) held[commit] = at(after, change)
        else if (changed === unknown) held[commit] = unknown
      }
    }
    return held
  }

  pathOf(path: number): PagePath {
    return parsePagePath(this.columns.paths.textAt(path))
  }

  /** The file a content stands for; null for `absent`. */
  fileOf(content: number): Omit<FileEntry, 'path'> | null {
    return content === absent ? null : { oid: this.blobOidOf(content), kind: kindOfContent(content) }
  }

  blobOidOf(content: number): Oid {
    return this.columns.objects.oidAt(blobOf(content))
  }

  /** The parents must be there already. */
  addCommit({ oid, tree, parents, time }: NewNode): void {
    const { columns } = this
    columns.commits.number(encodeOid(oid), 0)
    columns.times.push(time)
    columns.trees.push(tree === null ? unknown : columns.objects.number(encodeOid(tree), 0))
    this.gaps ||= tree === null
    for (const parent of parents) columns.parents.items.push(this.numberOf(parent))
    columns.parents.endRow()
  }

  /** What the next commit changed, by path; null when that cannot be read. */
  describe(changed: ReadonlyMap<number, Held> | null): void {
    const { changes, befores, afters } = this.columns
    this.gaps ||= changed === null
    for (const [path, { before, after }] of changed ?? [[unknown, { before: unknown, after: unknown }] as const]) {
      changes.items.push(path)
      befores.push(before)
      afters.push(after)
    }
    changes.endRow()
  }

  /** The content of a blob whose oid's 20 bytes begin at `start`. */
  contentFor(kind: LeafKind, bytes: Uint8Array, start: number): number {
    return contentOf(this.columns.objects.number(bytes, start), kind)
  }
}
