/** What becomes of tags that are deleted or moved on one side, and what a server may refuse: judged by native git. */
import { describe, expect, it } from 'vitest'
import { branchRef, parseRefName } from '../../src/names'
import { ada, home, save } from './notation'
import { credentials, open, serve, tags, undoNewest } from './remote-notation'

const { share } = serve()

describe('a tag', () => {
  it('that is deleted here does not come back, and goes from the server and stays away', async () => {
    const { clone, refs } = await share()
    const [one, two] = [await clone(), await clone()]
    await one.api.deleteTag(one.id, 'v1')
    await one.api.fetch(one.id)
    expect(await tags(one)).toEqual([])
    expect(await one.api.listRemovedTags(one.id)).toMatchObject([{ name: 'v1', errand: { hindrance: null } }])
    await one.api.sync(one.id)
    expect(await refs()).toEqual(['refs/heads/idea', 'refs/heads/main'])
    for (const side of [two, one, two]) await side.api.sync(side.id)
    expect(await refs()).toEqual(['refs/heads/idea', 'refs/heads/main'])
    expect(await tags(one)).toEqual([])
    expect(await two.api.listTags(two.id)).toMatchObject([{ name: 'v1', there: { kind: 'gone' } }])
    await two.api.askOfRemote(two.id, parseRefName('refs/tags/v1'), 'make')
    await two.api.sync(two.id)
    expect(await refs()).toContain('refs/tags/v1')
  })

  it('that is deleted here comes back with undo, and to the server with the next sync', async () => {
    for (const isSynced of [false, true]) {
      const { clone, refs } = await share()
      const one = await clone()
      await one.api.deleteTag(one.id, 'v1')
      if (isSynced) await one.api.sync(one.id)
      await undoNewest(one)
      await one.api.sync(one.id)
      expect(await refs()).toContain('refs/tags/v1')
      expect(await one.api.listTags(one.id)).toMatchObject([{ there: { kind: 'same' } }])
    }
  })

  it('that was never there leaves nothing to be done when it is deleted', async () => {
    const { clone } = await share()
    const one = await clone()
    await one.api.createTag(one.id, 'v2', { message: '', author: ada })
    await one.api.deleteTag(one.id, 'v2')
    expect(await one.api.listRemovedTags(one.id)).toEqual([])
  })

  it('that was moved on the server never overwrites ours, and is taken once ours is deleted', async () => {
    const { clone, native, refs } = await share()
    const one = await clone()
    const [ours] = await one.api.listTags(one.id)
    await native('tag', '-f', 'v1', 'idea')
    await one.api.sync(one.id)
    expect(await one.api.listTags(one.id)).toEqual([{ ...ours, there: { kind: 'other' } }])
    expect(await native('rev-parse', 'v1')).toBe(await native('rev-parse', 'idea'))
    await one.api.deleteTag(one.id, 'v1')
    await one.api.sync(one.id)
    expect(await one.api.listTags(one.id)).toMatchObject([
      { commit: { oid: await native('rev-parse', 'idea') }, there: { kind: 'same' } },
    ])
    expect(await refs()).toContain('refs/tags/v1')
  })

  it('that was moved there while it was to go from there stays there, and away from here', async () => {
    const { clone, native, refs } = await share()
    const one = await clone()
    await one.api.deleteTag(one.id, 'v1')
    await native('tag', '-f', 'v1', 'idea')
    await one.api.sync(one.id)
    expect(await refs()).toContain('refs/tags/v1')
    expect(await one.api.listRemovedTags(one.id)).toMatchObject([{ errand: { hindrance: { kind: 'moved' } } }])
    await one.api.askOfRemote(one.id, parseRefName('refs/tags/v1'), 'leave')
    await one.api.sync(one.id)
    expect(await tags(one)).toEqual(['v1'])
  })

  it('that is deleted and made anew here is the new one there', async () => {
    const { clone, native } = await share()
    const one = await clone()
    await one.api.deleteTag(one.id, 'v1')
    await save(one.api, one.id, home, 'three\n')
    await one.api.createTag(one.id, 'v1', { message: '', author: ada })
    await one.api.sync(one.id)
    expect(await native('rev-parse', 'v1')).toBe(await one.api.readHead(one.id))
    expect(await one.api.listTags(one.id)).toMatchObject([{ there: { kind: 'same' } }])
  })
})

describe('a server that does not let anybody delete', () => {
  const ref = branchRef('idea')

  it('says so, and is asked again only when somebody wants that', async () => {
    const { clone, native, refs } = await share()
    await native('config', 'receive.denyDeletes', 'true')
    const one = await clone()
    await open(one, 'idea')
    await one.api.deleteBranch(one.id, 'idea', 'anyway', 'there-too')
    await save(one.api, one.id, home, 'three\n')
    const refusal = { kind: 'cannot-delete' }
    expect(await one.api.sync(one.id)).toMatchObject({
      kind: 'synced',
      pushed: 1,
      settled: { done: 0, hindered: [{ ref, hindrance: { kind: 'refused', refusal } }] },
    })
    expect(await native('show', 'main:Home.md')).toBe('three')
    expect(await one.api.sync(one.id)).toMatchObject({ settled: { done: 0, hindered: [] } })
    await native('config', 'receive.denyDeletes', 'false')
    await one.api.askOfRemote(one.id, ref, 'remove')
    expect(await one.api.sync(one.id)).toMatchObject({ settled: { done: 1, hindered: [] } })
    expect(await refs()).toEqual(['refs/heads/main', 'refs/tags/v1'])
  })

  it('keeps its main branch, and says why', async () => {
    const { clone, refs } = await share()
    const one = await clone()
    await open(one, 'idea')
    await one.api.switchBranch(one.id, 'idea')
    await one.api.deleteBranch(one.id, 'main', 'anyway', 'there-too')
    const refusal = { kind: 'main-branch' }
    expect(await one.api.sync(one.id)).toMatchObject({ settled: { hindered: [{ hindrance: { refusal } }] } })
    await one.api.askOfRemote(one.id, branchRef('main'), 'leave')
    expect(await one.api.listRemoteBranches(one.id)).toMatchObject([{ name: 'main', errand: null }])
    expect(await refs()).toContain('refs/heads/main')
  })

  it('does not keep those from syncing who may only read', async () => {
    const { clone, settings, native } = await share()
    const one = await clone()
    await native('config', 'http.receivepack', 'false')
    await one.api.deleteTag(one.id, 'v1')
    expect(await one.api.sync(one.id)).toMatchObject({
      kind: 'synced',
      settled: { hindered: [{ ref: 'refs/tags/v1', hindrance: { kind: 'refused' } }] },
    })
    await native('config', 'http.receivepack', 'true')
    await one.api.connectRemote(one.id, settings, credentials, false)
    expect(await one.api.sync(one.id)).toMatchObject({ settled: { done: 1, hindered: [] } })
  })
})
