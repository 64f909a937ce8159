import { describe, expect, it } from 'vitest'
import { parsePagePath } from '../../src/names'
import { ada, home, newDevice, openEngine, save } from './notation'

const notes = parsePagePath('notes/Today.md')

describe('a new device', () => {
  it('has one wiki that begins with the words it is given, the same for two tabs that start at once', async () => {
    const device = newDevice()
    const words = { title: 'Mein Wiki', message: '{title} beginnt', page: '# {title}\n\nWillkommen.\n' }
    const [one, two] = [openEngine(device), openEngine(device)]
    const [[first], [second]] = await Promise.all([one.listWikis(words), two.listWikis(words)])
    expect(first?.id).toBe(second?.id)
    if (!first) throw new Error('a wiki')
    expect(await one.listWikis()).toHaveLength(1)
    expect(first.title).toBe('Mein Wiki')
    expect((await one.readPage(first.id, home)).text).toBe('# Mein Wiki\n\nWillkommen.\n')
    const { items } = await one.listChanges(first.id)
    expect(items.map(({ commit }) => commit.message.trim())).toEqual(['Mein Wiki beginnt'])
  })
})

async function begin() {
  const device = newDevice()
  const api = openEngine(device)
  const { id } = await api.createWiki('Ünsere Notizen')
  return { device, api, id, other: openEngine(device) }
}

describe('saving', () => {
  it('makes a commit with its author, its message and the page’s text', async () => {
    const { api, id, device } = await begin()
    const published = await save(api, id, notes, 'one\n')
    expect(published).toMatchObject({ kind: 'published', merged: false })
    expect(device.events.at(-1)).toMatchObject({ kind: 'branch-moved', wiki: id })
    const { items } = await api.listRevisions(id, notes)
    expect(items).toMatchObject([{ kind: 'added', commit: { author: ada, message: 'Edit notes/Today.md' } }])
    const revisions = items.map(({ commit, path }) => ({ commit: commit.oid, path }))
    expect(await api.countRevisions(id, revisions)).toEqual([{ added: 1, removed: 0 }])
    expect((await api.listRevisions(id, notes)).items).toMatchObject([{ counts: { added: 1, removed: 0 } }])
  })

  it('the text that is there changes nothing', async () => {
    const { api, id } = await begin()
    await save(api, id, notes, 'one\n')
    const before = await api.readHead(id)
    expect(await save(api, id, notes, 'one\n')).toEqual({ kind: 'unchanged', commit: before })
    expect(await api.readHead(id)).toBe(before)
  })

  it('merges with what another tab saved meanwhile, where the lines are not the same', async () => {
    const { api, id, other } = await begin()
    await save(api, id, notes, '1\n2\n3\n4\n5\n')
    const base = await api.readHead(id)
    await save(other, id, notes, '1 theirs\n2\n3\n4\n5\n')
    const mine = await api.savePage(id, notes, '1\n2\n3\n4\n5 mine\n', { message: 'm', author: ada, base })
    expect(mine).toMatchObject({ kind: 'published', merged: true })
    expect((await other.readPage(id, notes)).text).toBe('1 theirs\n2\n3\n4\n5 mine\n')
  })

  it('reports a conflict as a value, keeps the draft and both sides, and writes nothing', async () => {
    const { api, id, other } = await begin()
    await save(api, id, notes, 'one\n')
    const base = await api.readHead(id)
    await save(other, id, notes, 'theirs\n')
    await api.writeDraft(id, { path: notes, text: 'mine\n', base, time: 1 })
    const outcome = await api.savePage(id, notes, 'mine\n', { message: 'm', author: ada, base })
    expect(outcome).toMatchObject({ kind: 'conflicted', conflicts: [{ path: notes }], theirs: await api.readHead(id) })
    expect((await api.readPage(id, notes)).text).toBe('theirs\n')
    expect(await api.readDraft(id, notes)).toMatchObject({ text: 'mine\n' })
    if (outcome.kind !== 'conflicted') throw new Error('a conflict')
    await api.savePage(id, notes, 'mine\n', { message: 'm', author: ada, base: outcome.theirs })
    expect((await api.readPage(id, notes)).text).toBe('mine\n')
    expect(await api.readDraft(id, notes)).toBeNull()
  })

  it('keeps the draft of what was typed while it was under way', async () => {
    const { api, id } = await begin()
    const base = await api.readHead(id)
    await api.writeDraft(id, { path: notes, text: 'on', base, time: 1 })
    const saved = api.savePage(id, notes, 'one\n', { message: 'm', author: ada, base })
    const more = { path: notes, text: 'one and two\n', base, time: 2 }
    await Promise.all([saved, api.readDraft(id, notes).then(() => api.writeDraft(id, more))])
    expect(await api.readDraft(id, notes)).toEqual(more)
    await api.savePage(id, notes, 'one and two\n', { message: 'm', author: ada, base: await api.readHead(id) })
    expect(await api.readDraft(id, notes)).toBeNull()
  })

  it('can let mine stand where both changed the same lines, and leaves the rest of theirs', async () => {
    const { api, id, other } = await begin()
    await save(api, id, notes, 'a\nb\nc\nd\ne\n')
    const base = await api.readHead(id)
    await save(other, id, notes, 'A theirs\nb\nc\nd\nE theirs\n')
    const edit = { message: 'm', author: ada, base, settle: 'ours' } as const
    const outcome = await api.savePage(id, notes, 'a\nb\nc\nd\nE mine\n', edit)
    expect(outcome).toMatchObject({ kind: 'published', merged: true })
    expect((await api.readPage(id, notes)).text).toBe('A theirs\nb\nc\nd\nE mine\n')
    await other.deletePage(id, notes, { message: 'd', author: ada, base: await api.readHead(id) })
    await api.savePage(id, notes, 'still mine\n', edit)
    expect((await api.readPage(id, notes)).text).toBe('still mine\n')
  })

  it('loses none of the saves that two tabs make to different pages at once', async () => {
    const { api, id, other } = await begin()
    const paths = Array.from({ length: 24 }, (_, at) => parsePagePath(`p/${at}.md`))
    const saves = paths.map((path, at) => save(at % 2 ? api : other, id, path, `${at}\n`))
    const outcomes = await Promise.all(saves)
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['published']))
    expect((await api.listFiles(id)).files.map(({ path }) => path)).toEqual(expect.arrayContaining(paths))
    expect((await api.listChanges(id)).items).toHaveLength(25)
  })

  it('keeps the line breaks of the file', async () => {
    const { api, id } = await begin()
    const bytes = (text: string) => new TextEncoder().encode(text)
    await save(api, id, notes, 'a\r\nb\r\n')
    expect(await api.readFile(id, notes)).toEqual(bytes('a\r\nb\r\n'))
    await save(api, id, notes, 'a\nb changed\n')
    expect(await api.readFile(id, notes)).toEqual(bytes('a\r\nb changed\r\n'))
  })
})

