import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WikiError } from '../../../src/errors'
import { openRepository, resolveRef, transact } from '../../../src/git'
import { branchRef, parseRefName, type Oid } from '../../../src/names'
import {
  abortMerge,
  createBranch,
  createTag,
  deleteBranch,
  deleteTag,
  discardDraft,
  findDraft,
  listActions,
  mergeBranch,
  readHead,
  readMerge,
  readPage,
  renameBranch,
  restoreFolder,
  revertCommit,
  switchBranch,
  undoAction,
  writeDraft,
} from '../../../src/wiki'
import { saveToFolder } from '../../git/notation'
import { fsck } from '../../support/git'
import { ada, edit, home, main, newPlace, openTab, saveAll, shown, type Tab } from './notation'

const branch = fc.constantFrom('main', 'a', 'a/b', 'c', 'd')
const tag = fc.constantFrom('v1', 'v1/x', 'v2')
const folder = fc.constantFrom('', 'notes').map((path) => path as '')
const pick = fc.nat(100)
const of = <Kind extends string>(kind: Kind) => fc.constant(kind)

const act = fc.oneof(
  fc.record({ kind: of('create'), name: branch, pick }),
  fc.record({ kind: of('switch'), name: branch }),
  fc.record({ kind: of('rename'), name: branch, to: branch }),
  fc.record({ kind: of('delete'), name: branch }),
  fc.record({ kind: of('tag'), name: tag, pick, message: fc.constantFrom('', 'Why') }),
  fc.record({ kind: of('untag'), name: tag }),
  fc.record({ kind: of('restore'), folder, pick }),
  fc.record({ kind: of('discard') }),
  fc.record({ kind: of('merge'), name: branch }),
  fc.record({ kind: of('abort') }),
  fc.record({ kind: of('revert'), pick }),
)
type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never

async function perform(tab: Tab, step: Act, commits: readonly Oid[]): Promise<unknown> {
  const wiki = await shown(tab)
  const commit = commits[('pick' in step ? step.pick : 0) % commits.length]!
  if (step.kind === 'create') return createBranch(wiki, step.name, commit)
  if (step.kind === 'switch') return switchBranch(wiki, step.name)
  if (step.kind === 'rename') return renameBranch(wiki, step.name, step.to)
  if (step.kind === 'delete') return deleteBranch(wiki, step.name, { how: 'anyway' })
  if (step.kind === 'tag') return createTag(wiki, step.name, { at: commit, message: step.message, author: ada })
  if (step.kind === 'untag') return deleteTag(wiki, step.name)
  if (step.kind === 'restore') return restoreFolder(wiki, { ...edit, folder: step.folder, at: commit })
  if (step.kind === 'discard') return discardDraft(wiki, home)
  if (step.kind === 'merge') return mergeBranch(wiki, step.name, edit)
  if (step.kind === 'abort') return abortMerge(wiki)
  return revertCommit(wiki, commit, edit)
}

/** What a person was told instead. */
function expectRefusal(error: unknown): void {
  if (!(error instanceof WikiError) || !['not-found', 'already-exists', 'unsupported'].includes(error.code)) throw error
}

/** Every ref, HEAD, every draft, and every merge that waits. */
async function stateOf({ repository: { storage } }: Tab): Promise<Readonly<Record<string, string>>> {
  const folders = ['git/refs/', 'git/HEAD', 'drafts/', 'merge/', 'marks/']
  const keys = (await Promise.all(folders.map((folder) => storage.list(folder)))).flat()
  const values = await Promise.all(keys.map((key) => storage.read(key)))
  return Object.fromEntries(keys.map((key, i) => [key, new TextDecoder().decode(values[i])]))
}

/** Performs the step; the action that it was, if it was one. A merge that begins to wait is none, and is forgotten at once. */
async function performOne(tab: Tab, step: Act, commits: readonly Oid[]): Promise<string | undefined> {
  const [before, { id } = { id: '' }] = [await stateOf(tab), await newestOf(tab)]
  await perform(tab, step, commits).catch(expectRefusal)
  const action = await newestOf(tab)
  if (action && action.id !== id) return action.id
  const { storage } = tab.repository
  const merges = Object.keys({ ...before, ...(await stateOf(tab)) }).filter((key) => key.startsWith('merge/'))
  await storage.write(new Map(merges.map((key) => [key, before[key] ? new TextEncoder().encode(before[key]) : null])))
  expect(await stateOf(tab)).toEqual(before)
  return undefined
}

const newestOf = async (tab: Tab) => (await listActions(await shown(tab)))[0]

