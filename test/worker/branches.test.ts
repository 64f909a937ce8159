/** Branches, tags and undoing as the tabs ask for them. */
import { writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { branchRef, parsePagePath } from '../../src/names'
import { git, makeFolder } from '../support/git'
import { begin, edit, folderOf, namesOf, newest, notes, refused, textOf } from './branch-notation'
import { ada, home, openEngine, save } from './notation'

describe('branches', () => {
  it('are made, shown, written to, and stand where git sees them', async () => {
    const { device, api, id } = await begin()
    await save(api, id, notes, 'main\n')
    await api.createBranch(id, 'try/this')
    expect(await api.switchBranch(id, 'try/this')).toMatchObject({ branch: 'refs/heads/try/this' })
    await save(api, id, notes, 'try\n')
    await save(api, id, home, 'try\n')
    expect(await api.listBranches(id)).toMatchObject([
      { name: 'try/this', isCurrent: true, ahead: 0, behind: 0 },
      { name: 'main', isCurrent: false, ahead: 0, behind: 2 },
    ])
    await api.switchBranch(id, 'main')
    expect(await textOf(api, id)).toBe('main\n')
    const folder = await folderOf(device, id)
    expect(await git(['symbolic-ref', 'HEAD'], { cwd: folder })).toBe('refs/heads/main')
    expect(await git(['show', 'try/this:notes/Today.md'], { cwd: folder })).toBe('try')
    expect(await git(['rev-list', '--count', 'main..try/this'], { cwd: folder })).toBe('2')
    expect((await api.listBranches(id))[1]).toMatchObject({ name: 'try/this', ahead: 2, behind: 0 })
  })

  it('are told of, and shown by every tab', async () => {
    const { device, api, id, other } = await begin()
    await other.readHead(id)
    await api.createBranch(id, 'b')
    await api.switchBranch(id, 'b')
    expect(device.events.map(({ kind }) => kind).slice(-3)).toEqual(['refs-changed', 'wikis-changed', 'refs-changed'])
    await save(other, id, notes, 'on b\n')
    expect(device.events.at(-1)).toMatchObject({ kind: 'branch-moved', update: { ref: 'refs/heads/b' } })
  })

  it('are deleted without asking only when another branch, a tag or the remote has their commits', async () => {
    const { api, id } = await begin()
    await api.createBranch(id, 'b')
    await expect(api.deleteBranch(id, 'main', 'anyway')).rejects.toSatisfy(refused('unsupported'))
    await api.switchBranch(id, 'b')
    await save(api, id, notes, 'one\n')
    await save(api, id, notes, 'two\n')
    const head = await api.readHead(id)
    await api.switchBranch(id, 'main')
    expect(await api.deleteBranch(id, 'b', 'if-merged')).toEqual({ kind: 'unmerged', commits: 2 })
    await api.createTag(id, 'kept', { at: head!, message: 'Kept', author: ada })
    expect(await api.deleteBranch(id, 'b', 'if-merged')).toEqual({ kind: 'deleted', commit: head })
    expect(await namesOf(api, id)).toEqual(['main'])
    await expect(api.deleteBranch(id, 'b', 'anyway')).rejects.toSatisfy(refused('not-found'))
  })

  it('that are shown can be renamed; HEAD, drafts and what is exported follow', async () => {
    const { api, id } = await begin()
    await save(api, id, notes, 'one\n')
    await api.writeDraft(id, { path: notes, text: 'typed', base: await api.readHead(id), time: 1 })
    await api.renameBranch(id, 'main', 'trunk')
    expect(await api.listWikis()).toMatchObject([{ branch: 'refs/heads/trunk' }])
    expect(await api.readDraft(id, notes)).toMatchObject({ text: 'typed' })
    expect(await save(api, id, notes, 'two\n')).toMatchObject({ update: { ref: 'refs/heads/trunk' } })
    const [folder, bundle] = [await makeFolder('bundle'), await api.exportBundle(id)]
    await writeFile(`${folder}/wiki.bundle`, new Uint8Array(await bundle.arrayBuffer()))
    await git(['clone', '-q', 'wiki.bundle', 'clone'], { cwd: folder })
    expect(await git(['symbolic-ref', 'HEAD'], { cwd: `${folder}/clone` })).toBe('refs/heads/trunk')
    expect(await git(['show', 'HEAD:notes/Today.md'], { cwd: `${folder}/clone` })).toBe('two')
  })
})

describe('what exists only in this browser', () => {
  it('is told of all branches and tags, until a bundle was taken home', async () => {
    const { api, id } = await begin()
    await api.exportBundle(id)
    await api.createBranch(id, 'b')
    await api.switchBranch(id, 'b')
    await save(api, id, notes, 'one\n')
    await api.createTag(id, 'v1', { message: 'Here', author: ada })
    await api.switchBranch(id, 'main')
    await save(api, id, notes, 'two\n')
    expect(await api.readSafety(id)).toMatchObject({ unsaved: 2 })
    await api.deleteBranch(id, 'b', 'if-merged')
    expect(await api.readSafety(id)).toMatchObject({ unsaved: 2 })
    const bundle = await api.exportBundle(id)
    expect(await api.readSafety(id)).toMatchObject({ unsaved: 0 })
    expect(await api.readSafety((await api.importBundle('Again', bundle)).id)).toMatchObject({ unsaved: 0 })
  })
})

describe('a draft', () => {
  it('stays with the branch it was typed on, and counts as unsaved wherever it is', async () => {
    const { api, id } = await begin()
    await save(api, id, notes, 'one\n')
    const base = await api.readHead(id)
    await api.createBranch(id, 'b')
    await api.writeDraft(id, { path: notes, text: 'on main', base, time: 1 })
    await api.switchBranch(id, 'b')
    expect(await api.readDraft(id, notes)).toBeNull()
    expect(await api.listDrafts(id)).toEqual([])
    await api.writeDraft(id, { path: notes, text: 'on b', base, time: 2 })
    await api.writeDraft(id, { path: notes, text: 'more on main', base, time: 3, branch: branchRef('main') })
    expect(await api.readDraft(id, notes)).toMatchObject({ text: 'on b' })
    expect(await api.readSafety(id)).toMatchObject({ drafts: 2 })
    expect((await api.listBranches(id)).map(({ name, drafts }) => [name, drafts])).toEqual([
      ['b', 1],
      ['main', 1],
    ])
    await save(api, id, notes, 'on b')
    expect(await api.readDraft(id, notes)).toBeNull()
    await api.switchBranch(id, 'main')
    expect(await api.listDrafts(id)).toMatchObject([{ text: 'more on main' }])
  })

  it('from before there were branches, or of a branch that went while it was typed, is found on the branch that is shown', async () => {
    const { device, api, id } = await begin()
    await save(api, id, notes, 'one\n')
    const storage = device.places.get(id)!.open()
    const put = (key: string, path: string, text: string) =>
      storage.write(new Map([[key, new TextEncoder().encode(JSON.stringify({ path, text, base: null, time: 1 }))]]))
    await put('drafts/notes/Today.md', notes, 'old')
    await put('drafts//refs/heads/gone:Home.md', home, 'stray')
    const later = openEngine(device)
    expect(await later.readDraft(id, notes)).toMatchObject({ text: 'old' })
    expect(await later.readDraft(id, home)).toMatchObject({ text: 'stray' })
    expect(await storage.list('drafts/')).toHaveLength(2)
    await put('drafts/notes/Today.md', notes, 'older')
    expect(await openEngine(device).readDraft(id, notes)).toMatchObject({ text: 'old' })
    expect(await later.readSafety(id)).toMatchObject({ drafts: 3 })
  })

  it('for a branch that is gone goes to the one that is shown, and one thrown away with a branch comes back with it', async () => {
    const { api, id } = await begin()
    const base = await api.readHead(id)
    await api.createBranch(id, 'b')
    const draft = { path: notes, text: 'on b', base, time: 1, branch: branchRef('b') }
    await api.writeDraft(id, draft)
    await api.deleteBranch(id, 'b', 'anyway')
    const deletion = await newest(api, id)
    await api.writeDraft(id, { ...draft, text: 'too late' })
    expect(await api.listDrafts(id)).toMatchObject([{ text: 'too late' }])
    expect(await api.undoAction(id, deletion.id, edit)).toEqual({ kind: 'moved-back' })
    expect(await api.readDraft(id, notes, branchRef('b'))).toMatchObject({ text: 'on b' })
  })
})

describe('undoing', () => {
  it('tells the tabs what it moved, and shows the branch that was shown', async () => {
    const { device, api, id } = await begin()
    const first = await api.readHead(id)
    await save(api, id, home, 'changed\n')
    const before = await api.readHead(id)
    await api.restoreFolder(id, '', first!, { ...edit, base: before })
    const restored = await api.readHead(id)
    expect(await newest(api, id)).toMatchObject({ kind: 'restore', updates: [{ from: before, to: restored }] })
    device.events.length = 0
    expect(await api.undoAction(id, (await newest(api, id)).id, edit)).toEqual({ kind: 'moved-back' })
    expect(await api.readHead(id)).toBe(before)
    expect(device.events).toContainEqual({
      kind: 'branch-moved',
      wiki: id,
      update: { ref: 'refs/heads/main', from: restored, to: before },
    })
    await api.createBranch(id, 'b')
    await api.switchBranch(id, 'b')
    device.events.length = 0
    await api.undoAction(id, (await newest(api, id)).id, edit)
    expect(await api.listWikis()).toMatchObject([{ branch: 'refs/heads/main' }])
    expect(device.events.map(({ kind }) => kind)).toEqual(['wikis-changed', 'refs-changed'])
    expect((await api.undoAction(id, '12', edit)).kind).toBe('impossible')
  })

  it('of a renamed branch lets it sync with the same one of the remote as before', async () => {
    const { device, api, id } = await begin()
    const storage = device.places.get(id)!.open()
    const followed = async () => new TextDecoder().decode(await storage.read('settings/exchange'))
    await storage.write(new Map([['settings/exchange', new TextEncoder().encode('{"followed":"refs/heads/main"}')]]))
    await api.renameBranch(id, 'main', 'trunk')
    expect(await followed()).toContain('refs/heads/trunk')
    await api.undoAction(id, (await newest(api, id)).id, edit)
    expect(await followed()).toContain('refs/heads/main')
  })

  it('takes back that a page was renamed, and that it was deleted', async () => {
    const { api, id } = await begin()
    await save(api, id, notes, 'one\n')
    const to = parsePagePath('Later.md')
    await api.renamePage(id, notes, to, { ...edit, base: await api.readHead(id) })
    await api.deletePage(id, to, { ...edit, base: await api.readHead(id) })
    const [deletion, renaming] = await api.listActions(id)
    expect([deletion, renaming]).toMatchObject([
      { kind: 'delete-page', subject: to },
      { kind: 'rename-page', subject: to },
    ])
    expect(await api.undoAction(id, deletion!.id, edit)).toEqual({ kind: 'moved-back' })
    expect((await api.readPage(id, to)).text).toBe('one\n')
    expect(await api.undoAction(id, renaming!.id, edit)).toEqual({ kind: 'moved-back' })
    expect(await textOf(api, id)).toBe('one\n')
  })

  it('takes back a page that was restored', async () => {
    const { api, id } = await begin()
    await save(api, id, notes, 'one\n')
    const then = await api.readHead(id)
    await save(api, id, notes, 'two\n')
    await api.restorePage(id, notes, then!, { ...edit, base: await api.readHead(id) })
    expect(await textOf(api, id)).toBe('one\n')
    expect(await newest(api, id)).toMatchObject({ kind: 'restore', subject: notes })
    await api.undoAction(id, (await newest(api, id)).id, edit)
    expect(await textOf(api, id)).toBe('two\n')
  })
})
