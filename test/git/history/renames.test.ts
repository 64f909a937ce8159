import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listPathMoves, listPathRevisions } from '../../../src/git'
import { parseOid, parsePagePath } from '../../../src/names'
import { git } from '../../support/git'
import { collect, lines } from '../histories'
import { importStream, loadFromFolder } from '../notation'

/** A page by number has lines of its own, so that only what became of it is like it. */
const linesOf = (page: number, count: number): string[] =>
  Array.from({ length: count }, (_, line) => `${(page * 7919 + line * 104729) % 99991} is line ${line} of page ${page}`)

const textOf = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('')

type Files = ReadonlyMap<string, readonly string[]>

/** A step of history: what becomes of the page at a place of the list, and how many of its lines are written anew. */
type Step = {
  readonly pick: number
  readonly to: number
  readonly rewritten: number
  readonly kind: 'edit' | 'move' | 'delete' | 'add'
}

const step: fc.Arbitrary<Step> = fc.record({
  pick: fc.nat(20),
  to: fc.nat(20),
  rewritten: fc.nat(6),
  kind: fc.constantFrom('edit', 'move', 'move', 'move', 'delete', 'add', 'add'),
})

const names = ['a.md', 'b.md', 'c/a.md', 'c/d.md', 'e/f/g.md', 'h.md', 'c/i.md', 'e/a.md', 'k.md', 'e/l.md', 'c/m.md']

let made = 0

/** The files after a step; a name that is taken, or a page that is not there, makes it none. */
function take(files: Files, { pick, to, rewritten, kind }: Step): Files {
  const there = [...files.keys()]
  const [from, target] = [there[pick % Math.max(1, there.length)], names[to % names.length] ?? '']
  const next = new Map(files)
  if (kind === 'add') return files.has(target) ? files : next.set(target, linesOf(++made, 10))
  if (from === undefined) return files
  const text = (files.get(from) ?? []).map((line, at) => (at < rewritten ? `${line}, version ${++made}` : line))
  if (kind === 'delete') next.delete(from)
  else if (kind === 'edit') next.set(from, text)
  else if (!files.has(target)) {
    next.delete(from)
    next.set(target, text)
  }
  return next
}

const commitsOf = (mostSteps: number) =>
  fc.noBias(
    fc.array(fc.array(step, { minLength: 1, maxLength: mostSteps, size: 'max' }), {
      minLength: 15,
      maxLength: 40,
      size: 'max',
    }),
  )

/** Commits of some steps each, as a stream for `git fast-import`. */
function streamOf(commits: readonly (readonly Step[])[]): string {
  let files: Files = new Map([
    ['a.md', linesOf(++made, 10)],
    ['b.md', linesOf(++made, 10)],
  ])
  const formatCommit = (at: number, before: Files): string => {
    const deleted = [...before.keys()].filter((name) => !files.has(name)).map((name) => `D ${name}\n`)
    const written = [...files].map(
      ([name, text]) => `M 100644 inline ${name}\ndata ${textOf(text).length}\n${textOf(text)}\n`,
    )
    const head = `commit refs/heads/main\ncommitter Ada <ada@example.org> ${1_700_000_000 + at * 60} +0000\ndata 1\nm\n`
    return [head, ...deleted, ...written].join('')
  }
  const stream = [formatCommit(0, new Map())]
  for (const [at, steps] of commits.entries()) {
    const before = files
    for (const one of steps) files = take(files, one)
    stream.push(formatCommit(at + 1, before))
  }
  return stream.join('\n')
}

async function open(commits: readonly (readonly Step[])[]) {
  const folder = await importStream(streamOf(commits))
  const oids = lines(await git(['rev-list', 'main'], { cwd: folder })).map(parseOid)
  return { folder, oids, repository: await loadFromFolder(folder) }
}

describe('a file that a commit moved', () => {
  it('is found where native git finds it, as alike as that says', async () => {
    let renames = 0
    await fc.assert(
      fc.asyncProperty(commitsOf(6), async (commits) => {
        const { folder, repository, oids } = await open(commits)
        const log = await git(['log', '-M50%', '--no-color', '--name-status', '--format=%x00%H', 'main'], {
          cwd: folder,
        })
        const native = new Map(
          log
            .split('\0')
            .slice(1)
            .map((entry) => [entry.slice(0, 40), lines(entry.slice(41).trim())]),
        )
        for (const oid of oids) {
          const { moves } = await listPathMoves(repository, { commit: oid })
          const found = moves.map(({ path, from, similarity, before, after }) =>
            from
              ? `R${String(similarity).padStart(3, '0')}\t${from}\t${path}`
              : `${before ? (after ? 'M' : 'D') : 'A'}\t${path}`,
          )
          expect(found.sort()).toEqual([...(native.get(oid) ?? [])].sort())
          renames += moves.filter(({ from }) => from).length
        }
      }),
      { numRuns: 20 },
    )
    expect(renames).toBeGreaterThan(60)
  })

  // One step a commit: where a page moves away and another takes its place at once, git follows what it takes for a copy.
  it('takes its history along, as `git log --follow` does', async () => {
    let followed = 0
    await fc.assert(
      fc.asyncProperty(commitsOf(1), async (commits) => {
        const { folder, repository, oids } = await open(commits)
        const [tip] = oids
        if (!tip) throw new Error('a commit')
        for (const path of lines(await git(['ls-tree', '-r', '--name-only', tip], { cwd: folder })).map(
          parsePagePath,
        )) {
          const options = ['--follow', '-M50%', '--name-status', '--format=%x00%H']
          const log = await git(['log', ...options, 'main', '--', path], { cwd: folder })
          const native = log
            .split('\0')
            .slice(1)
            .map((entry) => entry.replaceAll(/\n+/g, ' ').replace(/R\d+/, 'R').trim())
          const revisions = await collect(listPathRevisions(repository, { tip, path }))
          const found = revisions.map(({ commit, path, from, before, after }) =>
            from ? `${commit} R\t${from}\t${path}` : `${commit} ${before ? (after ? 'M' : 'D') : 'A'}\t${path}`,
          )
          expect(found).toEqual(native)
          followed += revisions.filter(({ from }) => from).length
        }
      }),
      { numRuns: 20 },
    )
    expect(followed).toBeGreaterThan(15)
  })
})
