/** Two tabs, branches and a remote come together: what was typed is kept, and what waits is found again. */
import { describe, expect, it } from 'vitest'
import { branchRef, parsePagePath, type Oid, type PagePath, type WikiId } from '../../src/names'
import type { EngineEvent, Resolution, WikiApi } from '../../src/worker/api'
import { openRepository } from '../../src/git'
import { allMergeRules, noMergeRules } from '../../src/page'
import { saveToFolder } from '../git/notation'
import { fsck, git } from '../support/git'
import { ada, home, newDevice, openEngine, save, type Device } from './notation'

const edit = { message: 'Merge', author: ada }
const other = parsePagePath('Other.md')

/** A wiki in which Home says different things on `main`, which is shown, and on `idea`. */
async function begin() {
  const device = newDevice()
  const api = openEngine(device)
  const { id } = await api.createWiki('Mine')
  await save(api, id, home, 'first\n\nbase\n\nlast\n')
  await save(api, id, other, 'other\n')
  await api.createBranch(id, 'idea')
  await api.switchBranch(id, 'idea')
  await save(api, id, home, 'first\n\nidea\n\nlast\n')
  await api.switchBranch(id, 'main')
  await save(api, id, home, 'first\n\nmain\n\nlast\n')
  device.events.length = 0
  return { device, api, id }
}

const kinds = (events: readonly EngineEvent[]): readonly string[] => events.map(({ kind }) => kind)

async function settleAll(api: WikiApi, id: WikiId, resolution: Resolution): Promise<void> {
  for (const conflict of (await api.readMerge(id))?.conflicts ?? []) await api.resolveConflict(id, conflict, resolution)
}

async function folderOf(device: Device, id: WikiId): Promise<string> {
  const place = device.places.get(id)
  if (!place) throw new Error('the wiki has a place')
  return saveToFolder(openRepository(place.open()))
}

describe('a merge of branches that conflicts', () => {
  it('is told to every tab when it begins, changes and ends, and moves the branch at the end only', async () => {
    const { device, api, id } = await begin()
    expect(await api.mergeBranch(id, 'idea', edit)).toEqual({ kind: 'conflicted', conflicts: 1 })
    await settleAll(api, id, { kind: 'text', text: 'first\n\nboth\n\nlast\n' })
    expect(kinds(device.events)).toEqual(['refs-changed', 'refs-changed'])
    const merged = await api.finishMerge(id, edit)
    expect(kinds(device.events).slice(2).sort()).toEqual(['branch-moved', 'refs-changed'])
    expect(merged).toMatchObject({ kind: 'merged', commit: await api.readHead(id) })
    expect((await api.readPage(id, home)).text).toBe('first\n\nboth\n\nlast\n')
    expect(await api.readMerge(id)).toBeNull()
  })

  it('is settled, finished and aborted on the branch it waits on, whichever is shown by then', async () => {
    const { device, api, id } = await begin()
    const late = openEngine(device)
    await api.mergeBranch(id, 'idea', edit)
    const onMain = await late.readMerge(id)
    await api.switchBranch(id, 'idea')
    await api.mergeBranch(id, 'main', edit)
    const onIdea = await api.readMerge(id)
    const [idea, conflict, branch] = [await api.readHead(id), onMain!.conflicts[0]!, onMain!.branch]
    await late.resolveConflict(id, conflict, { kind: 'text', text: 'both\n' }, branch)
    await late.abortMerge(id, branch)
    expect(await api.readMerge(id)).toEqual(onIdea)
    await api.undoAction(id, (await api.listActions(id))[0]!.id, edit)
    expect(await late.finishMerge(id, { ...edit, branch })).toMatchObject({ kind: 'merged' })
    expect([await api.readHead(id), await api.readMerge(id)]).toEqual([idea, onIdea])
    await api.switchBranch(id, 'main')
    expect((await api.readPage(id, home)).text).toBe('both\n')
  })

  it('is there after a restart, with what was settled, until somebody aborts it', async () => {
    const { device, api, id } = await begin()
    await api.mergeBranch(id, 'idea', edit)
    await settleAll(api, id, { kind: 'side', side: 'theirs' })
    const before = await api.readMerge(id)
    const restarted = openEngine(device)
    expect(await restarted.readMerge(id)).toEqual(before)
    expect(before?.conflicts).toMatchObject([{ path: home, resolution: { kind: 'side', side: 'theirs' } }])
    await restarted.abortMerge(id)
    expect(await api.readMerge(id)).toBeNull()
    expect((await api.readPage(id, home)).text).toBe('first\n\nmain\n\nlast\n')
  })

  it('belongs to its branch: another one shows none, and coming back finds it', async () => {
    const { api, id } = await begin()
    await api.mergeBranch(id, 'idea', edit)
    await api.switchBranch(id, 'idea')
    expect(await api.readMerge(id)).toBeNull()
    await api.switchBranch(id, 'main')
    expect(await api.readMerge(id)).toMatchObject({ source: { kind: 'branch', name: 'idea' } })
  })

  it('that was aborted or finished can be had back, with what was settled', async () => {
    const { api, id } = await begin()
    await api.mergeBranch(id, 'idea', edit)
    await settleAll(api, id, { kind: 'side', side: 'theirs' })
    const [waiting, head] = [await api.readMerge(id), await api.readHead(id)]
    for (const end of [() => api.abortMerge(id), () => api.finishMerge(id, edit)]) {
      await end()
      const [action] = await api.listActions(id)
      await api.undoAction(id, action?.id ?? '', edit)
      expect(await api.readMerge(id)).toEqual(waiting)
      expect(await api.readHead(id)).toBe(head)
    }
  })

  it('goes by the rules of this device', async () => {
    const { api, id } = await begin()
    const rules = await api.readMergeRules()
    expect(Object.values(rules)).toEqual([true, true, true, true, true])
    await api.writeMergeRules({ ...rules, words: false })
    expect(await openEngine(newDevice()).readMergeRules()).toEqual(rules)
    expect(await api.readMergeRules()).toEqual({ ...rules, words: false })
    expect((await api.mergeBranch(id, 'idea', edit)).kind).toBe('conflicted')
  })

  it('can be stopped before it is made', async () => {
    const { api, id } = await begin()
    const call = { signal: AbortSignal.abort() }
    await expect(api.mergeBranch(id, 'idea', edit, call)).rejects.toMatchObject({ code: 'aborted' })
    expect(await api.readMerge(id)).toBeNull()
    await api.mergeBranch(id, 'idea', edit)
    await settleAll(api, id, { kind: 'side', side: 'ours' })
    await expect(api.finishMerge(id, edit, call)).rejects.toMatchObject({ code: 'aborted' })
    expect((await api.readMerge(id))?.conflicts).toHaveLength(1)
  })
})

