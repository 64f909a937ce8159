/** Random forks of history, from small ones to those that crossed, for native git and us alike. */
import { parseOid, type Oid } from '../../../src/names'
import type { Repository } from '../../../src/git'
import { git, runGit } from '../../support/git'
import { importStream, loadFromFolder } from '../notation'

type File = { readonly mode: '100644' | '100755' | '120000'; readonly lines: readonly string[] }
type Files = ReadonlyMap<string, File>
type Snapshot = { readonly parents: readonly number[]; readonly files: Files }

/** The last two commits are the ones to merge. */
export type Fork = readonly Snapshot[]

/** The same numbers from the same seed, everywhere (mulberry32). */
export class Dice {
  constructor(private state: number) {}

  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }

  pick<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.below(items.length)] ?? items[0]
  }
}

const folders = ['', 'a/', 'b/', 'a/deep/', 'c/'] as const
const names = ['one.md', 'two.md', 'three.md', 'four.md', 'x'] as const

const newPath = (dice: Dice): string => `${dice.pick(folders)}${dice.pick(names)}`

/** Whether there is a file where the path needs a folder, or a folder where it needs a file. */
const isBlocked = (files: Files, path: string): boolean =>
  [...files.keys()].some((other) => other.startsWith(`${path}/`) || path.startsWith(`${other}/`))

function put(files: Map<string, File>, path: string, file: File): void {
  if (!isBlocked(files, path)) files.set(path, file)
}

let words = 0
const newLines = (dice: Dice): readonly string[] => {
  const word = (words += 1)
  return Array.from({ length: 4 + dice.below(6) }, (_, line) => `line ${line} of text ${word}`)
}

/** A few texts come again and again, so that both sides may add the same. */
const stockLines = (dice: Dice): readonly string[] => {
  const word = dice.pick(['alpha', 'beta'])
  return Array.from({ length: 5 }, (_, line) => `${word} ${line}`)
}

function edit(dice: Dice, { mode, lines }: File): File {
  const at = dice.below(lines.length)
  const line = dice.pick([`changed ${dice.below(4)}`, `other ${dice.below(1000)}`])
  const kept = dice.below(3)
  return {
    mode,
    lines: [...lines.slice(0, at), ...(kept === 0 ? [] : [line]), ...lines.slice(at + (kept === 1 ? 1 : 0))],
  }
}

type Step = (dice: Dice, files: Map<string, File>, path: string) => void

const move = (files: Map<string, File>, from: string, to: string, file: File): void => {
  files.delete(from)
  put(files, to, file)
  if (!files.has(to)) put(files, from, file)
}

const change: Step = (dice, files, path) => {
  const file = files.get(path)
  if (file && file.mode !== '120000') files.set(path, edit(dice, file))
}

const rename: Step = (dice, files, path) => {
  const file = files.get(path)
  if (file) move(files, path, newPath(dice), dice.below(2) === 0 ? file : edit(dice, file))
}

const renameFolder: Step = (dice, files, path) => {
  const from = path.slice(0, path.lastIndexOf('/') + 1)
  const to = dice.pick(['a/', 'b/', 'd/', 'a/deep/', 'e/f/'])
  if (from === '' || to.startsWith(from)) return
  for (const [old, file] of [...files])
    if (old.startsWith(from)) move(files, old, `${to}${old.slice(from.length)}`, file)
}

const add: Step = (dice, files) => {
  put(files, newPath(dice), { mode: '100644', lines: dice.pick([newLines, newLines, stockLines])(dice) })
}

const changeMode: Step = (_, files, path) => {
  const file = files.get(path)
  if (file && file.mode !== '120000') files.set(path, { ...file, mode: file.mode === '100644' ? '100755' : '100644' })
}

const link: Step = (dice, files, path) => {
  files.set(path, { mode: '120000', lines: [dice.pick(names)] })
}

/** A file makes room for a folder of its name. */
const unfold: Step = (dice, files, path) => {
  const file = files.get(path)
  files.delete(path)
  if (file) put(files, `${path}/${dice.pick(names)}`, dice.below(2) === 0 ? file : edit(dice, file))
}

const remove: Step = (_, files, path) => {
  files.delete(path)
}

const empty: Step = (dice, files) => {
  put(files, newPath(dice), { mode: '100644', lines: [] })
}

const steps: readonly [Step, ...Step[]] = [
  empty,
  ...[unfold, link, changeMode, remove, remove, add, add, add],
  ...[renameFolder, renameFolder, rename, rename, rename, rename],
  ...[change, change, change, change, change],
]

function goOn(dice: Dice, before: Files, most: number): Files {
  const files = new Map(before)
  for (let step = 1 + dice.below(most); step > 0; step--) {
    const paths = [...files.keys()]
    dice.pick(steps)(dice, files, paths[dice.below(paths.length)] ?? 'one.md')
  }
  return files
}

/** What somebody could have made of two sides: what one changed, and of what both did, either. */
function join(dice: Dice, base: Files, ours: Files, theirs: Files): Files {
  const files = new Map<string, File>()
  for (const path of new Set([...ours.keys(), ...theirs.keys()])) {
    const [old, left, right] = [base.get(path), ours.get(path), theirs.get(path)]
    const chosen = left === old ? right : right === old || dice.below(2) === 0 ? left : right
    if (chosen) put(files, path, chosen)
  }
  return files
}

