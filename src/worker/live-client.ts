/**
 * Speaks with the worker of live databases, from a tab; nothing of it is loaded before a wiki on this device has had one
 * opened. What was changed in them is committed before commits are exchanged, or the branch shows something else.
 */
import { hasCode, WikiError } from '../errors'
import type { WikiId } from '../names'
import type { CatalogApi, EngineApi, LiveApi, WikiApi } from './api'
import databasesUrl from './databases?worker&url'
import { liveMethods } from './live/methods'
import { rememberLive, wasLive } from './live/remember'
import { connect } from './rpc'
import { trustedWorkerUrl } from './trusted-worker'

/** Calls that take or give commits of a branch, or leave it. */
const leaving: readonly string[] = [
  'fetch',
  'pull',
  'push',
  'sync',
  'switchBranch',
  'createBranch',
  'renameBranch',
  'deleteBranch',
  'mergeBranch',
  'finishMerge',
  'revertCommit',
  'undoAction',
  'exportZip',
  'exportBundle',
] satisfies readonly (keyof EngineApi)[]

/** The calls of the others, and those of live databases beside them. `start` calls back should what it started end. */
export function withLive(others: EngineApi & CatalogApi, start: (onEnd: () => void) => LiveApi = startLive): WikiApi {
  let live: LiveApi | undefined
  const readLive = (): LiveApi => (live ??= start(() => (live = undefined)))

  const askLive =
    (method: string) =>
    (wiki: WikiId, ...rest: readonly unknown[]): unknown => {
      if (method !== 'listLive') rememberLive(wiki)
      return callOf(readLive(), method)(wiki, ...rest)
    }
  const commitAll = async (wiki: WikiId): Promise<void> => {
    if (wasLive(wiki)) await readLive().exportLive(wiki, null).catch(passOverStop)
  }
  const leave =
    (method: string) =>
    async (wiki: WikiId, ...rest: readonly unknown[]): Promise<unknown> => {
      await commitAll(wiki)
      return callOf(others, method)(wiki, ...rest)
    }
  // Who restores a folder means it without the rows that are committed only now.
  const restoreFolder: EngineApi['restoreFolder'] = async (wiki, folder, at, edit, call) => {
    const head = await others.readHead(wiki)
    await commitAll(wiki)
    const base = edit.base === head ? await others.readHead(wiki) : edit.base
    return others.restoreFolder(wiki, folder, at, { ...edit, base }, call)
  }

  return new Proxy({} as WikiApi, {
    get(_, method): unknown {
      if (typeof method !== 'string') return undefined
      if (liveMethods.includes(method)) return askLive(method)
      if (method === 'restoreFolder') return restoreFolder
      return leaving.includes(method) ? leave(method) : Reflect.get(others, method)
    },
  })
}

/** A browser that cannot run databases now can exchange pages all the same; what is in their files stays there. */
function passOverStop(error: unknown): void {
  if (!hasCode(error, 'unsupported')) throw error
}

function callOf(api: object, method: string): (...args: readonly unknown[]) => unknown {
  const found: unknown = Reflect.get(api, method)
  if (typeof found !== 'function') throw new WikiError('internal', `There is no method “${method}” here.`)
  return (...args) => Reflect.apply(found, api, args) as unknown
}

/** Should the worker die, what was asked fails, and the next question starts another. */
function startLive(onEnd: () => void): LiveApi {
  const worker = new Worker(trustedWorkerUrl(new URL(databasesUrl, location.href)), {
    type: 'module',
    name: 'databases',
  })
  const { api, fail } = connect(worker)
  const die = (detail: string): void => {
    worker.terminate()
    onEnd()
    fail(new WikiError('unsupported', 'The databases stopped.', { reason: 'part-stopped', detail }))
  }
  worker.addEventListener('error', ({ message }) => die(message ?? 'did not load'))
  worker.addEventListener('messageerror', () => die('unreadable message'))
  return api
}
