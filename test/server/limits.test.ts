import { expect, it } from 'vitest'
import { Limiter } from '../../src/server'
import { advertisement, git, post, proxyTo, reason, refs } from './proxy-support'

const result = (): Response =>
  new Response('PACK', { headers: { 'content-type': 'application/x-git-upload-pack-result' } })

it('a push that says it is too large is refused before it is sent', async () => {
  const { send, calls } = proxyTo(result, { limits: { requestBytes: 10 } })
  const response = await send(
    '/proxy/github.com/a/b.git/git-upload-pack',
    post('x'.repeat(11), { 'content-length': '11' }),
  )
  expect([response.status, reason(response), calls.length]).toEqual([413, 'too-large', 0])
})

it('a push that turns out too large is refused', async () => {
  const drain = async (call: { body: BodyInit | null }) => (await new Response(call.body).text(), result())
  const { send } = proxyTo(drain, { limits: { requestBytes: 10 } })
  const response = await send('/proxy/github.com/a/b.git/git-upload-pack', post('x'.repeat(11)))
  expect([response.status, reason(response)]).toEqual([413, 'too-large'])
})

it('an answer that says it is too large is refused', async () => {
  const answer = () => new Response('x', { headers: { 'content-type': git, 'content-length': '11' } })
  const { send } = proxyTo(answer, { limits: { answerBytes: 10 } })
  expect(reason(await send(refs('github.com')))).toBe('too-large')
})

it('an answer that turns out too large is cut, not passed as whole', async () => {
  const { send } = proxyTo(() => new Response('x'.repeat(11), { headers: { 'content-type': git } }), {
    limits: { answerBytes: 10 },
  })
  const response = await send(refs('github.com'))
  await expect(response.text()).rejects.toThrow('do not pass')
})

it('an answer that goes quiet is cut', async () => {
  const quiet = new ReadableStream({ pull: () => new Promise(() => undefined) })
  const { send } = proxyTo(() => new Response(quiet, { headers: { 'content-type': git } }), { limits: { idle: 5 } })
  await expect((await send(refs('github.com'))).text()).rejects.toThrow('quiet')
})

it('an exchange that takes too long is stopped', async () => {
  const never = (call: { signal: AbortSignal }) =>
    new Promise<Response>((_, reject) => {
      call.signal.addEventListener('abort', () => {
        reject(call.signal.reason as Error)
      })
    })
  const { send } = proxyTo(never, { limits: { total: 5 } })
  const response = await send(refs('github.com'))
  expect([response.status, reason(response)]).toEqual([504, 'timeout'])
})

it('one client has so many requests at once, until one of them is over', async () => {
  const { send } = proxyTo(advertisement, { limits: { concurrent: 2 } })
  const [first] = [await send(refs('github.com')), await send(refs('github.com'))]
  const third = await send(refs('github.com'))
  expect([third.status, reason(third), third.headers.get('retry-after')]).toEqual([429, 'rate-limited', '1'])
  await first.text()
  expect((await send(refs('github.com'))).status).toBe(200)
})

it('a request that was given up counts as over', async () => {
  const { send } = proxyTo(advertisement, { limits: { concurrent: 1 } })
  await (await send(refs('github.com'))).body?.cancel()
  expect((await send(refs('github.com'))).status).toBe(200)
})

it('a request that failed counts as over', async () => {
  let isBroken = true
  const upstream = () => (isBroken ? Promise.reject(new Error('a fault')) : advertisement())
  const { send } = proxyTo(upstream, { limits: { concurrent: 1 } })
  expect((await send(refs('github.com'))).status).toBe(500)
  isBroken = false
  expect((await send(refs('github.com'))).status).toBe(200)
})

it('one client has so many requests a minute, and they come back with time', async () => {
  let time = 0
  const { send } = proxyTo(advertisement, { limits: { perMinute: 6, concurrent: 100 }, now: () => time })
  const ask = async () => (await send(refs('github.com'))).status
  for (let count = 0; count < 6; count++) expect(await ask()).toBe(200)
  expect(await ask()).toBe(429)
  time += 10_000
  expect([await ask(), await ask()]).toEqual([200, 429])
})

it('clients that ask no more are forgotten', () => {
  let time = 0
  const limiter = new Limiter({ concurrent: 1, perMinute: 60, now: () => time })
  for (let client = 0; client < 5000; client++) {
    limiter.enter(String(client))()
    time += 2000
  }
  expect(limiter.size).toBeLessThanOrEqual(1024)
})