describe('a save that comes too late', () => {
  it('is shown against the page as it is now, and what is made of both is saved on that', async () => {
    const { api, id } = await begin()
    const base = await api.readHead(id)
    const draft = { path: home, text: 'first\n\nmine\n\nlast\n', base }
    await save(api, id, home, 'first\n\ntheirs\n\nlast\n')
    const stale = { ...edit, base }
    expect((await api.savePage(id, home, draft.text, stale)).kind).toBe('conflicted')
    const conflict = await api.readDraftConflict(id, draft)
    expect(conflict).toMatchObject({
      path: home,
      base: 'first\n\nmain\n\nlast\n',
      ours: 'first\n\nmine\n\nlast\n',
      theirs: 'first\n\ntheirs\n\nlast\n',
      head: await api.readHead(id),
    })
    expect(conflict.hunks?.map(({ kind }) => kind)).toEqual(['same', 'conflict', 'same'])
    const saved = await api.savePage(id, home, 'first\n\nboth\n\nlast\n', { ...edit, base: conflict.head })
    expect(saved).toMatchObject({ kind: 'published', merged: false })
  })

  it('on another branch than the one that is shown is against the page as it is there', async () => {
    const { api, id } = await begin()
    const base = await api.readHead(id)
    const draft = { path: home, text: 'mine\n', base, branch: branchRef('idea') }
    expect(await api.readDraftConflict(id, draft)).toMatchObject({ theirs: 'first\n\nidea\n\nlast\n' })
  })

  it('of a page that is gone says so', async () => {
    const { api, id } = await begin()
    const base = await api.readHead(id)
    await api.deletePage(id, home, { ...edit, base })
    const conflict = await api.readDraftConflict(id, { path: home, text: 'mine\n', base })
    expect(conflict).toMatchObject({ ours: 'mine\n', theirs: null, hunks: null })
    expect(await api.savePage(id, home, 'mine\n', { ...edit, base })).toMatchObject({
      kind: 'conflicted',
      conflicts: [{ path: home, theirs: null, reason: 'deleted' }],
    })
  })
})

/** Adds a line to what is there, over and over, as two people do who do not wait for each other. */
async function addLines(tab: Tab, name: string, count: number): Promise<number> {
  let met = 0
  for (let i = 0; i < count; i++) {
    const line = `${name} ${i}\n`
    const { text, commit } = await tab.api.readPage(tab.id, home)
    let base: Oid | null = commit
    for (let mine = text + line; ; met++) {
      const saved = await tab.api.savePage(tab.id, home, mine, { message: line.trim(), author: ada, base })
      if (saved.kind !== 'conflicted') break
      const { head, theirs } = await tab.api.readDraftConflict(tab.id, { path: home, text: mine, base })
      ;[base, mine] = [head, (theirs ?? '') + line]
    }
  }
  return met
}

type Tab = { readonly api: WikiApi; readonly id: WikiId }

const linesOf = async ({ api, id }: Tab, path: PagePath): Promise<readonly string[]> =>
  (await api.readPage(id, path)).text.split('\n')

describe('two tabs that write at the end of one page at the same time', () => {
  it.each([
    ['by lines alone', noMergeRules],
    ['by meaning', allMergeRules],
  ])('meet in conflicts or are merged %s, and lose no line', async (_, rules) => {
    const saves = Number(process.env['RACE_SAVES'] ?? 60)
    const device = newDevice()
    const api = openEngine(device)
    const { id } = await api.createWiki('Mine')
    await api.writeMergeRules(rules)
    const tabs = [
      { api, id },
      { api: openEngine(device), id },
    ]
    const met = await Promise.all(tabs.map((tab, i) => addLines(tab, `tab${i}`, saves)))
    if (rules === noMergeRules) expect(Math.max(...met)).toBeGreaterThan(0)
    const lines = new Set(await linesOf({ api, id }, home))
    const expected = tabs.flatMap((_, tab) => Array.from({ length: saves }, (__, i) => `tab${tab} ${i}`))
    expect(expected.filter((line) => !lines.has(line))).toEqual([])
    const folder = await folderOf(device, id)
    await fsck(folder)
    expect(Number(await git(['rev-list', '--count', 'main'], { cwd: folder }))).toBeGreaterThanOrEqual(2 * saves)
  })
})
