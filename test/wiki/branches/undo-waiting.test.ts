import { describe, expect, test } from 'vitest'
import {
  abortMerge,
  finishMerge,
  listActions,
  readMerge,
  readPage,
  resolveConflict,
  restoreFolder,
  undoAction,
} from '../../../src/wiki'
import { edit, home, newPlace, openTab, saveAll, shown, type Tab } from './notation'

const newestOf = async (tab: Tab) => (await listActions(await shown(tab)))[0]
const undoNewest = async (tab: Tab) => (await undoAction(await shown(tab), (await newestOf(tab))!.id, edit)).undone

/** A restoration on which somebody has built, so that taking it back has to be merged. */
async function begin(): Promise<Tab> {
  const tab = openTab(await newPlace())
  const first = await saveAll(tab, { 'Home.md': 'one\n' })
  await saveAll(tab, { 'Home.md': 'now\n' })
  await restoreFolder(await shown(tab), { ...edit, folder: '', at: first! })
  await saveAll(tab, { 'Home.md': 'changed again\n' })
  return tab
}

describe('undoing that waits as a merge', () => {
  test('counts once it is finished, and can be taken back', async () => {
    const tab = await begin()
    const { id } = (await newestOf(tab))!
    await undoNewest(tab)
    const restoration = async () => (await listActions(await shown(tab))).find((action) => action.id === id)
    const [conflict] = (await readMerge(await shown(tab)))!.conflicts
    await resolveConflict(await shown(tab), conflict!, { kind: 'text', text: 'both\n' })
    expect((await restoration())?.undoneBy).toBeNull()
    expect((await finishMerge(await shown(tab), edit)).merged.kind).toBe('merged')
    const undo = (await newestOf(tab))!
    expect(undo).toMatchObject({ kind: 'undo', subject: '' })
    expect((await restoration())?.undoneBy).toBe(undo.id)
    expect((await undoAction(await shown(tab), id, edit)).undone).toMatchObject({ kind: 'impossible' })
    expect(await undoNewest(tab)).toEqual({ kind: 'moved-back' })
    expect((await readPage(await shown(tab), home)).text).toBe('changed again\n')
    expect((await restoration())?.undoneBy).toBeNull()
    expect((await readMerge(await shown(tab)))?.conflicts).toMatchObject([{ resolution: { text: 'both\n' } }])
  })

  test('counts for nothing when it is aborted', async () => {
    const tab = await begin()
    await undoNewest(tab)
    await abortMerge(await shown(tab))
    const [abort, restoration] = await listActions(await shown(tab))
    expect([abort?.kind, restoration?.kind, restoration?.undoneBy]).toEqual(['abort-merge', 'restore', null])
  })
})
