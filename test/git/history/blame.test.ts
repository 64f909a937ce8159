import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blamePath, type LineDiffer } from '../../../src/git'
import { parseOid, parsePagePath } from '../../../src/names'
import { matchLines, splitLines } from '../../../src/page'
import { git } from '../../support/git'
import { lines } from '../histories'
import { commitFiles, emptyRepository, importStream, loadFromFolder } from '../notation'

const differ: LineDiffer = {
  split: (bytes) => splitLines(new TextDecoder().decode(bytes)),
  match: (before, after) => matchLines(before, after, 1000).runs,
}

/** Larger: BLAME_RUNS=1000 */
const runs = Number(process.env['BLAME_RUNS'] ?? 25)

/**
 * A history by numbers. Each commit goes on from one before it, or joins two; it takes lines out and puts new ones in,
 * each written once, so that there is one way to tell what became of them. Some give the page another name.
 */
type Turn = {
  readonly from: number
  readonly merge: number | null
  readonly edits: readonly Edit[]
  readonly renames: boolean
}
type Edit = { readonly at: number; readonly remove: number; readonly insert: number }

const edit: fc.Arbitrary<Edit> = fc.record({ at: fc.nat(30), remove: fc.nat(2), insert: fc.nat(3) })
const turn: fc.Arbitrary<Turn> = fc.record({
  from: fc.nat(3),
  merge: fc.option(fc.nat(3), { freq: 3 }),
  edits: fc.array(edit, { maxLength: 3 }),
  renames: fc.nat(9).map((chance) => chance === 0),
})

/** `names` are those the page had on the way, the last one the one it has. */
type Version = { readonly names: readonly string[]; readonly text: readonly string[] }

/** Whether one of the two got all its other names after the name that both have: then the page keeps them. */
const isOnWay = (a: Version, b: Version): boolean => b.names.includes(a.names.at(-1) ?? '')

/** The lines of both, in an order that both agree with as far as can be. */
const join = (a: readonly string[], b: readonly string[]): readonly string[] => {
  const [inA, inB] = [new Set(a), new Set(b)]
  const joined: string[] = []
  let at = 0
  for (const line of a) {
    if (inB.has(line)) {
      const until = b.indexOf(line)
      for (; at < until; at++) if (!inA.has(b[at] ?? '')) joined.push(b[at] ?? '')
    }
    joined.push(line)
  }
  return [...joined, ...b.slice(at).filter((line) => !inA.has(line))]
}

const mergeVersions = (a: Version, b: Version): Version => ({
  names: isOnWay(a, b) ? b.names : a.names,
  text: join(a.text, b.text),
})

function streamOf(turns: readonly Turn[]): string {
  let written = 0
  const fresh = (count: number): string[] => Array.from({ length: count }, () => `line ${++written}`)
  const versions: Version[] = [{ names: ['page.md'], text: fresh(25) }]
  const commits = turns.map(({ from, merge, edits, renames }) => {
    const at = versions.length
    const [first, second] = [at - 1 - (from % at), at - 1 - ((merge ?? 0) % at)]
    const [base, other] = [versions[first], versions[second]]
    if (!base || !other) throw new Error('two versions')
    const merges = merge !== null && first !== second && (isOnWay(base, other) || isOnWay(other, base))
    const { names, text } = merges ? mergeVersions(base, other) : base
    const version = { names: renames && !merges ? [...names, `page-${at}.md`] : names, text: [...text] }
    for (const { at, remove, insert } of edits)
      version.text.splice(at % (version.text.length + 1), remove, ...fresh(insert))
    versions.push(version)
    return formatCommit(at, { ...version, parents: merges ? [first, second] : [first] })
  })
  const [root] = versions
  return [root ? formatCommit(0, { parents: [], ...root }) : '', ...commits].join('\n')
}

function formatCommit(at: number, { parents, names, text }: Version & { readonly parents: readonly number[] }): string {
  const body = text.map((line) => `${line}\n`).join('')
  return [
    `commit refs/heads/main\nmark :${at + 1}\ncommitter A <a@example.org> ${1_700_000_000 + at * 60} +0000\n`,
    `data ${String(at).length}\n${at}\n`,
    ...parents.map((parent, i) => `${i === 0 ? 'from' : 'merge'} :${parent + 1}\n`),
    `deleteall\nM 100644 inline ${names.at(-1) ?? ''}\ndata ${body.length}\n${body}\n`,
  ].join('')
}

/** What `git blame --porcelain` says of each line: commit, line in it, and the path it had there. */
async function nativeBlame(folder: string, path: string): Promise<readonly string[]> {
  const named = new Map<string, string>()
  let header = ''
  const found: string[] = []
  for (const line of (await git(['blame', '--porcelain', 'main', '--', path], { cwd: folder })).split('\n')) {
    const [oid = '', number = ''] = /^([0-9a-f]{40}) (\d+) /.exec(line)?.slice(1) ?? []
    if (oid) header = `${oid} ${number}`
    if (line.startsWith('filename ')) named.set(header.slice(0, 40), line.slice('filename '.length))
    if (line.startsWith('\t')) found.push(`${header} ${named.get(header.slice(0, 40)) ?? ''} ${line.slice(1)}`)
  }
  return found
}

describe('who wrote each line', () => {
  it('is what native git says, through merges and renames', async () => {
    let commits = 0
    await fc.assert(
      fc.asyncProperty(fc.noBias(fc.array(turn, { minLength: 5, maxLength: 25, size: 'max' })), async (turns) => {
        const folder = await importStream(streamOf(turns))
        const at = parseOid(await git(['rev-parse', 'main'], { cwd: folder }))
        const [path = ''] = lines(await git(['ls-tree', '--name-only', 'main'], { cwd: folder }))
        const repository = await loadFromFolder(folder)
        const blamed = await blamePath(repository, { at, path: parsePagePath(path) }, { differ })
        const found = blamed.map(({ text, commit, path, line }) => `${commit} ${line} ${path} ${text.trimEnd()}`)
        expect(found).toEqual(await nativeBlame(folder, path))
        commits += new Set(blamed.map(({ commit }) => commit)).size
      }),
      { numRuns: runs, endOnFailure: true },
    )
    expect(commits).toBeGreaterThan(50)
  })

  it('is nobody where there is no page, or no text', async () => {
    const repository = await emptyRepository()
    const at = await commitFiles(repository, [], { 'a.md': 'a\n' })
    const none = { ...differ, split: () => null }
    const ask = (path: string, differ: LineDiffer) =>
      blamePath(repository, { at, path: parsePagePath(path) }, { differ })
    await expect(ask('b.md', differ)).rejects.toMatchObject({ code: 'not-found' })
    await expect(ask('a.md', none)).rejects.toMatchObject({ code: 'unsupported' })
    expect(await ask('a.md', differ)).toEqual([{ text: 'a\n', commit: at, path: 'a.md', line: 1 }])
  })
})
