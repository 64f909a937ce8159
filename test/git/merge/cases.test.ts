import { describe, expect, it } from 'vitest'
import { parsePagePath } from '../../../src/names'
import { executable, link, merge, submodule, text, type Merged, type Tree } from './trees'

const page = text('abcdefgh')
const edited = text('abcdefgX')
const editedAbove = text('Xbcdefgh')
const other = text('stuvwxyz')

/** Each conflict in a line: where it is, why, and where each side has the file. */
const told = ({ conflicts }: Merged): readonly string[] =>
  conflicts.map(({ path, reason, ours, theirs }) => `${path}: ${reason}, ${ours?.path ?? '-'} ${theirs?.path ?? '-'}`)

describe('a page that one side renamed', () => {
  it('has what the other side wrote into it meanwhile, under its new name', async () => {
    const merged = await merge({ 'a.md': page }, { 'b/a.md': editedAbove }, { 'a.md': edited })
    expect(merged).toMatchObject({ conflicts: [], files: { 'b/a.md': text('XbcdefgX') } })
    expect(merged.decisions).toEqual([{ path: 'b/a.md', kind: 'renamed', rules: [] }])
    const back = await merge({ 'a.md': page }, { 'a.md': edited }, { 'b/a.md': editedAbove })
    expect(back.files).toEqual(merged.files)
  })

  it('needs no reading where its bytes are the same', async () => {
    const merged = await merge({ 'a.md': page }, { 'b.md': page }, { 'a.md': edited })
    expect(merged).toMatchObject({
      files: { 'b.md': edited },
      decisions: [{ path: 'b.md', kind: 'renamed', rules: [] }],
    })
  })

  it('and the other deleted is a conflict', async () => {
    const merged = await merge({ 'a.md': page }, { 'b.md': page }, {})
    expect(told(merged)).toEqual(['b.md: deleted, b.md -'])
  })

  it('to a name where the other put another page is a conflict, with what was written into the old one', async () => {
    const sides = [{ 'a.md': page }, { 'b.md': page }, { 'a.md': edited, 'b.md': other }] as const
    const merged = await merge(...sides)
    expect(told(merged)).toEqual(['b.md: both-added, b.md b.md'])
    const both = await merge(...sides, () => ({ kind: 'both', theirs: parsePagePath('c.md') }))
    expect(both).toMatchObject({ conflicts: [], files: { 'b.md': edited, 'c.md': other } })
  })

  it('and what the other wrote into it are one where the other has just that under the new name', async () => {
    const merged = await merge({ 'a.md': page }, { 'b.md': page }, { 'a.md': edited, 'b.md': edited })
    expect(merged).toMatchObject({ conflicts: [], files: { 'b.md': edited } })
  })

  it('is two pages less alike than half', async () => {
    const merged = await merge({ 'a.md': page }, { 'b.md': text('abcSTUVW') }, { 'a.md': edited })
    expect(told(merged)).toEqual(['a.md: deleted, - a.md'])
  })
})

describe('a page that both sides renamed', () => {
  it('to the same name is merged there', async () => {
    const merged = await merge({ 'a.md': page }, { 'b.md': edited }, { 'b.md': editedAbove })
    expect(merged).toMatchObject({ conflicts: [], files: { 'b.md': text('XbcdefgX') } })
  })

  it('to two names is a conflict about the name; its text is merged under either', async () => {
    const sides = [{ 'a.md': page }, { 'b.md': edited }, { 'c.md': editedAbove }] as const
    expect(told(await merge(...sides))).toEqual(['b.md: renamed-twice, b.md c.md'])
    for (const [side, name] of [
      ['ours', 'b.md'],
      ['theirs', 'c.md'],
    ] as const) {
      const merged = await merge(...sides, () => ({ kind: 'side', side }))
      expect(merged).toMatchObject({ conflicts: [], files: { [name]: text('XbcdefgX') } })
      expect(Object.keys(merged.files)).toEqual([name])
    }
  })
})

describe('two pages', () => {
  it('renamed to one name are a conflict', async () => {
    const merged = await merge(
      { 'a.md': page, 'b.md': other },
      { 'c.md': page, 'b.md': other },
      { 'a.md': page, 'c.md': other },
    )
    expect(told(merged)).toEqual(['c.md: both-added, c.md c.md'])
  })

  it('of one name that both sides added are one if they are the same, else a conflict', async () => {
    expect(await merge({}, { 'a.md': page }, { 'a.md': page })).toMatchObject({
      conflicts: [],
      files: { 'a.md': page },
    })
    expect(told(await merge({}, { 'a.md': page }, { 'a.md': other }))).toEqual(['a.md: both-added, a.md a.md'])
  })
})

