import { describe, expect, test } from 'vitest'
import { branchRef, parsePagePath, type Oid } from '../../src/names'
import { createBranch, editDelete, findLastChange, publish, readHead, switchBranch } from '../../src/wiki'
import { ada, edit, newPlace, openTab, saveAll, shown } from './branches/notation'

const home = parsePagePath('Home.md')
const bo = { name: 'Bo', email: 'bo@example.org' }

describe('the last change of a page on one side of a merge', () => {
  async function parted() {
    const tab = openTab(await newPlace())
    const base = (await saveAll(tab, { 'Home.md': 'one\n', 'Other.md': 'one\n' }))!
    await createBranch(await shown(tab), 'plan')
    const ours = (await saveAll(tab, { 'Home.md': 'ours\n' }))!
    await switchBranch(await shown(tab), 'plan')
    const changes = await editDelete(await shown(tab), home, base)
    await publish(await shown(tab), changes, { ...edit, author: bo, base })
    const theirs = (await readHead(await shown(tab)))!
    const find = async (at: Oid, path = home) => findLastChange(await shown(tab), path, { at, since: base })
    return { tab, base, ours, theirs, find }
  }

  test('names who made it, a deletion as well, whichever branch is shown', async () => {
    const { ours, theirs, find } = await parted()
    expect(await find(ours)).toMatchObject({ oid: ours, author: { name: ada.name } })
    expect(await find(theirs)).toMatchObject({ oid: theirs, author: { name: 'Bo' } })
  })

  test('is none where the side left it as it was, or never had it', async () => {
    const { ours, find } = await parted()
    expect(await find(ours, parsePagePath('Other.md'))).toBeNull()
    expect(await find(ours, parsePagePath('Nowhere.md'))).toBeNull()
  })

  test('is its last one of all where the sides have nothing in common', async () => {
    const { tab, base } = await parted()
    const last = await findLastChange(await shown(tab), parsePagePath('Other.md'), { at: base, since: null })
    expect(last?.oid).toBe(base)
    expect(branchRef('plan')).toBe((await shown(tab)).branch)
  })
})
