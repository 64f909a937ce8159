/** What becomes of branches that are deleted or renamed on one side: against `git http-backend`, judged by native git. */
import { describe, expect, it } from 'vitest'
import { branchRef } from '../../src/names'
import { fsck } from '../support/git'
import { edit } from './branch-notation'
import { home, save } from './notation'
import { names, open, remoteNames, serve, there, undoNewest } from './remote-notation'

const { share } = serve()

describe('a branch that only the server has', () => {
  it('is listed until it is opened here, and goes with the server’s from then on', async () => {
    const { native, clone } = await share()
    const one = await clone()
    expect(await one.api.listRemoteBranches(one.id)).toMatchObject([
      { name: 'idea', ahead: 1, behind: 0, errand: null, commit: { message: 'two' } },
    ])
    await open(one, 'idea')
    expect(await remoteNames(one)).toEqual([])
    expect(await there(one, 'idea')).toEqual({ kind: 'there', name: 'idea' })
    await one.api.switchBranch(one.id, 'idea')
    await save(one.api, one.id, home, 'three\n')
    expect(await one.api.sync(one.id)).toMatchObject({ kind: 'synced', pushed: 1 })
    expect(await native('show', 'idea:Home.md')).toBe('three')
  })

  it('is compared and merged without being opened', async () => {
    const { native, clone } = await share()
    const one = await clone()
    expect(await one.api.compareBranches(one.id, 'main', 'origin/idea')).toMatchObject({ ahead: [{}], behind: [] })
    await one.api.mergeBranch(one.id, 'origin/idea', edit)
    expect(await one.api.readHead(one.id)).toBe(await native('rev-parse', 'idea'))
  })

  it('is deleted there without being opened', async () => {
    const { clone, refs } = await share()
    const one = await clone()
    await one.api.askOfRemote(one.id, branchRef('idea'), 'remove')
    expect(await one.api.listRemoteBranches(one.id)).toMatchObject([{ errand: { kind: 'remove', hindrance: null } }])
    await one.api.sync(one.id)
    expect(await refs()).toEqual(['refs/heads/main', 'refs/tags/v1'])
    expect(await remoteNames(one)).toEqual([])
  })

  it('is not taken for one when ours goes with it under another name', async () => {
    const { clone } = await share()
    const one = await clone()
    await one.api.renameBranch(one.id, 'main', 'mine', 'there-too')
    expect(await remoteNames(one)).toEqual(['idea'])
    expect(await there(one, 'mine')).toEqual({ kind: 'there', name: 'main' })
  })
})

