/** Settings that a wiki keeps go along with its commits, whoever moves them and however. */
import { beforeEach, expect, test, vi } from 'vitest'
import type { EngineEvent, Engine } from '../../../src/worker'
import { parsePagePath } from '../../../src/names'
import { Notices } from '../../../src/app/notices.svelte'
import { git } from '../../support/git'
import { ada, newDevice, openEngine, type Device } from '../../worker/notation'
import { credentials, serve } from '../../worker/remote-notation'
import { stubBrowser } from '../support/browser'

stubBrowser()
const { followState, withState } = await import('../../../src/app/state/leaving')
const { noteBinding } = await import('../../../src/app/state/binding')
const { preferences } = await import('../../../src/app/preferences.svelte')
const { standard } = await import('../../../src/app/preferences')

const folder = parsePagePath('settings')
const file = parsePagePath('settings/state.json')
const { share } = serve()

beforeEach(() => preferences.change(() => standard))

function engineOf(device: Device): Engine {
  const subscribe = (listener: (event: EngineEvent) => void) => {
    device.hear.add(listener)
    return () => void device.hear.delete(listener)
  }
  return { api: openEngine(device), subscribe, onFailure: () => undefined }
}

/** A tab whose wiki keeps its settings, and somebody else with the same wiki. */
async function begin() {
  const { clone, settings, path } = await share()
  const device = newDevice()
  const engine = engineOf(device)
  const notices = new Notices()
  const wiki = await engine.api.cloneWiki('', { settings, credentials, keep: true })
  const keep = (): void => noteBinding(wiki.id, { folder, branch: wiki.branch, base: null })
  const shared = (): Promise<string> => git(['show', 'main:settings/state.json'], { cwd: path })
  return { device, engine, api: withState(engine.api, notices), notices, wiki, keep, shared, other: await clone() }
}

const edit = { message: 'm', author: ada }
const dark = '{\n  "theme": "dark"\n}\n'

test('settings are committed before commits go anywhere and before another branch is shown', async () => {
  const { api, wiki, keep, shared } = await begin()
  keep()
  preferences.theme = 'dark'
  await api.push(wiki.id)
  expect(await shared()).toBe(dark.trimEnd())
  preferences.theme = 'light'
  await api.createBranch(wiki.id, 'other')
  await api.switchBranch(wiki.id, 'other')
  await api.switchBranch(wiki.id, 'main')
  expect((await api.readPage(wiki.id, file)).text).toContain('"light"')
})

test('a sync that somebody else asks for, as at the end of a merge, takes settings along and tells of everything it did', async () => {
  const { api, wiki, keep, shared, other } = await begin()
  keep()
  const page = parsePagePath('Other.md')
  await other.api.savePage(other.id, page, 'x\n', { ...edit, base: await other.api.readHead(other.id) })
  await other.api.sync(other.id)
  preferences.theme = 'dark'
  expect(await api.sync(wiki.id)).toMatchObject({ kind: 'synced', fetched: 1, pushed: 1, settled: { done: 0 } })
  expect(await shared()).toBe(dark.trimEnd())
})

test('settings of another device are taken over as soon as its commits are there, in a wiki that began to keep them just now', async () => {
  const { engine, api, notices, wiki, keep, other } = await begin()
  const stop = followState(engine, notices, wiki)
  keep()
  await other.api.savePage(other.id, file, dark, { ...edit, base: await other.api.readHead(other.id) })
  await other.api.sync(other.id)
  await engine.api.pull(wiki.id)
  await vi.waitFor(() => expect(preferences.current.theme).toBe('dark'))
  stop()
  expect((await api.readPage(wiki.id, file)).text).toBe(dark)
})

test('a file of settings that cannot be read is told of, and hinders nothing', async () => {
  const { api, notices, wiki, keep } = await begin()
  keep()
  await api.savePage(wiki.id, file, '[', { ...edit, base: await api.readHead(wiki.id) })
  expect(await api.sync(wiki.id)).toMatchObject({ kind: 'synced', pushed: 1 })
  expect(notices.current.map(({ tone, text }) => [tone, text.includes('state.json')])).toEqual([['alert', true]])
  expect((await api.switchBranch(wiki.id, 'main')).branch).toBe('refs/heads/main')
})

test('a database that could not go along is told of by its name', async () => {
  const { device, engine, notices, wiki } = await begin()
  const stop = followState(engine, notices, wiki)
  const error = { code: 'damaged', message: '', data: { reason: 'file-damaged', file: 'shop.jsonl' } } as const
  const failed = { kind: 'live-failed', wiki: wiki.id, folder: parsePagePath('shop'), error } as const
  for (const hear of device.hear) hear(failed)
  await vi.waitFor(() => expect(notices.current[0]?.text).toMatch(/“shop”.*shop\.jsonl/))
  stop()
})
