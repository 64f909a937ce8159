import { describe, expect, it } from 'vitest'
import { branchRef, parseOid, parsePagePath, type Oid } from '../../src/names'
import {
  compare,
  compareWithParent,
  countRevisions,
  findCommitAt,
  findPageAt,
  listChanges,
  listRevisions,
  readBlame,
  readHead,
  type OpenWiki,
} from '../../src/wiki'
import { ada, commitFiles, moveMain, type Files } from '../git/notation'
import { openWiki } from './notation'

const [garden, beans] = [parsePagePath('Garden.md'), parsePagePath('food/Beans.md')]
const text = (...lines: readonly string[]): string => [...'abcdefgh', ...lines].map((line) => `${line}\n`).join('')

async function commitAt(wiki: OpenWiki, time: number, files: Files): Promise<Oid> {
  const head = await readHead(wiki)
  const commit = await commitFiles(wiki.repository, head ? [head] : [], files, time)
  await moveMain(wiki.repository, head, commit)
  return commit
}

/** A page that is written, gets another line, moves to another place with a line changed, and gets a last line there. */
async function openMoved() {
  const wiki = await openWiki({ 'Garden.md': text(), 'Home.md': 'home\n' })
  const first = (await readHead(wiki)) ?? parseOid('')
  const grown = await commitAt(wiki, ada.time + 10, { 'Garden.md': text('rain') })
  const moved = await commitAt(wiki, ada.time + 20, { 'Garden.md': null, 'food/Beans.md': text('sun') })
  const last = await commitAt(wiki, ada.time + 30, { 'food/Beans.md': text('sun', 'wind') })
  return { wiki, first, grown, moved, last }
}

describe('a page that was moved', () => {
  it('has its history under both names, and says where it came from', async () => {
    const { wiki, first, grown, moved, last } = await openMoved()
    const { items } = await listRevisions(wiki, beans)
    expect(items).toMatchObject([
      { commit: { oid: last }, path: beans, from: null, kind: 'changed' },
      { commit: { oid: moved }, path: beans, from: garden, kind: 'renamed' },
      { commit: { oid: grown }, path: garden, from: null, kind: 'changed' },
      { commit: { oid: first }, path: garden, from: null, kind: 'added' },
    ])
    const under = await listRevisions(wiki, garden)
    expect(under.items.map(({ kind }) => kind)).toEqual(['deleted', 'changed', 'added'])
  })

  it('has its lines counted against what it was under its old name, and once', async () => {
    const { wiki } = await openMoved()
    const names = (await listRevisions(wiki, beans)).items.map(({ commit, path }) => ({ commit: commit.oid, path }))
    const counts = [
      { added: 1, removed: 0 },
      { added: 1, removed: 1 },
      { added: 1, removed: 0 },
      { added: 8, removed: 0 },
    ]
    expect((await listRevisions(wiki, beans)).items.map((revision) => revision.counts)).toEqual(
      names.map(() => undefined),
    )
    expect(await countRevisions(wiki, names)).toEqual(counts)
    expect((await listRevisions(wiki, beans)).items.map((revision) => revision.counts)).toEqual(counts)
  })

  it('is one file in the recent changes, with how much of it stayed', async () => {
    const { wiki, moved } = await openMoved()
    const change = (await listChanges(wiki)).items.find(({ commit }) => commit.oid === moved)
    expect(change?.files).toEqual([
      { path: beans, from: garden, similarity: 76, kind: 'renamed', counts: { added: 1, removed: 1 } },
    ])
  })

  it('is compared with itself under its old name', async () => {
    const { wiki, first, moved, last } = await openMoved()
    const byCommit = await compareWithParent(wiki, beans, moved)
    expect(byCommit).toMatchObject({ before: { path: garden }, after: { path: beans } })
    expect(byCommit.diff?.counts).toEqual({ added: 1, removed: 1 })
    const both = await compare(wiki, beans, { before: first, after: last })
    expect(both).toMatchObject({ before: { path: garden, commit: { oid: first } }, after: { path: beans } })
    expect(both.diff?.counts).toEqual({ added: 2, removed: 0 })
  })

  it('names for each line who wrote it, where it was then', async () => {
    const { wiki, first, moved, last } = await openMoved()
    const { lines, commits } = await readBlame(wiki, beans)
    expect(lines.slice(6)).toEqual([
      { text: 'g', commit: first, path: garden, line: 7 },
      { text: 'h', commit: first, path: garden, line: 8 },
      { text: 'sun', commit: moved, path: beans, line: 9 },
      { text: 'wind', commit: last, path: beans, line: 10 },
    ])
    expect(commits.map(({ oid }) => oid)).toEqual([last, moved, first])
    expect((await readBlame(wiki, garden, { at: first })).commits).toHaveLength(1)
  })
})

