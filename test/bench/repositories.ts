/** Wikis to measure on: made the same each time, of any size, in the manner of real ones. */
import { join } from 'node:path'
import { git, makeFolder } from '../support/git'

export type Size = { readonly pages: number; readonly commits: number }

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

export const pathOf = (page: number): string => `Folder ${page % 40}/Page ${page}.md`

function* writeStream({ pages, commits }: Size): Generator<string> {
  const random = randomNumbers(pages * 31 + commits)
  const line = (): string => Array.from({ length: 12 }, () => words[random(words.length)]).join(' ')
  const texts = Array.from({ length: pages }, (_, page) => [`# Page ${page}`, ...Array.from({ length: 30 }, line)])
  const blob = (page: number): string => {
    const text = `${(texts[page] ?? []).join('\n')}\n`
    return `M 100644 inline "${pathOf(page)}"\ndata ${Buffer.byteLength(text)}\n${text}\n`
  }
  for (let commit = 0; commit < commits; commit++) {
    yield `commit refs/heads/main\ncommitter Ada <ada@example.org> ${1_600_000_000 + commit * 3600} +0000\ndata 4\nedit\n`
    if (commit === 0) for (let page = 0; page < pages; page++) yield blob(page)
    const page = commit % 50 === 0 ? 0 : random(pages)
    texts[page]?.splice(1 + random(30), 1, line())
    yield `${blob(page)}\n`
  }
  yield 'done\n'
}

/** Makes the bare repository `name` in `folder`, packed as a server would have it. */
export async function makeWiki(folder: string, name: string, size: Size): Promise<string> {
  const path = join(folder, name)
  await git(['init', '--quiet', '--bare', path])
  await git(['fast-import', '--quiet', '--done'], { cwd: path, input: [...writeStream(size)].join('') })
  await git(['repack', '-adq'], { cwd: path })
  return path
}

/** A working copy, for what native git needs one for. */
export async function checkOut(repository: string): Promise<string> {
  const folder = await makeFolder('bench-copy')
  await git(['clone', '--quiet', repository, folder])
  return folder
}
