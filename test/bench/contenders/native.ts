/** The machine's own git, one process for each command, as a person or a script would run it. */
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { git, makeFolder } from '../../support/git'
import { rowTexts } from '../tables/rows'
import { advance, copyWiki, makeTexts, pageOf, textsOf, type Wiki } from '../wikis'
import type { Contender, Deeds, Ground, Sample } from './contender'

type Copy = { readonly cwd: string; readonly server: string; readonly url: string }

async function timed(act: () => Promise<unknown>): Promise<Sample> {
  const start = performance.now()
  await act()
  return { time: performance.now() - start }
}

const timedGit = (args: readonly string[], cwd?: string): Promise<Sample> =>
  timed(() => git(args, cwd === undefined ? {} : { cwd }))

async function clone(url: string, ...how: readonly string[]): Promise<Sample> {
  const folder = await makeFolder('bench-clone')
  const sample = await timedGit(['clone', '--quiet', ...how, url, join(folder, 'copy')])
  const stored = await sizeOf(folder)
  await rm(folder, { recursive: true })
  return { ...sample, stored }
}

/** What a bare clone takes, in MB. */
async function sizeOf(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const sizes = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  )
  return sizes.reduce((sum, size) => sum + size, 0) / 1024 ** 2
}

async function write(cwd: string, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(cwd, path)), { recursive: true })
    await writeFile(join(cwd, path), text)
  }
}

async function commit(cwd: string, ...paths: readonly string[]): Promise<void> {
  await git(['add', '--', ...paths], { cwd })
  await git(['commit', '--quiet', '-m', 'bench'], { cwd })
}

async function save({ cwd }: Copy, path: string, text: string): Promise<Sample> {
  await write(cwd, { [path]: text })
  return timed(() => commit(cwd, path))
}

async function saveInRow(copy: Copy, wiki: Wiki, count: number): Promise<Sample> {
  let time = 0
  for (const [i, text] of makeTexts(count, 7).entries()) time += (await save(copy, pageOf(wiki, 1_000 + i), text)).time
  return { time: time / count }
}

async function merge({ cwd, server }: Copy, { wiki, amounts }: Ground, round: number): Promise<Sample> {
  const part = { round, count: amounts.merged }
  const ours = textsOf(wiki, 'ours', part)
  await write(cwd, ours)
  await commit(cwd, ...Object.keys(ours))
  await advance(server, wiki.branch, textsOf(wiki, 'theirs', part))
  return timedGit(['pull', '--quiet', '--no-rebase', '--no-edit'], cwd)
}

async function importPages({ cwd }: Copy, round: number, count: number): Promise<Sample> {
  const folder = `Import ${round}`
  await write(cwd, Object.fromEntries(makeTexts(count, round).map((text, i) => [`${folder}/New page ${i}.md`, text])))
  return timed(() => commit(cwd, folder))
}

/** A word that some pages of any wiki have; it ends with 1 when none has. */
const findWord = ({ cwd }: Copy): Promise<Sample> => timedGit(['grep', '-l', '-i', '-w', '-e', 'history', 'HEAD'], cwd)

/** The lines of the same texts whose rows Verso merges. */
async function mergeRows(count: number): Promise<Sample> {
  const cwd = await makeFolder('bench-rows')
  await write(cwd, rowTexts(count))
  const sample = await timedGit(['merge-file', '--quiet', '-p', 'ours', 'base', 'theirs'], cwd)
  await rm(cwd, { recursive: true })
  return sample
}

function deedsOf(copy: Copy, ground: Ground): Deeds {
  const { cwd, url } = copy
  const { wiki, amounts } = ground
  const { revised, change } = wiki
  return {
    clone: () => clone(url, '--bare'),
    'clone-recent': () => clone(url, '--bare', '--depth', '1'),
    'clone-on-demand': () => clone(url, '--filter=blob:none'),
    open: (round) => timedGit(['show', `HEAD:${pageOf(wiki, round)}`], cwd),
    history: () => timedGit(['log', '-50', '--format=%H', '--', revised.path], cwd),
    changes: () => timedGit(['show', '--numstat', '-M', '--format=%H', change.commit], cwd),
    diff: () => timedGit(['diff', revised.oldest, revised.newest, '--', revised.path], cwd),
    save: (round) => save(copy, pageOf(wiki, round), makeTexts(1, round)[0] ?? ''),
    merge: (round) => merge(copy, ground, round),
    commits: () => saveInRow(copy, wiki, amounts.commits),
    catalog: () => timedGit(['grep', '-c', '-e', '.', 'HEAD'], cwd),
    'catalog-open': () => findWord(copy),
    search: () => findWord(copy),
    'search-slow': () => findWord(copy),
    import: (round) => importPages(copy, round, amounts.files),
    records: (round) => importPages(copy, 1_000 + round, amounts.files),
    'records-read': (round) => timedGit(['show', `HEAD:${pageOf(wiki, round)}`], cwd),
    'tables-merge': () => mergeRows(wiki.pages),
  }
}

/** Works in a clone with a checkout and a commit-graph with Bloom filters. */
export const native: Contender = {
  name: 'native',
  async open(ground) {
    const name = `${ground.wiki.isGiven ? 'given' : ground.wiki.pages}-native.git`
    const server = join(ground.host.repositories, name)
    const cwd = join(await makeFolder('bench-native'), 'copy')
    await copyWiki(ground.wiki, server)
    await git(['clone', '--quiet', server, cwd])
    const url = `${ground.host.url}/repositories/${name}`
    await git(['remote', 'set-url', 'origin', url], { cwd })
    await git(['commit-graph', 'write', '--reachable', '--changed-paths'], { cwd })
    return { deeds: deedsOf({ cwd, server, url }, ground), close: () => Promise.resolve() }
  },
}
