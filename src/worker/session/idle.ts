/**
 * Work that nobody waits for: done in small steps while nothing is asked of the engine, and stopped as soon as something is.
 *
 * A step that was stopped has changed nothing and is taken again another time, so whatever it does must go in as one
 * batch at its end.
 */
import { hasCode } from '../../errors'
import type { WikiId } from '../../names'
import type { Session } from './session'

/**
 * One step of some work on a wiki. `more` asks for another, `done` for none until the engine was used again; so to find
 * that there is nothing to do must be cheap. It heeds its signal within some 20 ms.
 */
export type IdleJob = (session: Session, wiki: WikiId, signal: AbortSignal) => Promise<'more' | 'done'>

/** What the loop needs of the world; a test gives it a clock of its own. */
export type IdleSurroundings = {
  /** Calls back after so many milliseconds, unless what it returns was called before. */
  after(milliseconds: number, act: () => unknown): () => void
  /** Runs `act` unless a lock of that name is held, here or in another tab; keeps two tabs from doing the same work. */
  withLock(name: string, act: () => Promise<void>): Promise<void>
}

export type Idle = {
  /** Runs a call; while one runs, and for a few seconds after, no step is taken. */
  during<Result>(call: () => Promise<Result>): Promise<Result>
}

/** Milliseconds without a call that count as nobody being there. */
export const quiet = 3000

/** What a failure means for the job: it is stopped, and asked again after the next call, or not again in this session. */
export function judge(error: unknown): 'later' | 'never' {
  return hasCode(error, 'quota-exceeded') || hasCode(error, 'damaged') || hasCode(error, 'internal') ? 'never' : 'later'
}

export function openIdle(session: Session, jobs: readonly IdleJob[], { after, withLock }: IdleSurroundings): Idle {
  const givenUp = new Set<string>()
  let [calls, controller, cancel] = [0, new AbortController(), (): void => undefined]
  let work = Promise.resolve()

  const finish = async (wiki: WikiId, job: IdleJob, signal: AbortSignal): Promise<void> => {
    const name = `${jobs.indexOf(job)} ${wiki}`
    try {
      while (!signal.aborted && !givenUp.has(name) && (await job(session, wiki, signal)) === 'more');
    } catch (error) {
      if (judge(error) === 'never') givenUp.add(name)
    }
  }

  const finishAll = async (signal: AbortSignal): Promise<void> => {
    for (const wiki of session.opened())
      await withLock(`verso/idle/${wiki}`, async () => {
        for (const job of jobs) await finish(wiki, job, signal)
      })
  }

  const begin = (): void => {
    calls++
    cancel()
    controller.abort()
  }

  const end = (): void => {
    if (--calls > 0) return
    const { signal } = (controller = new AbortController())
    cancel = after(quiet, () => (work = work.then(() => finishAll(signal))))
  }

  return {
    async during(call) {
      begin()
      try {
        return await call()
      } finally {
        end()
      }
    },
  }
}

/** The same calls, each of which `idle` hears of. */
export const heardBy = <Api extends object>(idle: Idle, api: Api): Api =>
  new Proxy(api, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return (...args: unknown[]) => idle.during(async (): Promise<unknown> => Reflect.apply(method, target, args))
    },
  })
