import { afterEach, describe, expect, it, vi } from 'vitest'
import { LongCall } from '../../src/app/long-call.svelte'
import { WikiError } from '../../src/errors'

/** Work that ends when it is told to, or when it is stopped. */
function work() {
  let resolve: (value: string) => void = () => undefined
  let reject: (error: WikiError) => void = () => undefined
  const promise = new Promise<string>((...ends) => ([resolve, reject] = ends))
  const run = ({ signal }: { signal: AbortSignal }) => {
    signal.addEventListener('abort', () => reject(new WikiError('aborted', 'Stopped.')))
    return promise
  }
  return { run, resolve, reject, promise }
}

afterEach(() => void vi.useRealTimers())

describe('work that takes a while', () => {
  it('gives its value, and is over', async () => {
    const call = new LongCall()
    const { run, resolve } = work()
    const value = call.run(run)
    expect(call.running).toBe(true)
    resolve('done')
    expect([await value, call.running, call.stopped, call.error]).toEqual(['done', false, false, null])
  })

  it('tells how it failed', async () => {
    const call = new LongCall()
    const { run, reject } = work()
    const value = call.run(run)
    reject(new WikiError('timeout', 'The server went quiet.'))
    expect([await value, call.running, call.error?.code]).toEqual([undefined, false, 'timeout'])
  })

  it('can be forgotten, with how it failed', async () => {
    const call = new LongCall()
    const { run, reject } = work()
    const value = call.run(run)
    reject(new WikiError('timeout', 'The server went quiet.'))
    await value
    call.clear()
    expect([call.error, call.stopped, call.running]).toEqual([null, false, false])
  })

  it('can be stopped, which is no failure', async () => {
    const call = new LongCall()
    const value = call.run(work().run)
    call.stop()
    expect([await value, call.running, call.stopped, call.error]).toEqual([undefined, false, true, null])
  })

  it('is not slow once it was stopped, however long the work takes to end', async () => {
    vi.useFakeTimers()
    const call = new LongCall()
    const { resolve, promise } = work()
    const value = call.run(() => promise)
    call.stop()
    vi.runAllTimers()
    expect(call.slow).toBe(false)
    resolve('too late')
    expect([await value, call.slow]).toEqual([undefined, false])
  })

  it('gives way to newer work, whose state the older one leaves alone', async () => {
    const call = new LongCall()
    const older = call.run(work().run)
    const { run, resolve } = work()
    const newer = call.run(run)
    expect([await older, call.running]).toEqual([undefined, true])
    resolve('newer')
    expect(await newer).toBe('newer')
  })
})