describe('a page that is on both sides under its new name', () => {
  it('and changed under its old one is not lost, as native git 2.39 would have it', async () => {
    const merged = await merge({ 'a.md': page }, { 'b.md': page }, { 'a.md': other, 'b.md': page })
    expect(told(merged)).toEqual(['a.md: deleted, - a.md'])
    expect(merged.files).toEqual({ 'b.md': page })
  })
})

describe('what one side deleted and the other changed', () => {
  it('is a conflict; ours stays meanwhile', async () => {
    expect(told(await merge({ 'a.md': page }, {}, { 'a.md': edited }))).toEqual(['a.md: deleted, - a.md'])
    const merged = await merge({ 'a.md': page }, { 'a.md': edited }, {})
    expect(merged.files).toEqual({ 'a.md': edited })
    expect(told(merged)).toEqual(['a.md: deleted, a.md -'])
  })
})

describe('modes and kinds', () => {
  it('are merged beside the text', async () => {
    const merged = await merge({ a: page }, { a: executable(page) }, { a: edited })
    expect(merged).toMatchObject({ conflicts: [], files: { a: executable(edited) } })
  })

  it('are a conflict where they differ: links, files and other repositories are never merged into each other', async () => {
    const cases: readonly (readonly [Tree, Tree, Tree, string])[] = [
      [{ a: page }, { a: link('x') }, { a: edited }, 'kind'],
      [{ a: link('x') }, { a: link('y') }, { a: link('z') }, 'not-text'],
      [{ a: submodule('1') }, { a: submodule('2') }, { a: submodule('3') }, 'not-text'],
      [{}, { a: link('x') }, { a: page }, 'both-added'],
      [{ a: 'x\0y' }, { a: 'x\0z' }, { a: 'w\0y' }, 'not-text'],
    ]
    for (const [base, ours, theirs, reason] of cases) {
      const merged = await merge(base, ours, theirs)
      expect(merged.conflicts).toMatchObject([{ path: 'a', reason }])
      expect(merged.files).toEqual(ours)
    }
  })

  it('follow a renamed link only where it is the same one', async () => {
    const merged = await merge({ a: link('x') }, { b: link('x') }, { a: link('x'), c: link('x') })
    expect(merged).toMatchObject({ conflicts: [], files: { b: link('x'), c: link('x') } })
  })
})

describe('a file where the other side has a folder', () => {
  it('gives way to it, as a conflict', async () => {
    const merged = await merge({}, { 'a.md/b.md': other }, { 'a.md': page })
    expect(told(merged)).toEqual(['a~theirs.md: taken, - a.md'])
    const kept = await merge({}, { 'a.md/b.md': other }, { 'a.md': page }, () => ({ kind: 'side', side: 'theirs' }))
    expect(kept.files).toEqual({ 'a.md/b.md': other, 'a~theirs.md': page })
  })

  it('is no conflict when nothing is left of the folder, or of the file', async () => {
    const merged = await merge({ 'a/b.md': page }, { a: other }, { 'a/b.md': page })
    expect(merged).toMatchObject({ conflicts: [], files: { a: other } })
    const folder = await merge({ a: other }, { 'a/b.md': page }, { a: other })
    expect(folder).toMatchObject({ conflicts: [], files: { 'a/b.md': page } })
  })
})

describe('a folder that one side renamed while the other added a page to it', () => {
  const base = { 'old/a.md': page, 'old/b.md': other }
  const renamed = { 'new/a.md': page, 'new/b.md': other }
  const added = { ...base, 'old/c.md': 'new\n' }

  it('asks whether the page should go along', async () => {
    const merged = await merge(base, renamed, added)
    expect(told(merged)).toEqual(['new/c.md: folder-renamed, - old/c.md'])
    const along = await merge(base, renamed, added, () => ({ kind: 'side', side: 'theirs' }))
    expect(along.files).toEqual({ ...renamed, 'new/c.md': 'new\n' })
    const stay = await merge(base, renamed, added, () => ({ kind: 'both', theirs: parsePagePath('old/c.md') }))
    expect(stay.files).toEqual({ ...renamed, 'old/c.md': 'new\n' })
  })

  it('asks also where its pages went to two places', async () => {
    const split = { 'x/a.md': page, 'y/b.md': other }
    expect(told(await merge(base, split, added))).toEqual(['old/c.md: folder-renamed, - old/c.md'])
  })
})
