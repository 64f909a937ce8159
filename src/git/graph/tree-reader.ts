import { hasCode } from '../../errors'
import { isPagePath, type Oid } from '../../names'
import { readObject } from '../objects/read'
import { decodeOid } from '../pack'
import { Recent } from '../pack/recent'
import type { Repository } from '../repository'
import { limits } from '../trees/lookup'
import { absent, type LeafKind } from './content'
import type { CommitGraph, Held } from './graph'
import { compareTrees, isTreeMode, type Difference, type EntryPlace } from './tree-bytes'

/** What a commit changed, by the number of the path. */
type Changed = Map<number, Held>

type Pair = { readonly before: Oid | null; readonly after: Oid | null; readonly prefix: string }

const nothing = new Uint8Array()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
/** Bytes of trees to keep: a commit's trees are its children's trees before. */
const kept = 8 << 20

/** Reads what commits changed, one after the other. */
export class TreeReader {
  private readonly trees = new Recent<Oid, Uint8Array>(kept)
  /** Paths of files and folders that were found to be right; most come again. */
  private readonly checked = new Set<string>()
  /** What was looked at of the commit being read. */
  private seen = { entries: 0, bytes: 0 }

  constructor(
    private readonly repository: Repository,
    private readonly graph: CommitGraph,
  ) {}

  /** What the commit changed against its first parent; null when a commit or tree is damaged or missing. */
  async changesOf(commit: number): Promise<Changed | null> {
    const first = this.graph.firstParent(commit)
    const before = first === absent ? null : this.graph.treeOf(first)
    const after = this.graph.treeOf(commit)
    if (after === null || (first !== absent && before === null)) return null
    const changed: Changed = new Map()
    this.seen = { entries: 0, bytes: 0 }
    try {
      if (before !== after) await this.compare({ before, after, prefix: '' }, changed)
      return changed
    } catch (error) {
      if (hasCode(error, 'damaged')) return null
      throw error
    }
  }

  private async compare({ before, after, prefix }: Pair, changed: Changed): Promise<void> {
    const [old, now] = [await this.read(before), await this.read(after)]
    this.seen.bytes += old.length + now.length
    for (const difference of compareTrees(old, now)) {
      if (this.seen.entries++ >= limits.entries || this.seen.bytes > limits.bytes) return
      const path = this.pathOf(prefix, nameOf(difference, old, now))
      if (path === undefined) continue
      if (isTree(difference)) await this.compare({ ...subtrees(difference, old, now), prefix: `${path}/` }, changed)
      else this.note(changed, path, this.heldBy(difference, old, now))
    }
  }

  /** Undefined for a name that no path can hold. */
  private pathOf(prefix: string, bytes: Uint8Array): string | undefined {
    const name = decodeName(bytes)
    if (name === undefined || name.includes('/')) return undefined
    const path = `${prefix}${name}`
    if (this.checked.has(path)) return path
    if (!isPagePath(path)) return undefined
    this.checked.add(path)
    return path
  }

  /** A forged tree may have an entry at two places: that it is there counts, not that it is missing at the other place. */
  private note(changed: Changed, path: string, { before, after }: Held): void {
    const number = this.graph.columns.paths.number(path)
    const known = changed.get(number) ?? { before: absent, after: absent }
    changed.set(number, {
      before: before === absent ? known.before : before,
      after: after === absent ? known.after : after,
    })
  }

  private heldBy({ before, after }: Difference, old: Uint8Array, now: Uint8Array): Held {
    return { before: this.contentAt(before, old), after: this.contentAt(after, now) }
  }

  private contentAt(entry: EntryPlace | undefined, tree: Uint8Array): number {
    return entry ? this.graph.contentFor(kindOfMode(entry.mode), tree, entry.nul + 1) : absent
  }

  /** A pack's entries have checksums of their own: what is derived need not be held against its name once more. */
  private async read(tree: Oid | null): Promise<Uint8Array> {
    if (tree === null) return nothing
    const known = this.trees.find(tree)
    if (known) return known
    const bytes = (await this.readPacked(tree)) ?? (await readObject(this.repository, tree, 'tree'))
    this.trees.keep(tree, bytes, bytes.length)
    return bytes
  }

  /** Undefined also for what a pack cannot give: it may be no more, and its objects in another. */
  private async readPacked(tree: Oid): Promise<Uint8Array | undefined> {
    const pack = [...this.repository.packs.values()].find((one) => one.find(tree) !== undefined)
    try {
      return (await pack?.read(tree))?.bytes
    } catch (error) {
      if (hasCode(error, 'damaged')) return undefined
      throw error
    }
  }
}

const isTree = ({ before, after }: Difference): boolean => isTreeMode((before ?? after)?.mode ?? 0)

const subtrees = ({ before, after }: Difference, old: Uint8Array, now: Uint8Array): Omit<Pair, 'prefix'> => ({
  before: before ? decodeOid(old, before.nul + 1) : null,
  after: after ? decodeOid(now, after.nul + 1) : null,
})

/** The mode's format and, of a file, whether it is executable, as `kindOf` says of an entry. */
function kindOfMode(mode: number): LeafKind {
  const format = mode & 0o170000
  if (format === 0o120000) return 'symlink'
  if (format === 0o160000) return 'submodule'
  return mode & 0o100 ? 'executable' : 'file'
}

const nameOf = ({ before, after }: Difference, old: Uint8Array, now: Uint8Array): Uint8Array =>
  after ? slice(now, after) : before ? slice(old, before) : nothing

const slice = (tree: Uint8Array, { name, nul }: EntryPlace): Uint8Array => tree.subarray(name, nul)

/** Undefined for what is not UTF-8. */
function decodeName(name: Uint8Array): string | undefined {
  try {
    return decoder.decode(name)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}
