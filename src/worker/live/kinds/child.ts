/**
 * Calls to a worker of our own that may never answer: what people ask for cannot be interrupted there, so that it is ended
 * with its worker. `serveChild` is the other end. Types end at the edge of a realm: there they are taken on trust.
 */
import { formatError, parseError, type ErrorMessage } from '../../../errors'

export type ChildWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

type Request = { readonly id: number; readonly method: string; readonly args: readonly unknown[] }
type Answer =
  | { readonly id: number; readonly kind: 'value'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'error'; readonly error: ErrorMessage }

/** `late`: there was no answer in time, and the worker is gone with all it knew. */
export type Told = { readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'late' }

type Pending = { give(told: Told): void; fail(error: unknown): void }

export class Child {
  readonly #start: () => ChildWorker
  readonly #pending = new Map<number, Pending>()
  #worker: ChildWorker | undefined
  #last = 0

  constructor(start: () => ChildWorker) {
    this.#start = start
  }

  /** Milliseconds of `patience`; a worker that has ended is begun anew. */
  call(method: string, args: readonly unknown[], patience: number): Promise<Told> {
    this.#worker ??= this.#begin()
    const worker = this.#worker
    return new Promise((resolve, reject) => {
      const id = ++this.#last
      const timer = setTimeout(() => this.end(), patience)
      const over = (): void => (clearTimeout(timer), void this.#pending.delete(id))
      const give = (told: Told): void => (over(), resolve(told))
      const fail = (error: unknown): void => (over(), reject(error instanceof Error ? error : new Error(String(error))))
      this.#pending.set(id, { give, fail })
      const request: Request = { id, method, args }
      worker.postMessage(request)
    })
  }

  /** With all that was asked of it. */
  end(): void {
    this.#worker?.terminate()
    this.#worker = undefined
    for (const { give } of this.#pending.values()) give({ kind: 'late' })
  }

  #begin(): ChildWorker {
    const worker = this.#start()
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      const pending = this.#pending.get(data.id)
      if (data.kind === 'value') pending?.give(data)
      else pending?.fail(parseError(data.error))
    })
    worker.addEventListener('error', () => this.end())
    return worker
  }
}

type Scope = {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listener: (event: MessageEvent<Request>) => void): void
}

export function serveChild(scope: Scope, answer: (method: string, args: readonly unknown[]) => Promise<unknown>): void {
  const run = async ({ id, method, args }: Request): Promise<Answer> => {
    try {
      return { id, kind: 'value', value: await answer(method, args) }
    } catch (error) {
      return { id, kind: 'error', error: formatError(error) }
    }
  }
  scope.addEventListener('message', ({ data }) => void run(data).then((answer) => scope.postMessage(answer)))
}
