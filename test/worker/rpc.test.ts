import { MessageChannel } from 'node:worker_threads'
import { afterEach, describe, expect, it } from 'vitest'
import { WikiError } from '../../src/errors'
import { connect, serve, type Port } from '../../src/worker/rpc'
import type { Progress, WikiApi } from '../../src/worker/api'
import { openEngine } from './notation'

const open: MessageChannel[] = []
afterEach(() => open.splice(0).forEach(({ port1 }) => port1.close()))

/** Both ends, with a real channel between them. */
function wire(api: Partial<WikiApi>) {
  const channel = new MessageChannel()
  open.push(channel)
  const end = (port: MessageChannel['port1']): Port => ({
    postMessage: (message) => port.postMessage(message),
    addEventListener: (_, listener) =>
      port.on('message', (data: unknown) => listener(new MessageEvent('message', { data }))),
  })
  serve(end(channel.port2), Promise.resolve({ ...openEngine(), ...api }))
  return connect(end(channel.port1))
}

describe('a call of the engine', () => {
  it('brings back its value, or its error with code, sentence and data', async () => {
    const { api } = wire({})
    const { id } = await api.createWiki('Mine')
    expect(await api.listWikis()).toMatchObject([{ id, title: 'Mine' }])
    await expect(api.deleteWiki(id).then(() => api.readHead(id))).rejects.toMatchObject({
      name: 'WikiError',
      code: 'not-found',
      data: { reason: 'wiki-gone', name: id },
    })
  })

  it('reports progress and stops when it is told to', async () => {
    const controller = new AbortController()
    const { api } = wire({
      exportZip: (_, call = {}) =>
        new Promise((_resolve, reject) => {
          call.signal?.addEventListener('abort', () => reject(new WikiError('aborted', 'Stopped.')))
          call.onProgress?.({ phase: 'packing', done: 1, total: 2 })
        }),
    })
    const { id } = await api.createWiki('Mine')
    const exported = api.exportZip(id, { signal: controller.signal, onProgress: () => controller.abort() })
    await expect(exported).rejects.toMatchObject({ code: 'aborted' })
  })

  it('reports the last word of every phase, however fast it goes on', async () => {
    const { api } = wire({
      exportZip: (_, call = {}) =>
        new Promise((_resolve, reject) => {
          call.signal?.addEventListener('abort', () => reject(new WikiError('aborted', 'Stopped.')))
          for (const done of [1, 2, 3]) call.onProgress?.({ phase: 'counting', done })
          for (const bytes of [1, 2, 3]) call.onProgress?.({ phase: 'receiving', bytes })
        }),
    })
    const controller = new AbortController()
    const heard: unknown[] = []
    const onProgress = (progress: Progress): void => {
      if (heard.push(progress) === 4) controller.abort()
    }
    const { id } = await api.createWiki('Mine')
    await expect(api.exportZip(id, { signal: controller.signal, onProgress })).rejects.toMatchObject({
      code: 'aborted',
    })
    expect(heard).toEqual([
      { phase: 'counting', done: 1 },
      { phase: 'counting', done: 3 },
      { phase: 'receiving', bytes: 1 },
      { phase: 'receiving', bytes: 3 },
    ])
  })

  it('takes what a call is told for what it is, whatever its parts are called', async () => {
    const { api } = wire({
      findPhrase: async (_, phrase, where) => {
        throw new WikiError('internal', JSON.stringify({ phrase, where }))
      },
    })
    const { id } = await api.createWiki('Mine')
    const where = { path: null, after: null, signal: 'ours', onProgress: 'theirs' }
    const call = { signal: new AbortController().signal }
    await expect(api.findPhrase(id, 'x', where, call)).rejects.toMatchObject({
      message: JSON.stringify({ phrase: 'x', where }),
    })
  })

  it('fails when the engine has died, be it before or afterwards', async () => {
    const { api, fail } = wire({ listWikis: () => new Promise(() => undefined) })
    const before = api.listWikis()
    fail(new WikiError('internal', 'It stopped.'))
    await expect(before).rejects.toMatchObject({ message: 'It stopped.' })
    await expect(api.listWikis()).rejects.toMatchObject({ message: 'It stopped.' })
  })
})