async function garden(): Promise<{ readonly tab: Tab; readonly commits: readonly Oid[] }> {
  const tab = openTab(await newPlace())
  const commits: (Oid | null)[] = [await saveAll(tab, { 'Home.md': '1\n\n2\n', 'notes/One.md': 'one\n' })]
  await createBranch(await shown(tab), 'a')
  await switchBranch(await shown(tab), 'a')
  commits.push(await saveAll(tab, { 'Home.md': '1 a\n\n2\n', 'notes/Two.md': 'two\n' }))
  await writeDraft(await shown(tab), { path: home, text: 'typed on a', base: commits[1]!, time: 1 })
  await switchBranch(await shown(tab), 'main')
  commits.push(await saveAll(tab, { 'Home.md': '1 main\n\n2\n', 'notes/One.md': 'three\n' }))
  await writeDraft(await shown(tab), { path: home, text: 'typed on main', base: commits[2]!, time: 2 })
  expect((await mergeBranch(await shown(tab), 'a', edit)).merged.kind).toBe('conflicted')
  return { tab, commits: commits.filter((commit) => commit !== null) }
}

const runs = Number(process.env['UNDO_RUNS'] ?? 20)

describe('any sequence of what can be done besides saving', () => {
  test('is undone in reverse order and done again, ref by ref and draft by draft', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 14, size: 'max' }), async (steps) => {
        const { tab, commits } = await garden()
        const states = [await stateOf(tab)]
        const done: string[] = []
        for (const step of steps) {
          const action = await performOne(tab, step, commits)
          if (action === undefined) continue
          done.push(action)
          states.push(await stateOf(tab))
        }
        const undos: string[] = []
        for (const [i, id] of [...done.entries()].reverse()) {
          const { undone } = await undoAction(await shown(tab), id, edit)
          expect(undone).toEqual({ kind: 'moved-back' })
          expect(await stateOf(tab)).toEqual(states[i])
          undos.push((await newestOf(tab))!.id)
        }
        for (const [i, id] of [...undos.reverse().entries()]) {
          expect((await undoAction(await shown(tab), id, edit)).undone).toEqual({ kind: 'moved-back' })
          expect(await stateOf(tab)).toEqual(states[i + 1])
        }
        await fsck(await saveToFolder(openRepository(tab.repository.storage)))
      }),
      { numRuns: runs, endOnFailure: false },
    )
  })
})

const undoNewest = async (tab: Tab) => (await undoAction(await shown(tab), (await newestOf(tab))!.id, edit)).undone
const textOf = async (tab: Tab) => (await readPage(await shown(tab), home)).text

/** Moves a ref as a fetch or another tool does: that is no action. */
const moveRef = (tab: Tab, name: string, to: Oid | null) =>
  transact(tab.repository, async (staged) => [
    { ref: parseRefName(name), from: await resolveRef(staged, parseRefName(name)), to },
  ])