describe('a branch that is deleted here', () => {
  it('stays on the server unless it is to go there, too', async () => {
    const { clone, refs } = await share()
    const one = await clone()
    await open(one, 'idea')
    await one.api.deleteBranch(one.id, 'idea', 'if-merged')
    await one.api.sync(one.id)
    expect(await refs()).toContain('refs/heads/idea')
    expect(await remoteNames(one)).toEqual(['idea'])
  })

  it('goes from the server with the next sync, even by a tab that was opened later', async () => {
    const { path, clone, refs } = await share()
    const one = await clone()
    await open(one, 'idea')
    expect(await one.api.deleteBranch(one.id, 'idea', 'if-merged', 'there-too')).toEqual({
      kind: 'unmerged',
      commits: 1,
    })
    await one.api.deleteBranch(one.id, 'idea', 'anyway', 'there-too')
    expect(await refs()).toContain('refs/heads/idea')
    expect(await one.again().sync(one.id)).toMatchObject({ kind: 'synced', settled: { done: 1, hindered: [] } })
    expect(await refs()).toEqual(['refs/heads/main', 'refs/tags/v1'])
    expect(await remoteNames(one)).toEqual([])
    await one.api.fetch(one.id)
    expect(await names(one)).toEqual(['main'])
    await fsck(path)
  })

  it('stays on the server when somebody has moved it there, until somebody says so all the same', async () => {
    const { native, clone, refs } = await share()
    const [one, two] = [await clone(), await clone()]
    await open(two, 'idea')
    await two.api.switchBranch(two.id, 'idea')
    await save(two.api, two.id, home, 'more\n')
    await open(one, 'idea')
    await one.api.deleteBranch(one.id, 'idea', 'anyway', 'there-too')
    await two.api.sync(two.id)
    const ref = branchRef('idea')
    const hindered = [{ ref, hindrance: { kind: 'moved', to: await native('rev-parse', 'idea') } }]
    expect(await one.api.push(one.id)).toMatchObject({ kind: 'synced', settled: { done: 0, hindered } })
    expect(await refs()).toContain(ref)
    expect(await one.api.sync(one.id)).toMatchObject({ kind: 'synced', settled: { done: 0, hindered: [] } })
    expect(await one.api.listRemoteBranches(one.id)).toMatchObject([
      { name: 'idea', errand: { kind: 'remove', hindrance: { kind: 'moved' } } },
    ])
    await one.api.askOfRemote(one.id, ref, 'remove')
    await one.api.sync(one.id)
    expect(await refs()).not.toContain(ref)
  })

  it('is made there again when that is undone after the sync, and is left alone when it is before', async () => {
    for (const isSynced of [false, true]) {
      const { native, clone, refs } = await share()
      const one = await clone()
      await open(one, 'idea')
      const tip = await native('rev-parse', 'idea')
      await one.api.deleteBranch(one.id, 'idea', 'anyway', 'there-too')
      if (isSynced) await one.api.sync(one.id)
      expect(await refs()).toHaveLength(isSynced ? 2 : 3)
      await undoNewest(one)
      expect(await there(one, 'idea')).toMatchObject({ kind: isSynced ? 'to-make' : 'there' })
      expect(await one.api.sync(one.id)).toMatchObject({ settled: { done: isSynced ? 1 : 0 } })
      expect(await native('rev-parse', 'idea')).toBe(tip)
      await undoNewest(one)
      expect(await names(one)).toEqual(['main'])
      await one.api.sync(one.id)
      expect(await refs()).toEqual(['refs/heads/main', 'refs/tags/v1'])
    }
  })

  it('is made anew under its name, and then nothing is deleted there', async () => {
    const { clone, refs } = await share()
    const one = await clone()
    await open(one, 'idea')
    await one.api.deleteBranch(one.id, 'idea', 'anyway', 'there-too')
    await one.api.createBranch(one.id, 'idea')
    await one.api.sync(one.id)
    expect(await refs()).toContain('refs/heads/idea')
    await undoNewest(one)
    await one.api.sync(one.id)
    expect(await refs()).not.toContain('refs/heads/idea')
  })
})

describe('a branch that is renamed here', () => {
  it('has its new name alone on the server, when that is wanted', async () => {
    for (const to of ['thought', 'idea/one']) {
      const { native, clone, refs } = await share()
      const one = await clone()
      await open(one, 'idea')
      const tip = await native('rev-parse', 'idea')
      await one.api.renameBranch(one.id, 'idea', to, 'there-too')
      await one.api.sync(one.id)
      expect(await refs()).toEqual([`refs/heads/${to}`, 'refs/heads/main', 'refs/tags/v1'].sort())
      expect(await native('rev-parse', to)).toBe(tip)
      await undoNewest(one)
      await one.api.sync(one.id)
      expect(await refs()).toEqual(['refs/heads/idea', 'refs/heads/main', 'refs/tags/v1'])
    }
  })

  it('leaves the old one there, when that is not', async () => {
    const { clone, refs } = await share()
    const one = await clone()
    await open(one, 'idea')
    await one.api.renameBranch(one.id, 'idea', 'thought')
    await one.api.sync(one.id)
    expect(await refs()).toEqual(['refs/heads/idea', 'refs/heads/main', 'refs/tags/v1'])
    expect(await remoteNames(one)).toEqual(['idea'])
  })
})

describe('a branch that somebody deleted on the server', () => {
  it('stays here, is said to be gone, and is not made there again until it goes on', async () => {
    const { clone, native, refs } = await share()
    const one = await clone()
    await open(one, 'idea')
    await one.api.switchBranch(one.id, 'idea')
    await native('branch', '-D', 'idea')
    await one.api.sync(one.id)
    expect(await there(one, 'idea')).toEqual({ kind: 'gone' })
    expect(await refs()).not.toContain('refs/heads/idea')
    await save(one.api, one.id, home, 'more\n')
    await one.api.sync(one.id)
    expect(await native('show', 'idea:Home.md')).toBe('more')
    expect(await there(one, 'idea')).toEqual({ kind: 'there', name: 'idea' })
  })

  it('is made there again when somebody asks for it', async () => {
    const { clone, native, refs } = await share()
    const one = await clone()
    await open(one, 'idea')
    await native('branch', '-D', 'idea')
    await one.api.fetch(one.id)
    await one.api.askOfRemote(one.id, branchRef('idea'), 'make')
    await one.api.sync(one.id)
    expect(await refs()).toContain('refs/heads/idea')
  })
})
