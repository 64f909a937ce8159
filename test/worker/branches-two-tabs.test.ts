/** Two tabs that move branches at the same moment. */
import { describe, expect, it } from 'vitest'
import { branchRef } from '../../src/names'
import { git } from '../support/git'
import { begin, edit, folderOf, namesOf, newest, notes, pointHead, refused, textOf } from './branch-notation'
import { openEngine, save } from './notation'

describe('two tabs', () => {
  it('that make the same branch, or `a` and `a/b`, at once make one', async () => {
    for (const names of [
      ['a', 'a'],
      ['a', 'a/b'],
      ['a/b/c', 'a'],
    ] as const) {
      const { device, api, id, other } = await begin()
      const made = await Promise.allSettled([api.createBranch(id, names[0]), other.createBranch(id, names[1])])
      expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(await namesOf(api, id)).toHaveLength(2)
      await folderOf(device, id)
    }
  })

  it('lose nothing when one deletes the branch that the other writes to', async () => {
    for (let late = 0; late < 12; late++) {
      const { api, id, other } = await begin()
      await api.createBranch(id, 'b')
      await api.switchBranch(id, 'b')
      await save(other, id, notes, 'on b\n')
      const on = { ...edit, base: await other.readHead(id), branch: branchRef('b') }
      await api.switchBranch(id, 'main')
      const wait = async (turns: number) => {
        for (let i = 0; i < turns; i++) await other.readHead(id)
      }
      const [saved] = await Promise.allSettled([
        wait(late % 4).then(() => other.savePage(id, notes, `late ${late}\n`, on)),
        wait(Math.floor(late / 4)).then(() => api.deleteBranch(id, 'b', 'anyway')),
      ])
      expect(await namesOf(api, id)).toEqual(['main'])
      if (saved.status === 'rejected') expect(saved.reason).toSatisfy(refused('not-found'))
      await api.undoAction(id, (await newest(api, id)).id, edit)
      await api.switchBranch(id, 'b')
      expect(await textOf(api, id)).toBe(saved.status === 'fulfilled' ? `late ${late}\n` : 'on b\n')
    }
  })

  it('put every save on the branch it was made for while one of them switches and renames', async () => {
    const { device, api, id, other } = await begin()
    await save(api, id, notes, 'first\n')
    await api.createBranch(id, 'b')
    const switching = async () => {
      for (let i = 0; i < 10; i++) await api.switchBranch(id, i % 2 ? 'main' : 'b')
    }
    const saving = async () => {
      for (let i = 0; i < 10; i++)
        await other.savePage(id, notes, `${i}\n`, { ...edit, base: null, branch: branchRef('main'), settle: 'ours' })
    }
    await Promise.all([switching(), saving()])
    const cwd = await folderOf(device, id)
    expect(await git(['rev-list', '--count', 'b..main'], { cwd })).toBe('10')
    expect(await git(['show', 'b:notes/Today.md'], { cwd })).toBe('first')
    expect(await git(['symbolic-ref', 'HEAD'], { cwd })).toBe((await api.listWikis())[0]!.branch)
  })

  it('agree which branch is shown, however their switches meet', async () => {
    const { device, api, id, other } = await begin()
    for (const name of ['a', 'b', 'c']) await api.createBranch(id, name)
    for (let i = 0; i < 6; i++) {
      await Promise.all([api.switchBranch(id, 'abc'[i % 3]!), other.switchBranch(id, 'abc'[(i + 1) % 3]!)])
      const { branch } = (await api.listWikis())[0]!
      expect(await git(['symbolic-ref', 'HEAD'], { cwd: await folderOf(device, id) })).toBe(branch)
      expect((await other.listBranches(id))[0]).toMatchObject({ ref: branch, isCurrent: true })
    }
  })
})

describe('a switch whose tab was killed in the middle', () => {
  it('is finished by whoever opens the wiki next', async () => {
    const { device, api, id } = await begin()
    await api.createBranch(id, 'b')
    await pointHead(device, id, 'b')
    const next = openEngine(device)
    await next.readHead(id)
    expect(await next.listWikis()).toMatchObject([{ branch: 'refs/heads/b' }])
    await pointHead(device, id, 'none')
    await openEngine(device).readHead(id)
    expect(await next.listWikis()).toMatchObject([{ branch: 'refs/heads/b' }])
  })
})
