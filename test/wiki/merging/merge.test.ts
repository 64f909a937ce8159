/** A merge that conflicts is a value that waits: it moves nothing until it is finished, and nothing it holds is lost. */
import { describe, expect, it } from 'vitest'
import { dropUnreachable, readCommit } from '../../../src/git'
import { branchRef, parsePagePath, type Oid } from '../../../src/names'
import {
  abortMerge,
  finishMerge,
  listActions,
  mergeBranch,
  readConflict,
  readHead,
  readMerge,
  readPage,
  resolveConflict,
} from '../../../src/wiki'
import { ada, commitFiles, main, saveToFolder } from '../../git/notation'
import { fsck, git } from '../../support/git'
import {
  comeApart,
  commitOf,
  dump,
  edit,
  moveRef,
  openTab,
  other,
  requireMerge,
  saveText,
  settle,
  side,
} from './notation'

const names = ['a.md', 'b.md', 'dir/c.md', 'dir/d.md'] as const
const a = parsePagePath('a.md')
const page = (word: string): string => `# Page\n\n${word}\n\nThe end.\n`
const pages = (word: string) => Object.fromEntries(names.map((name) => [name, page(`${word} in ${name}`)]))

/** All four pages in conflict. */
const apart = () => comeApart({ base: pages('base'), ours: pages('ours'), theirs: pages('theirs') })

describe('a merge without conflicts', () => {
  it('is one commit with both parents, or none when one side has everything', async () => {
    const { wiki, ours, theirs } = await comeApart({
      base: pages('base'),
      ours: { 'a.md': page('ours') },
      theirs: { 'b.md': page('theirs') },
    })
    const outcome = await mergeBranch(wiki, 'other', edit)
    const commit = commitOf(outcome)
    expect(outcome).toMatchObject({ merged: { merge: commit }, update: { ref: main, from: ours, to: commit } })
    expect((await readCommit(wiki.repository, commit)).parents).toEqual([ours, theirs])
    expect((await mergeBranch(wiki, 'other', edit)).merged).toEqual({ kind: 'merged', commit, merge: null })
    await fsck(await saveToFolder(wiki.repository))
    expect(await listActions(wiki)).toMatchObject([{ kind: 'merge', subject: 'other', updates: [{ from: ours }] }])
  })

  it('only moves forward where nothing was done here', async () => {
    const { wiki, ours, theirs } = await comeApart({ base: {}, ours: {}, theirs: pages('theirs') })
    const root = (await readCommit(wiki.repository, ours)).parents[0] ?? null
    await moveRef(wiki, main, [ours, root])
    expect((await mergeBranch(wiki, 'other', edit)).merged).toEqual({ kind: 'merged', commit: theirs, merge: null })
    expect(await readHead(wiki)).toBe(theirs)
  })
})

