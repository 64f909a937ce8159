import { describe, expect, it } from 'vitest'
import { advertisement, type ProxyOptions, proxyTo, reason, refs } from './proxy-support'

const friend = 'https://wiki.example.org'

/** Asks the proxy for refs as `url` (default: `http://localhost:4180`) with these headers. */
const asking = (headers: Record<string, string>, base = 'http://localhost:4180', options: ProxyOptions = {}) => {
  const { ask, calls } = proxyTo(advertisement, options)
  return ask(new Request(`${base}${refs('github.com')}`, { headers })).then((response) => ({ response, calls }))
}

describe('the proxy is for pages of its own', () => {
  it.each<[string, Record<string, string>]>([
    ['which say nothing of themselves', {}],
    ['by what the browser says', { 'sec-fetch-site': 'same-origin' }],
    ['by their origin', { origin: 'http://localhost:4180' }],
    ['by both', { origin: 'http://localhost:4180', 'sec-fetch-site': 'same-origin' }],
    ['and for whoever types its address', { 'sec-fetch-site': 'none' }],
  ])('%s', async (_, headers) => {
    expect((await asking(headers)).response.status).toBe(200)
  })

  it.each<[string, Record<string, string>]>([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['another site in an old browser', { origin: 'https://evil.example' }],
    ['another site that hides its origin', { origin: 'null' }],
    ['another port', { origin: 'http://localhost:8080' }],
    ['another protocol', { origin: 'https://localhost:4180' }],
    ['an image in another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }],
  ])('not for %s', async (_, headers) => {
    const { response, calls } = await asking(headers)
    expect([response.status, reason(response), calls.length]).toEqual([403, 'origin-not-allowed', 0])
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('a page of a listed origin', () => {
  const options = { origins: [friend] }

  it('may ask and read', async () => {
    const { response } = await asking({ origin: friend, 'sec-fetch-site': 'cross-site' }, undefined, options)
    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-origin')).toBe(friend)
    expect(response.headers.get('access-control-expose-headers')).toContain('x-verso-reason')
    expect(response.headers.get('access-control-allow-credentials')).toBeNull()
    expect(response.headers.get('vary')).toBe('origin')
  })

  it('may ask whether it may ask', async () => {
    const { send, calls } = proxyTo(advertisement, options)
    const headers = {
      origin: friend,
      'access-control-request-method': 'POST',
      'access-control-request-private-network': 'true',
    }
    const response = await send(refs('github.com'), { method: 'OPTIONS', headers })
    expect([response.status, calls.length]).toEqual([204, 0])
    expect(response.headers.get('access-control-allow-origin')).toBe(friend)
    expect(response.headers.get('access-control-allow-headers')).toContain('authorization')
    expect(response.headers.get('access-control-allow-private-network')).toBe('true')
  })

  it('is that very origin', async () => {
    for (const origin of ['https://wiki.example.org.evil.example', 'http://wiki.example.org', `${friend}:8443`]) {
      expect((await asking({ origin }, undefined, options)).response.status).toBe(403)
    }
  })
})

it('a preflight of a foreign page is refused', async () => {
  const { send } = proxyTo(advertisement)
  const response = await send(refs('github.com'), { method: 'OPTIONS', headers: { origin: 'https://evil.example' } })
  expect(response.status).toBe(403)
})

describe('a name that is made to point at this machine', () => {
  it.each(['http://evil.example:4180', 'http://study.evil.example', 'http://localhost.evil.example'])(
    '%s is not taken for ours, though its pages look like our own',
    async (base) => {
      const { response, calls } = await asking({ origin: base, 'sec-fetch-site': 'same-origin' }, base, {
        hostnames: ['study'],
      })
      expect([response.status, reason(response), calls.length]).toEqual([403, 'origin-not-allowed', 0])
      expect(await response.text()).toContain(`--origin ${base}`)
    },
  )

  it.each([
    'http://127.0.0.1:4180',
    'http://[::1]:4180',
    'http://192.168.1.5:4180',
    'http://study',
    'http://verso.localhost',
  ])('%s is ours', async (base) => {
    expect((await asking({ origin: base }, base, { hostnames: ['study'] })).response.status).toBe(200)
  })

  it('is ours when it was named, also behind a server with a certificate', async () => {
    const headers = { origin: friend, 'sec-fetch-site': 'same-origin' }
    expect((await asking(headers, 'http://wiki.example.org', { origins: [friend] })).response.status).toBe(200)
  })
})
