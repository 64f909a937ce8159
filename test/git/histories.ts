/** Random histories: commits by number, each on up to three earlier ones, that write, move and delete a few files. */
import fc from 'fast-check'
import { parseOid, type Oid } from '../../src/names'
import type { Repository } from '../../src/git'
import { git } from '../support/git'
import { importStream, loadFromFolder } from './notation'

/** What a commit does to a path: a word makes a file of it, executable where it begins with “!”; null deletes it. */
export type Writes = Readonly<Record<string, string | null>>
export type Node = { readonly parents: readonly number[]; readonly time: number; readonly writes: Writes }
export type History = readonly Node[]

export const paths = ['page.md', 'dir/page.md', 'dir/other.md', 'dir/deep/page.md', 'z'] as const

const word = fc.option(fc.constantFrom('one', 'two', 'three', '!one'), { freq: 4 })
const writes: fc.Arbitrary<Writes> = fc.dictionary(fc.constantFrom(...paths), word, { maxKeys: 3 })
const picks = fc.oneof(
  { weight: 4, arbitrary: fc.constant([0]) },
  { weight: 3, arbitrary: fc.array(fc.nat(4), { minLength: 2, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constant([]) },
)

/** Parents are picked counting back, so that most histories are long and some have several roots; clocks go on, or jump. */
export const historyOf = (clock: fc.Arbitrary<number>, maxLength = 16): fc.Arbitrary<History> =>
  fc.noBias(fc.array(fc.tuple(picks, clock, writes), { minLength: 4, maxLength, size: 'max' })).map((list) =>
    list.map(([back, time, files], at) => ({
      parents: at === 0 ? [] : [...new Set(back.map((steps) => at - 1 - (steps % at)))],
      time: 1_700_000_000 + at * 60 + time,
      writes: files,
    })),
  )

export const steadyClock = fc.constant(0)
export const jumpingClock = fc.integer({ min: -600, max: 600 })

const quote = (path: string): string => `"${path.replaceAll(/["\\]/g, '\\$&')}"`

/** Every text names its path, so that no file looks like another one renamed. */
function formatWrite([path, word]: readonly [string, string | null]): string {
  if (word === null) return `D ${quote(path)}\n`
  const text = `${word.replace('!', '')} in ${path}\n`
  return `M ${word.startsWith('!') ? '100755' : '100644'} inline ${quote(path)}\ndata ${text.length}\n${text}\n`
}

/** The histories as one stream for `git fast-import`; commit `at` of the history `name` is the branch `name/at`. */
export const streamOf = (history: History, { name, mark }: { readonly name: string; readonly mark: number }): string =>
  history
    .map(({ parents: [first, ...others], time, writes }, at) =>
      [
        `commit refs/heads/${name}/${at}\nmark :${mark + at}\n`,
        `committer Ada <ada@example.org> ${time} +0000\ndata ${String(at).length}\n${at}\n`,
        first === undefined ? '' : `from :${mark + first}\n`,
        ...others.map((other) => `merge :${mark + other}\n`),
        // So that no two commits are the same one.
        `M 100644 inline by/${name}\ndata ${String(at).length}\n${at}\n`,
        ...Object.entries(writes).map(formatWrite),
      ].join(''),
    )
    .join('\n')

/** Histories in one repository of native git, and the same in memory; `oids` has each history's commits by number. */
export type Imported = {
  readonly folder: string
  readonly repository: Repository
  readonly oids: readonly (readonly Oid[])[]
}

export async function importHistories(histories: readonly History[]): Promise<Imported> {
  const marks = histories.map((_, i) => 1 + histories.slice(0, i).reduce((sum, { length }) => sum + length, 0))
  const streams = histories.map((history, i) => streamOf(history, { name: `h${i}`, mark: marks[i] ?? 0 }))
  const folder = await importStream(streams.join('\n'))
  const listing = await git(['for-each-ref', '--format=%(refname:lstrip=2) %(objectname)'], { cwd: folder })
  const named = new Map(listing.split('\n').map((line) => line.split(' ') as [string, string]))
  return {
    folder,
    repository: await loadFromFolder(folder),
    oids: histories.map((history, i) => history.map((_, at) => parseOid(named.get(`h${i}/${at}`) ?? ''))),
  }
}

export const lines = (text: string): readonly string[] => (text === '' ? [] : text.split('\n'))

export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all = []
  for await (const item of items) all.push(item)
  return all
}
