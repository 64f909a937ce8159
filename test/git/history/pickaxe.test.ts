import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openRepository, searchHistory, writeBlob, type Repository, type Tally } from '../../../src/git'
import { parseOid, parsePagePath, type Oid, type PagePath } from '../../../src/names'
import { git } from '../../support/git'
import { collect, historyOf, importHistories, jumpingClock, lines, paths, steadyClock } from '../histories'
import { ada, bytes, commitFiles, emptyRepository, importStream, loadFromFolder } from '../notation'

/** Larger: PICKAXE_RUNS=100 */
const runs = Number(process.env['PICKAXE_RUNS'] ?? 4)

const tallyOf = (phrase: string): Tally => ({
  count: (bytes) => new TextDecoder().decode(bytes).split(phrase).length - 1,
  counts: new Map(),
  missing: new Set(),
})

type Place = { readonly tip: Oid; readonly path?: PagePath; readonly phrase: string }

/** The commits that were found, and the files in them with what they were called before. */
async function search(repository: Repository, { tip, path, phrase }: Place) {
  const searched = searchHistory(repository, { tip, path: path ?? null }, { tally: tallyOf(phrase) })
  const found = (await collect(searched)).filter(({ files }) => files.length > 0)
  return found.map(({ commit, files }) => ({
    commit,
    files: files.map(({ path, from }) => (from === null ? path : `${from}\t${path}`)).sort(),
  }))
}

/** What `git log -S` lists, in the same form; with `-c` it also names merges in which it then finds no file. */
async function searchNatively(folder: string, options: readonly string[]): Promise<Awaited<ReturnType<typeof search>>> {
  const log = await git(['log', '-M50%', '--format=%x00%H', '--name-status', ...options], { cwd: folder })
  return log
    .split('\0')
    .slice(1)
    .map((entry) => {
      const [commit = '', , ...files] = entry.trimEnd().split('\n')
      return { commit: parseOid(commit), files: files.map((line) => line.replace(/^\w+\t/, '')).sort() }
    })
    .filter(({ files }) => files.length > 0)
}

const phrases = ['one', 'e', 'two in', 'in dir']

describe('the commits that changed how often a phrase is there', () => {
  it.each([
    ['whose clocks go on', steadyClock],
    ['whose clocks jump', jumpingClock],
  ])('are those of native git, in histories with merges %s', async (_, clock) => {
    let [found, merges, inPage] = [0, 0, 0]
    const many = fc.noBias(fc.array(historyOf(clock), { minLength: 12, maxLength: 12, size: 'max' }))
    await fc.assert(
      fc.asyncProperty(many, async (histories) => {
        const { folder, repository, oids } = await importHistories(histories)
        for (const [i, commits] of oids.entries()) {
          const [phrase = '', path] = [phrases[i % phrases.length], parsePagePath(paths[i % paths.length] ?? '')]
          const tip = commits.at(-1)
          if (!tip) throw new Error('a commit')
          const ours = await search(repository, { tip, phrase })
          expect(ours).toEqual(await searchNatively(folder, [`-S${phrase}`, '-c', tip]))
          const ofPage = await search(repository, { tip, path, phrase })
          expect(ofPage).toEqual(await searchNatively(folder, [`-S${phrase}`, '-c', tip, '--', path]))
          const plain = await searchNatively(folder, [`-S${phrase}`, tip])
          found += plain.length
          merges += ours.length - plain.length
          inPage += ofPage.length
        }
      }),
      { numRuns: runs, endOnFailure: true },
    )
    expect(Math.min(found, 10 * merges, 3 * inPage)).toBeGreaterThan(40)
  })
})

/** A page has lines of its own that every file of its story keeps, and owls that come and go. */
type Step = { readonly page: number; readonly to: number; readonly owls: number }
const step: fc.Arbitrary<Step> = fc.record({ page: fc.nat(2), to: fc.nat(5), owls: fc.nat(3) })
const steps = fc.noBias(fc.array(fc.array(step, { minLength: 1, maxLength: 2 }), { minLength: 25, maxLength: 25 }))

const textOf = (page: number, owls: number): string =>
  [
    ...Array.from({ length: 12 }, (_, line) => `page ${page} has the line ${(page * 7919 + line * 104729) % 99991}`),
    ...Array.from({ length: owls }, (_, at) => `owl ${at}`),
  ]
    .map((line) => `${line}\n`)
    .join('')

