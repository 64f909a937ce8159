/** Two tabs that deal with branches at the same time. */
import { describe, expect, test } from 'vitest'
import { openRepository, readBranch, resolveRef } from '../../../src/git'
import { branchRef } from '../../../src/names'
import {
  createBranch,
  deleteBranch,
  findDraft,
  listActions,
  listAllDrafts,
  renameBranch,
  switchBranch,
  undoAction,
  writeDraft,
} from '../../../src/wiki'
import { interrupt } from '../notation'
import { edit, home, newPlace, openTab, saveAll, shown, type Tab } from './notation'

describe('while one tab switches to a branch', () => {
  test('another one may delete it, and then the branch that is shown is one that is there', async () => {
    for (let moment = 0, reads = 1; moment < reads; moment++) {
      const place = await newPlace()
      const other = openTab(place)
      await saveAll(other, { 'Home.md': 'one\n' })
      await createBranch(await shown(other), 'idea')
      const storage = interrupt(place.open(), moment, async () => {
        await deleteBranch(await shown(other), 'idea', { how: 'anyway' }).catch(() => undefined)
      })
      const tab: Tab = { ...openTab(place), repository: openRepository(storage) }
      const wiki = await shown(other)
      await switchBranch({ ...wiki, repository: tab.repository }, 'idea').catch(() => undefined)
      reads = storage.reads
      const branch = await readBranch(other.repository)
      expect(branch && (await resolveRef(other.repository, branch))).not.toBeNull()
    }
  })
})

describe('a draft of a branch that went while it was typed', () => {
  test('is not lost when another branch gets that name, nor when it has its old one again', async () => {
    const tab = openTab(await newPlace())
    const base = await saveAll(tab, { 'Home.md': 'one\n' })
    await createBranch(await shown(tab), 'idea')
    const on = async (name: string) => ({ ...(await shown(tab)), branch: branchRef(name) })
    await writeDraft(await on('gone'), { path: home, text: 'typed on gone', base, time: 1 })
    await writeDraft(await on('idea'), { path: home, text: 'typed on idea', base, time: 2 })
    await renameBranch(await shown(tab), 'idea', 'gone')
    expect((await findDraft(await on('gone'), home))?.text).toBe('typed on idea')
    const texts = async () => (await listAllDrafts(await shown(tab))).map(({ text }) => text)
    expect(await texts()).toEqual(['typed on idea', 'typed on gone'])
    await undoAction(await shown(tab), (await listActions(await shown(tab)))[0]!.id, edit)
    expect((await findDraft(await on('idea'), home))?.text).toBe('typed on idea')
    expect(await texts()).toEqual(['typed on idea', 'typed on gone'])
  })
})