describe('the history of pages', () => {
  it('brings an old revision, and a deleted page, back as new commits', async () => {
    const { api, id } = await begin()
    await save(api, id, notes, 'first\n')
    const first = (await api.readHead(id)) ?? expect.fail()
    await save(api, id, notes, 'second\n')
    const edit = { message: 'restore', author: ada, base: await api.readHead(id) }
    await api.restorePage(id, notes, first, edit)
    expect((await api.readPage(id, notes)).text).toBe('first\n')
    await api.deletePage(id, notes, { ...edit, base: await api.readHead(id) })
    await expect(api.readPage(id, notes)).rejects.toMatchObject({ code: 'not-found' })
    const [deleted] = await api.listDeletedPages(id)
    expect(deleted).toMatchObject({ path: notes })
    await api.restorePage(id, notes, deleted?.lastSeen ?? first, { ...edit, base: await api.readHead(id) })
    expect((await api.readPage(id, notes)).text).toBe('first\n')
    expect((await api.listRevisions(id, notes)).items.map(({ kind }) => kind)).toEqual([
      'added',
      'deleted',
      'changed',
      'changed',
      'added',
    ])
    expect(await api.listDeletedPages(id)).toEqual([])
  })

  it('shows a renamed page as one file that moved', async () => {
    const { api, id } = await begin()
    await save(api, id, notes, 'text\n')
    const to = parsePagePath('notes/Yesterday.md')
    await api.renamePage(id, notes, to, { message: 'rename', author: ada, base: await api.readHead(id) })
    const [latest] = (await api.listChanges(id)).items
    expect(await api.listDeletedPages(id)).toEqual([])
    expect(latest?.files).toMatchObject([{ path: to, from: notes, kind: 'renamed', counts: { added: 0, removed: 0 } }])
    await expect(
      api.renamePage(id, to, home, { message: 'm', author: ada, base: await api.readHead(id) }),
    ).rejects.toMatchObject({ code: 'already-exists' })
  })

  it('compares any two revisions, a page with nothing, and a draft with a page', async () => {
    const { api, id } = await begin()
    await save(api, id, notes, 'one\ntwo\n')
    const before = await api.readHead(id)
    await save(api, id, notes, 'one\n2\n')
    const after = await api.readHead(id)
    expect((await api.compare(id, notes, before, after)).diff?.counts).toEqual({ added: 1, removed: 1 })
    expect((await api.compare(id, notes, null, before)).diff?.counts).toEqual({ added: 2, removed: 0 })
    expect((await api.compareText(id, notes, after, 'one\n')).diff?.counts).toEqual({ added: 0, removed: 1 })
  })

  it('comes in slices that join without a gap', async () => {
    const { api, id } = await begin()
    for (let at = 0; at < 53; at++) await save(api, id, notes, `${at}\n`)
    const first = await api.listRevisions(id, notes)
    const second = await api.listRevisions(id, notes, first.next ?? undefined)
    expect([first.items.length, second.items.length, second.next]).toEqual([50, 3, null])
    expect(new Set([...first.items, ...second.items].map(({ commit }) => commit.oid)).size).toBe(53)
  })
})