/** Pages that move to places nobody else is at, and change as they do. */
function streamOf(commits: readonly (readonly Step[])[]): string {
  const places = ['a.md', 'b.md', 'c/d.md']
  const state = places.map((path, page) => ({ path, text: textOf(page, page) }))
  const format = (at: number) =>
    [
      `commit refs/heads/main\ncommitter Ada <ada@example.org> ${1_700_000_000 + at * 60} +0000\ndata 1\nm\ndeleteall\n`,
      ...state.map(({ path, text }) => `M 100644 inline ${path}\ndata ${text.length}\n${text}\n`),
    ].join('')
  const stream = [format(0)]
  for (const [at, taken] of commits.entries()) {
    for (const { page, to, owls } of taken) {
      const [path, now] = [`moved/${at}-${page}.md`, state[page]]
      if (now) state[page] = { path: to === 0 ? path : now.path, text: textOf(page, owls) }
    }
    stream.push(format(at + 1))
  }
  return stream.join('\n')
}

describe('a page that was moved', () => {
  it('is searched as native git does: what a move left alone is not found', async () => {
    let renamed = 0
    await fc.assert(
      fc.asyncProperty(steps, async (commits) => {
        const folder = await importStream(streamOf(commits))
        const repository = await loadFromFolder(folder)
        const tip = parseOid(await git(['rev-parse', 'main'], { cwd: folder }))
        const whole = await search(repository, { tip, phrase: 'owl' })
        expect(whole).toEqual(await searchNatively(folder, ['-Sowl', 'main']))
        for (const name of lines(await git(['ls-tree', '-r', '--name-only', tip], { cwd: folder }))) {
          const ours = await search(repository, { tip, path: parsePagePath(name), phrase: 'owl' })
          expect(ours).toEqual(await searchNatively(folder, ['-Sowl', '--follow', 'main', '--', name]))
          renamed += ours.filter(({ files }) => files.some((file) => file.includes('\t'))).length
        }
      }),
      { numRuns: 2 * runs },
    )
    expect(renamed).toBeGreaterThan(2 * runs)
  })
})

describe('a search in history', () => {
  async function openOwls() {
    const repository = await emptyRepository()
    let tip = await commitFiles(repository, [], { 'a.md': 'owl\n', 'b.md': '' })
    for (let at = 1; at <= 300; at++)
      tip = await commitFiles(repository, [tip], { 'a.md': `${'owl '.repeat(at % 3)}${at}\n` }, ada.time + at)
    return { repository, tip }
  }

  it('goes on where it stopped, and reads no blob twice', async () => {
    const { repository, tip } = await openOwls()
    let read = 0
    const tally = tallyOf('owl')
    const counted = { ...tally, count: (bytes: Uint8Array) => (read++, tally.count(bytes)) }
    const whole = await collect(searchHistory(repository, { tip, path: null }, { tally: counted }))
    const middle = whole[150]?.commit
    if (!middle) throw new Error('a commit')
    const rest = await collect(searchHistory(repository, { tip, path: null, after: middle }, { tally: counted }))
    expect(rest).toEqual(whole.slice(150))
    expect(read).toBe(counted.counts.size)
  })

  it('stops soon when it is told to', async () => {
    const { repository, tip } = await openOwls()
    const stop = new AbortController()
    let since = 0
    const slow: Tally = {
      ...tallyOf('owl'),
      count(bytes) {
        const until = performance.now() + 1
        while (performance.now() < until);
        if (since === 0) setTimeout(() => stop.abort(), 0)
        since++
        return bytes.length
      },
    }
    const all = collect(searchHistory(repository, { tip, path: null }, { tally: slow, signal: stop.signal }))
    await expect(all).rejects.toMatchObject({ code: 'aborted' })
    expect(since).toBeLessThan(100)
  })

  it.each([
    ['lost', 'unrelated'],
    ['left at the remote, and fetches nothing', 'git/objects/pack/pack-1.promisor'],
  ])('goes on over a blob that was %s', async (_, mark) => {
    const { repository, tip } = await openOwls()
    const blob = await writeBlob(repository, bytes('owl 1\n'))
    const lost = `git/objects/${blob.slice(0, 2)}/${blob.slice(2)}`
    await repository.storage.write(new Map([lost, mark].map((key) => [key, key === lost ? null : new Uint8Array()])))
    const reopened = openRepository(repository.storage, () => Promise.reject(new Error('nothing is to be fetched')))
    const tally = tallyOf('owl')
    const searched = await collect(searchHistory(reopened, { tip, path: null }, { tally }))
    expect([...tally.missing]).toEqual([blob])
    const found = searched.flatMap(({ files }) => files.flatMap(({ before, after }) => [before.blob, after.blob]))
    expect(found).toHaveLength(2 * 300 - 2)
    expect(found).not.toContain(blob)
  })
})