describe('undoing', () => {
  test('twice does nothing, and undoing the undo makes it undoable again', async () => {
    const { tab } = await garden()
    await deleteBranch(await shown(tab), 'a', { how: 'anyway' })
    const { id } = (await newestOf(tab))!
    expect((await undoAction(await shown(tab), id, edit)).undone).toEqual({ kind: 'moved-back' })
    const after = await stateOf(tab)
    expect((await undoAction(await shown(tab), id, edit)).undone.kind).toBe('impossible')
    expect(await stateOf(tab)).toEqual(after)
    await undoNewest(tab)
    const { undoneBy } = (await listActions(await shown(tab))).find((action) => action.id === id)!
    expect(undoneBy).toBeNull()
    expect((await undoAction(await shown(tab), id, edit)).undone).toEqual({ kind: 'moved-back' })
    expect(await stateOf(tab)).toEqual(after)
  })

  test('a restoration that somebody has built on, or a remote has, makes a commit that takes it back', async () => {
    for (const isShared of [false, true]) {
      const tab = openTab(await newPlace())
      const first = await saveAll(tab, { 'Home.md': 'one\n', 'Two.md': 'two\n' })
      await saveAll(tab, { 'Home.md': 'now\n' })
      await restoreFolder(await shown(tab), { ...edit, folder: '', at: first! })
      const restored = await readHead(await shown(tab))
      if (isShared) await moveRef(tab, 'refs/remotes/origin/main', restored)
      else await saveAll(tab, { 'Two.md': 'more\n' })
      const { id } = (await listActions(await shown(tab))).find(({ kind }) => kind === 'restore')!
      const { undone, updates } = await undoAction(await shown(tab), id, edit)
      const head = await readHead(await shown(tab))
      expect(undone).toEqual({ kind: 'reverted', commit: head })
      expect(updates).toEqual([{ ref: main, from: expect.any(String) as string, to: head }])
      expect(await textOf(tab)).toBe('now\n')
      const { undone: redone } = await undoAction(await shown(tab), (await newestOf(tab))!.id, edit)
      expect(redone).toEqual({ kind: 'moved-back' })
      expect(await textOf(tab)).toBe('one\n')
    }
  })

  test('what was changed again since waits as a merge, and moves nothing', async () => {
    const tab = openTab(await newPlace())
    const first = await saveAll(tab, { 'Home.md': 'one\n' })
    await saveAll(tab, { 'Home.md': 'now\n' })
    await restoreFolder(await shown(tab), { ...edit, folder: '', at: first! })
    const head = await saveAll(tab, { 'Home.md': 'changed again\n' })
    expect(await undoNewest(tab)).toEqual({ kind: 'conflicted', conflicts: 1 })
    expect(await readHead(await shown(tab))).toBe(head)
    expect(await readMerge(await shown(tab))).toMatchObject({
      theirs: expect.any(String) as string,
      conflicts: [{ path: home }],
    })
    expect((await newestOf(tab))!.undoneBy).toBeNull()
    expect((await undoNewest(tab)).kind).toBe('impossible')
  })

  test('says why it cannot be, and changes nothing, when a name was taken or a branch is shown', async () => {
    const { tab } = await garden()
    await deleteBranch(await shown(tab), 'a', { how: 'anyway' })
    const { id } = (await newestOf(tab))!
    await createBranch(await shown(tab), 'a/b')
    const before = await stateOf(tab)
    expect((await undoAction(await shown(tab), id, edit)).undone).toEqual({
      kind: 'impossible',
      reason: 'name-beside',
      name: 'a/b',
    })
    expect(await stateOf(tab)).toEqual(before)
    const created = (await newestOf(tab))!.id
    await switchBranch(await shown(tab), 'a/b')
    expect((await undoAction(await shown(tab), created, edit)).undone).toMatchObject({ kind: 'impossible' })
    expect(await resolveRef(tab.repository, branchRef('a/b'))).not.toBeNull()
  })

  test('a discarded draft brings it back, unless there is another one by then', async () => {
    const { tab } = await garden()
    const draft = (await findDraft(await shown(tab), home))!
    await discardDraft(await shown(tab), home)
    expect(await newestOf(tab)).toMatchObject({ kind: 'discard-draft', subject: home, draft })
    const { id } = (await newestOf(tab))!
    await writeDraft(await shown(tab), { ...draft, text: 'newer' })
    expect((await undoAction(await shown(tab), id, edit)).undone).toEqual({
      kind: 'impossible',
      reason: 'draft-there',
      name: 'Home.md',
    })
    await discardDraft(await shown(tab), home)
    expect((await undoAction(await shown(tab), id, edit)).undone).toEqual({ kind: 'moved-back' })
    expect(await findDraft(await shown(tab), home)).toEqual(draft)
  })

  test('is not needed for a draft that says what the page says, or said where it was begun', async () => {
    const { tab, commits } = await garden()
    const { id } = (await newestOf(tab))!
    for (const [text, base] of [
      ['1\n\n2\n', commits[0]],
      ['1 main\n\n2\n', commits[0]],
    ] as const) {
      await writeDraft(await shown(tab), { path: home, text, base: base!, time: 3 })
      await discardDraft(await shown(tab), home)
      expect(await findDraft(await shown(tab), home)).toBeUndefined()
      expect((await newestOf(tab))!.id).toBe(id)
    }
  })
})

describe('actions', () => {
  test('are remembered for ninety days, and five hundred at most', async () => {
    const { tab } = await garden()
    const wiki = await shown(tab)
    tab.clock.time += 91 * 24 * 60 * 60
    await createTag(wiki, 'now', { message: '', author: ada })
    expect((await listActions(wiki)).map(({ kind, subject }) => `${kind} ${subject}`)).toEqual(['create-tag now'])
    for (let i = 0; i < 505; i++) await createTag(wiki, `t${i}`, { message: '', author: ada })
    const actions = await listActions(wiki)
    expect(actions).toHaveLength(500)
    expect(actions[0]).toMatchObject({ subject: 't504' })
    expect([...actions].sort((a, b) => (a.id < b.id ? 1 : -1))).toEqual(actions)
  })

  test('are in order and told apart, whatever the clocks of two tabs say', async () => {
    const place = await newPlace()
    const [one, two] = [openTab(place), openTab(place)]
    await saveAll(one, { 'Home.md': 'one\n' })
    two.clock.time -= 5000
    for (let i = 0; i < 5; i++)
      await Promise.all(
        [one, two].map(async (tab, n) => createTag(await shown(tab), `t${i}.${n}`, { message: '', author: ada })),
      )
    const actions = await listActions(await shown(one))
    expect(actions.map(({ subject }) => subject.slice(0, 2))).toEqual([
      't4',
      't4',
      't3',
      't3',
      't2',
      't2',
      't1',
      't1',
      't0',
      't0',
    ])
  })
})