describe('wikis', () => {
  it('live beside each other, and a deleted one leaves nothing', async () => {
    const { api, id, device } = await begin()
    const second = await api.createWiki('Second')
    await save(api, second.id, notes, 'x\n')
    await expect(api.readPage(id, notes)).rejects.toMatchObject({ code: 'not-found' })
    await api.deleteWiki(second.id)
    expect((await api.listWikis()).map((wiki) => wiki.id)).toEqual([id])
    expect([...device.places.keys()].sort()).toEqual(['registry', id].sort())
    await expect(api.readHead(second.id)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('have a title of one line that fits into a list', async () => {
    const { api, id } = await begin()
    expect((await api.renameWiki(id, ` two\n lines `)).title).toBe('two lines')
    expect((await api.createWiki('🎈'.repeat(300))).title).toBe('🎈'.repeat(100))
    expect((await api.createWiki('  ')).title).toBe('Untitled')
  })

  it('say what exists only here, and a bundle taken home is a whole copy', async () => {
    const { api, id } = await begin()
    await save(api, id, notes, 'x\n')
    expect(await api.readSafety(id)).toMatchObject({ unsaved: 2, lastCopy: null })
    const bundle = await api.exportBundle(id)
    expect(await api.readSafety(id)).toMatchObject({ unsaved: 0 })
    const copy = await api.importBundle('Copy', bundle)
    expect((await api.readPage(copy.id, notes)).text).toBe('x\n')
    expect(await api.readHead(copy.id)).toBe(await api.readHead(id))
    expect(await api.readSafety(copy.id)).toMatchObject({ unsaved: 0 })
    await save(api, copy.id, notes, 'y\n')
    expect(await api.readSafety(copy.id)).toMatchObject({ unsaved: 1 })
  })

  it('of one title, made in two tabs at once, are two', async () => {
    const { api, other } = await begin()
    const [one, two] = await Promise.all([api.createWiki('Same'), other.createWiki('Same')])
    expect(one.id).not.toBe(two.id)
    expect(await api.listWikis()).toHaveLength(3)
  })

  it('that cannot be imported leave nothing behind', async () => {
    const { api, device } = await begin()
    const before = [...device.places.keys()]
    await expect(api.importBundle('Bad', new Blob(['nonsense']))).rejects.toMatchObject({ code: 'not-a-bundle' })
    expect([...device.places.keys()]).toEqual(before)
    expect(await api.listWikis()).toHaveLength(1)
  })
})
