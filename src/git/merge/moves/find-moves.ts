/**
 * Which files a side renamed: git's search, in git's order (`diffcore-rename.c` as its merge-ort asks it). Equal bytes
 * come first, then names, then likeness; bytes are read only where somebody wants to know where a file went.
 */
import { pairEqual, type Files } from '../../history/renames/pair-files'
import { fingerprint, leastOfOneName, similarity, type Fingerprint } from '../../history/renames/similarity'
import type { Oid } from '../../../names'
import { folderOf, isRegular, leafKind, nameOf, type Leaf } from '../leaf'
import type { SideChanges } from '../walk/walked'
import { FolderCounts } from './folder-counts'
import { pairByLikeness, type PairCall } from './pair-by-likeness'

export type Move = { readonly from: Leaf; readonly to: Leaf }

/** What a side renamed, and what it added and renamed nothing to. */
export type Moves = { readonly moves: readonly Move[]; readonly added: readonly Leaf[]; readonly folders: FolderCounts }

export type MoveCall = PairCall & {
  /** Brings in those that were left at the remote. */
  readonly prefetch: (oids: readonly Oid[]) => Promise<void>
  readonly read: (oid: Oid) => Promise<Uint8Array>
}

/** Git's merge.renameLimit: beyond this number of combinations, its square, only names and equal bytes count. */
const renameLimit = 7000

/** Git finds no renames of empty files in a merge, for all of them are equal. */
const emptyBlob = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'

export async function findMoves(changes: SideChanges, call: MoveCall): Promise<Moves> {
  const search = new Search(changes, call)
  if (changes.relevant.size > 0) await search.run()
  return { moves: search.moves, added: search.unpaired, folders: search.folders }
}

class Search {
  readonly moves: Move[] = []
  readonly folders: FolderCounts
  private gone: readonly Leaf[]
  private come: readonly Leaf[]
  private readonly prints = new Map<Oid, Fingerprint>()

  constructor(
    private readonly changes: SideChanges,
    private readonly call: MoveCall,
  ) {
    this.folders = new FolderCounts(changes.foldersGone)
    this.gone = changes.gone.filter(({ oid }) => oid !== emptyBlob)
    this.come = changes.come.filter(({ oid }) => oid !== emptyBlob)
  }

  get unpaired(): readonly Leaf[] {
    const paired = new Set(this.moves.map(({ to }) => to))
    return this.changes.come.filter((leaf) => !paired.has(leaf))
  }

  async run(): Promise<void> {
    this.take(pairSameBytes({ gone: this.gone, come: this.come }))
    this.gone = this.gone.filter(({ path }) => this.changes.relevant.has(path))
    await this.pairByName()
    const wanted = this.folders.leaveUndecided(this.gone.map(({ path }) => path))
    this.gone = this.gone.filter(({ path }) => this.changes.relevant.get(path) === 'content' || wanted.has(path))
    if (this.gone.length * this.come.length <= renameLimit ** 2) await this.pairByLikeness()
  }

  /** Files whose name is theirs alone on both sides, and those whose folder seems to have gone where such a file came. */
  private async pairByName(): Promise<void> {
    const [sources, targets] = [aloneByName(this.gone), aloneByName(this.come)]
    const byPath = new Map(this.come.map((leaf) => [leaf.path, leaf]))
    const guesses = new Map(this.gone.map(({ path }) => [folderOf(path), this.folders.guess(folderOf(path))]))
    const pairs = this.gone.flatMap((from): Move[] => {
      const name = nameOf(from.path)
      const alone = sources.get(name) === null ? null : targets.get(name)
      const folder = guesses.get(folderOf(from.path))
      const to = alone ?? (alone === null && folder !== undefined ? byPath.get(`${folder}/${name}`) : undefined)
      return to ? [{ from, to }] : []
    })
    await this.call.prefetch(pairs.flatMap(({ from, to }) => [from.oid, to.oid]))
    const taken = new Map<Leaf, Move>()
    for (const pair of pairs) if (!taken.has(pair.to) && (await this.areAlike(pair))) taken.set(pair.to, pair)
    this.take([...taken.values()])
  }

  private async areAlike({ from, to }: Move): Promise<boolean> {
    if (!isRegular(from) || !isRegular(to)) return false
    return similarity(await this.print(from), await this.print(to), leastOfOneName) >= leastOfOneName
  }

  private async pairByLikeness(): Promise<void> {
    const [gone, come] = [this.gone.filter(isRegular), this.come.filter(isRegular)]
    if (gone.length === 0 || come.length === 0) return
    await this.call.prefetch([...gone, ...come].map(({ oid }) => oid))
    for (const leaf of [...gone, ...come]) await this.print(leaf)
    const printOf = ({ oid }: Leaf): Fingerprint => this.prints.get(oid) ?? nothing
    this.take(await pairByLikeness({ gone, come }, printOf, this.call))
  }

  private async print({ oid }: Leaf): Promise<Fingerprint> {
    const print = this.prints.get(oid) ?? fingerprint(await this.call.read(oid))
    this.prints.set(oid, print)
    return print
  }

  private take(found: readonly Move[]): void {
    for (const { from, to } of found) this.folders.note(from.path, to.path)
    this.moves.push(...found)
    const [gone, come] = [new Set(found.map(({ from }) => from)), new Set(found.map(({ to }) => to))]
    this.gone = this.gone.filter((leaf) => !gone.has(leaf))
    this.come = this.come.filter((leaf) => !come.has(leaf))
  }
}

const nothing = fingerprint(new Uint8Array())

/** Links and other repositories' commits are equal to their own kind only. */
function pairSameBytes({ gone, come }: Files<Leaf>): readonly Move[] {
  const numbers = new Map<string, number>()
  const candidate = (leaf: Leaf) => {
    const content = `${leaf.oid} ${isRegular(leaf) ? 'file' : leafKind(leaf)}`
    const number = numbers.get(content) ?? numbers.size
    numbers.set(content, number)
    return { path: leaf.path, content: number, isFile: isRegular(leaf), leaf }
  }
  const pairs = pairEqual({ gone: gone.map(candidate), come: come.map(candidate) })
  return pairs.map(({ from, to }) => ({ from: from.leaf, to: to.leaf }))
}

/** Null for a name that several have. */
function aloneByName(leaves: readonly Leaf[]): ReadonlyMap<string, Leaf | null> {
  const named = new Map<string, Leaf | null>()
  for (const leaf of leaves) named.set(nameOf(leaf.path), named.has(nameOf(leaf.path)) ? null : leaf)
  return named
}