describe('a merge with conflicts', () => {
  it('waits and moves nothing; aborted, everything is as it was', async () => {
    const { wiki, place } = await apart()
    const before = await dump(wiki)
    expect(await mergeBranch(wiki, 'other', edit)).toEqual({
      merged: { kind: 'conflicted', conflicts: 4 },
      update: null,
      waiting: 'changed',
    })
    await settle(wiki, 'a.md', { kind: 'text', text: page('both') })
    expect([...(await dump(wiki)).keys()].filter((key) => !before.has(key))).toEqual(['merge/refs/heads/main'])
    await abortMerge(openTab(place))
    expect(await dump(wiki)).toEqual(before)
    expect(await readMerge(wiki)).toBeNull()
    await expect(finishMerge(wiki, edit)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is taken up again by whoever opens the wiki next, with what was settled', async () => {
    const { wiki, place } = await apart()
    await mergeBranch(wiki, 'other', edit)
    await settle(wiki, 'a.md', side('theirs'))
    const merge = await requireMerge(openTab(place))
    expect(merge).toMatchObject({ source: { kind: 'branch', name: 'other' }, since: ada.time * 1000 })
    expect(merge.conflicts.map(({ path, resolution }) => [path, resolution])).toEqual(
      names.map((name) => [name, name === 'a.md' ? side('theirs') : null]),
    )
  })

  it('tells the texts of a conflict, and what of them is settled', async () => {
    const { wiki } = await apart()
    await mergeBranch(wiki, 'other', edit)
    const texts = await readConflict(wiki, a)
    expect(texts).toMatchObject({
      base: page('base in a.md'),
      ours: page('ours in a.md'),
      theirs: page('theirs in a.md'),
    })
    expect(texts.hunks?.filter(({ kind }) => kind === 'conflict')).toMatchObject([
      { base: ['base in a.md\n'], ours: ['ours in a.md\n'], theirs: ['theirs in a.md\n'] },
    ])
    await expect(readConflict(wiki, parsePagePath('z.md'))).rejects.toMatchObject({ code: 'not-found' })
  })

  it('tells the texts of a conflict where histories have merged each other crosswise before', async () => {
    const { wiki, ours, theirs } = await comeApart({
      base: { 'a.md': page('base') },
      ours: { 'a.md': page('ours') },
      theirs: { 'a.md': page('theirs') },
    })
    const cross = (parents: readonly Oid[], word: string, time: number) =>
      commitFiles(wiki.repository, parents, { 'a.md': page(word) }, ada.time + time)
    const [left, right] = [await cross([ours, theirs], 'left', 5), await cross([theirs, ours], 'right', 6)]
    await moveRef(wiki, main, [ours, left])
    await moveRef(wiki, other, [theirs, right])
    await mergeBranch(wiki, 'other', edit)
    const texts = await readConflict(wiki, a)
    expect(texts).toMatchObject({ ours: page('left'), theirs: page('right') })
    for (const word of ['ours', 'theirs']) expect(texts.base).toContain(`\n${word}\n`)
    await settle(wiki, 'a.md', { kind: 'text', text: page('both') })
    const commit = commitOf(await finishMerge(wiki, edit))
    expect((await readCommit(wiki.repository, commit)).parents).toEqual([left, right])
    await fsck(await saveToFolder(wiki.repository))
  })

  it('is finished only when everything is settled, and forgets what was taken back', async () => {
    const { wiki } = await apart()
    await mergeBranch(wiki, 'other', edit)
    for (const name of names) await settle(wiki, name, side('ours'))
    await settle(wiki, 'b.md', null)
    expect((await finishMerge(wiki, edit)).merged).toEqual({ kind: 'conflicted', conflicts: 1 })
    await settle(wiki, 'b.md', side('theirs'))
    await finishMerge(wiki, edit)
    expect((await readPage(wiki, parsePagePath('b.md'))).text).toBe(page('theirs in b.md'))
    expect(await readMerge(wiki)).toBeNull()
  })

  it('keeps both files when asked to, but not in the place of another one', async () => {
    const { wiki } = await apart()
    await mergeBranch(wiki, 'other', edit)
    await expect(settle(wiki, 'a.md', { kind: 'both', theirs: parsePagePath('b.md') })).rejects.toMatchObject({
      code: 'already-exists',
    })
    await settle(wiki, 'a.md', { kind: 'both', theirs: parsePagePath('a too.md') })
    for (const name of names.slice(1)) await settle(wiki, name, side('ours'))
    await finishMerge(wiki, edit)
    expect((await readPage(wiki, a)).text).toBe(page('ours in a.md'))
    expect((await readPage(wiki, parsePagePath('a too.md'))).text).toBe(page('theirs in a.md'))
  })

  it('writes a text put together with the line breaks of the file it is for', async () => {
    const { wiki } = await comeApart({
      base: { 'a.md': 'one\r\nbase\r\n' },
      ours: { 'a.md': 'one\r\nours\r\n' },
      theirs: { 'a.md': 'one\r\ntheirs\r\n' },
    })
    await mergeBranch(wiki, 'other', edit)
    expect(await readConflict(wiki, a)).toMatchObject({ ours: 'one\nours\n' })
    await settle(wiki, 'a.md', { kind: 'text', text: 'one\nboth\n' })
    const commit = commitOf(await finishMerge(wiki, edit))
    const folder = await saveToFolder(wiki.repository)
    expect(await git(['show', `${commit}:a.md`], { cwd: folder })).toBe('one\r\nboth\r')
  })

  it('lets no second merge wait beside it, but one that has no conflicts go in', async () => {
    const { wiki, ours } = await apart()
    await mergeBranch(wiki, 'other', edit)
    const [quiet, loud] = ['quiet', 'loud']
    const make = (files: Readonly<Record<string, string>>) => commitFiles(wiki.repository, [ours], files, ada.time + 9)
    for (const [name, files] of [[quiet, { 'new.md': 'new\n' }] as const, [loud, { 'a.md': page('loud') }] as const])
      await moveRef(wiki, branchRef(name), [null, await make(files)])
    await saveText(wiki, 'a.md', page('more'))
    const before = await dump(wiki)
    await expect(mergeBranch(wiki, loud, edit)).rejects.toMatchObject({ code: 'already-exists' })
    expect(await dump(wiki)).toEqual(before)
    expect((await mergeBranch(wiki, quiet, edit)).merged.kind).toBe('merged')
    expect((await requireMerge(wiki)).conflicts).toHaveLength(4)
  })
})

describe('while a merge waits', () => {
  it('our branch may go on: what it does not touch stays settled, what it does is open again', async () => {
    const { wiki } = await apart()
    await mergeBranch(wiki, 'other', edit)
    for (const name of names) await settle(wiki, name, { kind: 'text', text: page(`both in ${name}`) })
    await saveText(wiki, 'b.md', page('ours, again, in b.md'))
    await saveText(wiki, 'new.md', 'new\n')
    const { conflicts } = await requireMerge(wiki)
    expect(conflicts.filter(({ resolution }) => !resolution).map(({ path }) => path)).toEqual(['b.md'])
    expect((await finishMerge(wiki, edit)).merged).toEqual({ kind: 'conflicted', conflicts: 1 })
    await settle(wiki, 'b.md', side('ours'))
    const commit = commitOf(await finishMerge(wiki, edit))
    expect((await readPage(wiki, parsePagePath('b.md'), commit)).text).toBe(page('ours, again, in b.md'))
    expect((await readPage(wiki, parsePagePath('new.md'), commit)).text).toBe('new\n')
    expect((await readPage(wiki, a, commit)).text).toBe(page('both in a.md'))
  })

  it('what somebody settles of an older text counts for that one only', async () => {
    const { wiki, place } = await apart()
    await mergeBranch(wiki, 'other', edit)
    const { conflict } = await readConflict(wiki, a)
    await saveText(openTab(place), 'a.md', page('ours, meanwhile'))
    const merge = await resolveConflict(wiki, conflict, { kind: 'text', text: page('both') })
    expect(merge.conflicts.find(({ path }) => path === a)?.resolution).toBeNull()
    for (const name of names) await settle(wiki, name, side('ours'))
    await finishMerge(wiki, edit)
    expect((await readPage(wiki, a)).text).toBe(page('ours, meanwhile'))
  })

  it('it may be over by itself: our branch has become what the other is, or has it already', async () => {
    const { wiki, ours, theirs } = await apart()
    await mergeBranch(wiki, 'other', edit)
    for (const name of names) await saveText(wiki, name, page(`theirs in ${name}`))
    expect(await requireMerge(wiki)).toMatchObject({ conflicts: [] })
    await moveRef(wiki, main, [await readHead(wiki), theirs])
    expect(await readMerge(wiki)).toBeNull()
    await moveRef(wiki, main, [theirs, ours])
    expect(await readMerge(wiki)).toBeNull()
  })

  it('the other branch may move or go, and be tidied away: what was to come in still comes in', async () => {
    const { wiki, place, theirs } = await apart()
    await mergeBranch(wiki, 'other', edit)
    for (const name of names) await settle(wiki, name, side('theirs'))
    const moved = await commitFiles(wiki.repository, [theirs], { 'more.md': 'more\n' }, ada.time + 5)
    await moveRef(wiki, other, [theirs, moved])
    await moveRef(wiki, other, [moved, null])
    for (const days of [0, 15, 30, 45]) await dropUnreachable(wiki.repository, { now: ada.time + days * 86_400 })
    const commit = commitOf(await finishMerge(openTab(place), edit))
    expect((await readCommit(wiki.repository, commit)).parents[1]).toBe(theirs)
    expect((await readPage(wiki, a)).text).toBe(page('theirs in a.md'))
    await fsck(await saveToFolder(wiki.repository))
  })

  it('merging the branch again takes what it has now, and keeps what was settled', async () => {
    const { wiki, theirs } = await apart()
    await mergeBranch(wiki, 'other', edit)
    await settle(wiki, 'a.md', side('theirs'))
    await settle(wiki, 'b.md', side('theirs'))
    const moved = await commitFiles(wiki.repository, [theirs], { 'b.md': page('theirs, again') }, ada.time + 5)
    await moveRef(wiki, other, [theirs, moved])
    expect((await mergeBranch(wiki, 'other', edit)).merged).toEqual({ kind: 'conflicted', conflicts: 4 })
    const { conflicts, theirs: now } = await requireMerge(wiki)
    expect(now).toBe(moved)
    expect(conflicts.flatMap(({ path, resolution }) => (resolution ? [path] : []))).toEqual(['a.md'])
  })

  it('two tabs may settle pages at once, and both count', async () => {
    const { wiki, place } = await apart()
    await mergeBranch(wiki, 'other', edit)
    const tabs = [wiki, openTab(place), openTab(place), openTab(place)]
    const { conflicts } = await requireMerge(wiki)
    await Promise.all(
      conflicts.map((conflict, i) => resolveConflict(tabs[i] ?? wiki, conflict, side(i % 2 ? 'ours' : 'theirs'))),
    )
    const resolutions = (await requireMerge(wiki)).conflicts.map(({ resolution }) => resolution)
    expect(resolutions).toEqual([side('theirs'), side('ours'), side('theirs'), side('ours')])
    const ends = await Promise.allSettled([finishMerge(tabs[0] ?? wiki, edit), finishMerge(tabs[1] ?? wiki, edit)])
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const head = await readHead(wiki)
    expect(head && (await readCommit(wiki.repository, head)).parents).toHaveLength(2)
  })
})
