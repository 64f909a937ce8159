/**
 * Calls between a tab and its workers: one message a call, an answer each, progress and abort between.
 *
 * Functions and signals cannot cross, so the argument that carries them (a `Call`) stays here and is made anew there.
 */
import { formatError, parseError, WikiError, type ErrorMessage } from '../errors'
import type { Progress } from '../remotes'
import type { Call, WikiApi } from './api'

/** Where engines tell all tabs what happened. */
export const eventsChannel = 'verso-events'

type Request =
  | {
      readonly kind: 'call'
      readonly id: number
      readonly method: string
      readonly args: readonly unknown[]
      readonly callAt: number
    }
  | { readonly kind: 'abort'; readonly id: number }

type Response =
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly error: ErrorMessage }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }

/** What both ends need of a worker, its scope, or a message port. */
export type Port = {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
}

/** By what its members are: a value may have a member called `signal` that is none. */
const isCall = (argument: unknown): argument is Call =>
  typeof argument === 'object' &&
  argument !== null &&
  (('signal' in argument && argument.signal instanceof AbortSignal) ||
    ('onProgress' in argument && typeof argument.onProgress === 'function'))

type Pending = { resolve(value: unknown): void; reject(error: WikiError): void; readonly call: Call | undefined }

/** The end that asks: an object with all methods, each of which the other end has or not. `fail` ends every call, when that one has died. */
export function connect(port: Port): { readonly api: WikiApi; fail(error: WikiError): void } {
  const pending = new Map<number, Pending>()
  let last = 0
  let failure: WikiError | undefined

  const send = (method: string, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (failure) return reject(failure)
      const id = ++last
      const callAt = args.findIndex(isCall)
      const call = args.find(isCall)
      if (call?.signal?.aborted) return reject(new WikiError('aborted', 'Stopped.'))
      pending.set(id, { resolve, reject, call })
      call?.signal?.addEventListener('abort', () => post({ kind: 'abort', id }), { once: true })
      post({ kind: 'call', id, method, args: args.map((arg) => (isCall(arg) ? null : arg)), callAt })
    })

  const post = (request: Request): void => port.postMessage(request)

  const receive = (response: Response): void => {
    const waiting = pending.get(response.id)
    if (response.kind === 'progress') return waiting?.call?.onProgress?.(response.progress)
    pending.delete(response.id)
    if (response.kind === 'result') waiting?.resolve(response.value)
    else waiting?.reject(parseError(response.error))
  }

  port.addEventListener('message', ({ data }: MessageEvent<Response>) => receive(data))
  return {
    api: methods(send),
    fail(error) {
      failure = error
      for (const { reject } of pending.values()) reject(error)
      pending.clear()
    },
  }
}

/** Any name is a method that sends. Types end at the edge of a realm: here they are taken on trust. */
const methods = (send: (method: string, args: readonly unknown[]) => Promise<unknown>): WikiApi =>
  new Proxy({} as WikiApi, {
    get: (_, method) =>
      typeof method === 'string' && method !== 'then' ? (...args: unknown[]) => send(method, args) : undefined,
  })

/** The end that answers; calls wait until it is ready. Unknown methods and whatever a method throws come back as errors. */
export function serve(port: Port, ready: Promise<object>): void {
  const running = new Map<number, AbortController>()
  const post = (response: Response): void => port.postMessage(response)

  const run = async ({ id, method, args, callAt }: Extract<Request, { kind: 'call' }>): Promise<void> => {
    const controller = new AbortController()
    running.set(id, controller)
    const call: Call = {
      signal: controller.signal,
      onProgress: throttle((progress) => post({ kind: 'progress', id, progress })),
    }
    try {
      const value = await methodOf(await ready, method)(...args.map((arg, i) => (i === callAt ? call : arg)))
      post({ kind: 'result', id, value })
    } catch (error) {
      post({ kind: 'error', id, error: formatError(error) })
    } finally {
      running.delete(id)
    }
  }

  port.addEventListener('message', ({ data }: MessageEvent<Request>) => {
    if (data.kind === 'abort') running.get(data.id)?.abort()
    else void run(data)
  })
}

function methodOf(api: object, name: string): (...args: unknown[]) => Promise<unknown> {
  const method: unknown = Object.hasOwn(api, name) ? Reflect.get(api, name) : undefined
  if (typeof method !== 'function') throw new WikiError('internal', `The engine has no method “${name}”.`)
  return (...args) => Promise.resolve(Reflect.apply(method, api, args))
}

/** Screens follow some ten messages a second; a clone would send thousands. */
const interval = 80

/** What is held back is said after a while, and before the next phase: the last word of each always arrives. */
function throttle(report: (progress: Progress) => void): (progress: Progress) => void {
  let [phase, time] = ['', 0]
  let held: Progress | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const say = (progress: Progress | undefined): void => {
    clearTimeout(timer)
    held = timer = undefined
    if (progress === undefined) return
    ;[phase, time] = [progress.phase, performance.now()]
    report(progress)
  }

  return (progress) => {
    if (progress.phase !== phase) say(held)
    const rest = progress.phase === phase ? interval - (performance.now() - time) : 0
    if (rest <= 0) return say(progress)
    held = progress
    timer ??= setTimeout(() => say(held), rest)
  }
}