describe('the wiki at a moment', () => {
  it('is the commit its branch stood at', async () => {
    const { wiki, first, moved, last } = await openMoved()
    const at = (seconds: number) => findCommitAt(wiki, (ada.time + seconds) * 1000)
    expect(await at(-1)).toBeNull()
    expect([await at(0), await at(9.9), await at(20), await at(29.999), await at(99)]).toEqual([
      first,
      first,
      moved,
      moved,
      last,
    ])
  })

  it('has the page under the name it had then, or not yet', async () => {
    const { wiki, first, moved } = await openMoved()
    expect(await findPageAt(wiki, beans, { at: first })).toMatchObject({ path: garden, commit: first, text: text() })
    expect(await findPageAt(wiki, beans, { at: moved })).toMatchObject({ path: beans, text: text('sun') })
    await commitAt(wiki, ada.time + 40, { 'Late.md': 'late\n' })
    expect(await findPageAt(wiki, parsePagePath('Late.md'), { at: moved })).toBeNull()
  })

  it('tells apart what commits of one second called a page', async () => {
    const wiki = await openWiki({ 'Garden.md': text() })
    const first = (await readHead(wiki)) ?? parseOid('')
    const moved = await commitAt(wiki, ada.time, { 'Garden.md': null, 'food/Beans.md': text() })
    await commitAt(wiki, ada.time, { 'food/Beans.md': null, 'Peas.md': text() })
    const then = async (at: Oid) => (await findPageAt(wiki, parsePagePath('Peas.md'), { at }))?.path
    expect([await then(first), await then(moved)]).toEqual([garden, beans])
  })

  it('has the page of a side that was merged under the name it had there', async () => {
    const { wiki, first, last } = await openMoved()
    const aside = await commitFiles(wiki.repository, [first], { 'Home.md': 'home, sweet home\n' }, ada.time + 15)
    const merge = await commitFiles(wiki.repository, [last, aside], { 'Home.md': 'home, sweet home\n' }, ada.time + 50)
    await moveMain(wiki.repository, last, merge)
    expect(await findPageAt(wiki, beans, { at: aside })).toMatchObject({ path: garden, commit: aside })
    expect(await findPageAt(wiki, parsePagePath('Home.md'), { at: aside })).toMatchObject({ path: 'Home.md' })
  })

  it('has no branch before its first commit', async () => {
    const wiki = await openWiki({})
    const empty = { ...wiki, branch: branchRef('none') }
    expect(await findCommitAt(empty, Date.now())).toBeNull()
    expect(await findPageAt(empty, garden, { at: (await readHead(wiki)) ?? parseOid('') })).toBeNull()
    expect(await listRevisions(empty, garden)).toEqual({ items: [], next: null })
  })
})

describe('what is not text', () => {
  it('has no lines to count, and nobody who wrote them', async () => {
    const wiki = await openWiki({ 'Home.md': 'home\n' })
    const image = await commitAt(wiki, ada.time + 1, { 'image.png': String.fromCharCode(0, 1, 2) })
    const path = parsePagePath('image.png')
    expect(await countRevisions(wiki, [{ commit: image, path }])).toEqual([null])
    await expect(readBlame(wiki, path)).rejects.toMatchObject({ code: 'unsupported' })
  })
})