export function randomFork(seed: number): Fork {
  const dice = new Dice(seed)
  words = 0
  const start = new Map<string, File>()
  for (let count = 3 + dice.below(7); count > 0; count--)
    put(start, newPath(dice), { mode: '100644', lines: newLines(dice) })
  const history: Snapshot[] = [{ parents: [], files: start }]
  const filesOf = (commit: number): Files => history[commit]?.files ?? start
  const commit = (parents: readonly number[], files: Files): number => history.push({ parents, files }) - 1
  let [ours, theirs] = [commit([0], goOn(dice, start, 4)), commit([0], goOn(dice, start, 4))]
  for (let crossings = Math.max(0, dice.below(5) - 2); crossings > 0; crossings--) {
    const cross = (one: number, other: number): number =>
      commit([one, other], goOn(dice, join(dice, start, filesOf(one), filesOf(other)), 1))
    ;[ours, theirs] = [cross(ours, theirs), cross(theirs, ours)]
  }
  commit([ours], goOn(dice, filesOf(ours), 4))
  commit([theirs], goOn(dice, filesOf(theirs), 4))
  return history
}

const quote = (path: string): string => `"${path}"`

function formatFile([path, { mode, lines }]: readonly [string, File]): string {
  const text = mode === '120000' ? lines.join('') : lines.map((line) => `${line}\n`).join('')
  return `M ${mode} inline ${quote(path)}\ndata ${text.length}\n${text}\n`
}

function streamOf(fork: Fork, name: number, mark: number): string {
  const format = ({ parents: [first, ...others], files }: Snapshot, at: number): string =>
    [
      `commit refs/heads/${name}/${at}\nmark :${mark + at}\n`,
      `committer Ada <ada@example.org> ${1_700_000_000 + at * 60} +0000\ndata ${String(name).length}\n${name}\n`,
      first === undefined ? '' : `from :${mark + first}\n`,
      ...others.map((other) => `merge :${mark + other}\n`),
      'deleteall\n',
      ...[...files].map(formatFile),
    ].join('')
  return fork.map(format).join('\n')
}

export type Sides = { readonly ours: Oid; readonly theirs: Oid }
export type ImportedForks = {
  readonly folder: string
  readonly repository: Repository
  readonly sides: readonly Sides[]
}

export async function importForks(forks: readonly Fork[]): Promise<ImportedForks> {
  const most = Math.max(...forks.map(({ length }) => length))
  const folder = await importStream(forks.map((fork, name) => streamOf(fork, name, 1 + name * most)).join('\n'))
  const listing = await git(['for-each-ref', '--format=%(refname:lstrip=2) %(objectname)'], { cwd: folder })
  const named = new Map(listing.split('\n').map((line) => [line.slice(0, -41), line.slice(-40)]))
  const tip = (name: number, at: number): Oid => parseOid(named.get(`${name}/${at}`) ?? '')
  const sides = forks.map(({ length }, name) => ({ ours: tip(name, length - 2), theirs: tip(name, length - 1) }))
  return { folder, repository: await loadFromFolder(folder), sides }
}

/** What native git made of a merge: `null` where it died of an assertion of its own, as 2.39 does now and then. */
export type NativeMerge = { readonly isClean: boolean; readonly tree: string } | null

/** One process merges all; where it dies, each has one of its own. */
export async function mergeNatively(folder: string, sides: readonly Sides[]): Promise<readonly NativeMerge[]> {
  const input = sides.map(({ ours, theirs }) => `${ours} ${theirs}\n`).join('')
  const args = ['merge-tree', '--write-tree', '--stdin', '--name-only', '--no-messages', '--allow-unrelated-histories']
  const { stdout, stderr } = await runGit(args, { cwd: folder, input })
  const merges = parseMerges(stdout.toString().split('\0'))
  if (merges.length === sides.length) return merges
  if (!stderr.includes('Assertion')) throw new Error(`git ended after ${merges.length} of ${sides.length}: ${stderr}`)
  return sides.length === 1 ? [null] : (await Promise.all(sides.map((pair) => mergeNatively(folder, [pair])))).flat()
}

/** Each is a status, a tree, the paths in conflict, and an empty field. */
function parseMerges(fields: readonly string[]): readonly NativeMerge[] {
  const merges: NativeMerge[] = []
  for (let at = 0, end = fields.indexOf(''); end > at; end = fields.indexOf('', at)) {
    merges.push({ isClean: fields[at] === '1', tree: fields[at + 1] ?? '' })
    at = end + 1
  }
  return merges
}

/** Whether native git calls a merge clean and says in the same breath that it is not. */
export async function speaksOfConflict(folder: string, { ours, theirs }: Sides): Promise<boolean> {
  const said = await runGit(['merge-tree', '--write-tree', '--messages', ours, theirs], { cwd: folder })
  return said.code === 0 && said.stdout.includes('CONFLICT')
}
