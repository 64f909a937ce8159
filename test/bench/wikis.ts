/** Wikis to measure on: made the same each time, of any size, in the manner of real ones; or any repository given. */
import { cp } from 'node:fs/promises'
import { join, parse, resolve } from 'node:path'
import { git } from '../support/git'

export type Size = { readonly pages: number; readonly commits: number }

export type Wiki = Size & {
  readonly title: string
  /** The bare repository, packed as a server has it. Nobody works on it: each takes a copy. */
  readonly repository: string
  readonly isGiven: boolean
  readonly branch: string
  /** The pages at the head. */
  readonly paths: readonly string[]
  /** The page with most revisions, and its newest and (at most) fiftieth. */
  readonly revised: { readonly path: string; readonly newest: string; readonly oldest: string }
  /** A commit to look at, and its first parent. */
  readonly change: { readonly commit: string; readonly parent: string }
}

const words = 'page wiki commit branch merge history paper ink margin sheet verso recto line word link folder'.split(
  ' ',
)

/** A small generator of numbers (mulberry32), so that every run has the same wiki. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const makeLine = (random: (below: number) => number): string =>
  Array.from({ length: 12 }, () => words[random(words.length)]).join(' ')

const file = (path: string, text: string): string =>
  `M 100644 inline "${path.replaceAll(/[\\"]/g, '\\$&')}"\ndata ${Buffer.byteLength(text)}\n${text}\n`

/** As many texts of a page as asked for, none like another. */
export function makeTexts(count: number, seed: number): readonly string[] {
  const random = randomNumbers(seed)
  return Array.from({ length: count }, () => `${Array.from({ length: 30 }, () => makeLine(random)).join('\n')}\n`)
}

/** For `git fast-import`: all pages at once, then an edit a commit; every fiftieth to page 0, the others anywhere. */
function* writeStream({ pages, commits }: Size): Generator<string> {
  const random = randomNumbers(pages * 31 + commits)
  const texts = Array.from({ length: pages }, (_, page) => [
    `# Page ${page}`,
    ...Array.from({ length: 30 }, () => makeLine(random)),
  ])
  const show = (page: number): string =>
    file(`Folder ${page % 40}/Page ${page}.md`, `${(texts[page] ?? []).join('\n')}\n`)
  for (let commit = 0; commit < commits; commit++) {
    yield `commit refs/heads/main\ncommitter Ada <ada@example.org> ${1_600_000_000 + commit * 3600} +0000\ndata 4\nedit\n`
    if (commit === 0) for (let page = 0; page < pages; page++) yield show(page)
    const page = commit % 50 === 0 ? 0 : random(pages)
    texts[page]?.splice(1 + random(30), 1, makeLine(random))
    yield `${show(page)}\n`
  }
  yield 'done\n'
}

/** Makes a wiki in `folder`. */
export async function makeWiki(folder: string, size: Size): Promise<Wiki> {
  const path = join(folder, `made-${size.pages}.git`)
  await git(['init', '--quiet', '--bare', path])
  await git(['fast-import', '--quiet', '--done'], { cwd: path, input: [...writeStream(size)].join('') })
  await git(['repack', '-adq'], { cwd: path })
  return readWiki(path, { title: size.pages === 1 ? 'one page' : `${size.pages.toLocaleString('en')} pages` })
}

/** Takes a bundle or a repository as it is, into `folder`. */
export async function takeWiki(folder: string, source: string): Promise<Wiki> {
  const path = join(folder, 'given.git')
  await git(['clone', '--quiet', '--bare', '--no-hardlinks', resolve(source), path])
  return { ...(await readWiki(path, { title: parse(source).name })), isGiven: true }
}

const lines = (text: string, separator = '\n'): readonly string[] => text.split(separator).filter(Boolean)

function mostFrequent(paths: readonly string[], among: ReadonlySet<string>): string {
  const counts = new Map<string, number>()
  for (const path of paths) if (among.has(path)) counts.set(path, (counts.get(path) ?? 0) + 1)
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), ['', 0])[0]
}

/** Of a line of `git ls-tree`: only what is a file of its own can be edited, and no symlink. */
const pathOfPage = (line: string): readonly string[] => /^100\d{3} blob \S+\t(.*\.md)$/s.exec(line)?.slice(1) ?? []

async function readWiki(cwd: string, { title }: { readonly title: string }): Promise<Wiki> {
  const run = (...args: readonly string[]): Promise<string> => git(args, { cwd })
  const paths = lines(await run('ls-tree', '-r', '-z', 'HEAD'), '\0').flatMap(pathOfPage)
  const touched = lines(await run('log', '--format=', '--name-only', '-z', '--diff-filter=AM'), '\0')
  const path = mostFrequent(touched, new Set(paths))
  const revisions = lines(await run('log', '-50', '--format=%H', '--', path))
  const commits = lines(await run('rev-list', '--no-merges', '--parents', '--max-count=10', 'HEAD'))
  const [commit = '', parent = ''] = commits.at(-1)?.split(' ') ?? []
  return {
    title,
    repository: cwd,
    isGiven: false,
    pages: paths.length,
    commits: Number(await run('rev-list', '--count', 'HEAD')),
    branch: await run('symbolic-ref', '--short', 'HEAD'),
    paths,
    revised: { path, newest: revisions[0] ?? '', oldest: revisions.at(-1) ?? '' },
    change: { commit, parent },
  }
}

/** Who edits: the first half of the pages is ours and the second theirs, so that a merge meets no conflict. */
type Side = 'ours' | 'theirs'

function pagesOf({ paths }: Wiki, side: Side): readonly string[] {
  const half = Math.ceil(paths.length / 2)
  return side === 'ours' ? paths.slice(0, half) : paths.slice(half)
}

/** A page of ours, another for each `turn`. */
export function pageOf(wiki: Wiki, turn: number): string {
  const pages = pagesOf(wiki, 'ours')
  return pages[(turn * 7919 + 17) % pages.length] ?? ''
}

/** New texts for `count` pages of one side, other ones in each round. */
export function textsOf(wiki: Wiki, side: Side, { round, count }: { readonly round: number; readonly count: number }) {
  const pages = pagesOf(wiki, side)
  const texts = makeTexts(Math.min(count, pages.length), round)
  return Object.fromEntries(texts.map((text, i) => [pages[(round * count + i) % pages.length] ?? '', text]))
}

/** A copy for one contender in the folder that the server shares; it may leave out what a client does not want. */
export async function copyWiki(wiki: Wiki, path: string): Promise<void> {
  await cp(wiki.repository, path, { recursive: true })
  await git(['config', 'uploadpack.allowFilter', 'true'], { cwd: path })
}

/** Somebody else's commit on the server's branch. */
export async function advance(repository: string, branch: string, texts: Readonly<Record<string, string>>) {
  const ref = `refs/heads/${branch}`
  const files = Object.entries(texts).map(([path, text]) => file(path, text))
  const commit = `commit ${ref}\ncommitter Bo <bo@example.org> 1750000000 +0000\ndata 6\nothers\nfrom ${ref}^0\n`
  await git(['fast-import', '--quiet'], { cwd: repository, input: `${commit}${files.join('')}\n` })
}
