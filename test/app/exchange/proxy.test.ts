import { describe, expect, it } from 'vitest'
import { findOffer, findWitness, parseOffer, suggestProxy } from '../../../src/app/exchange/connect/proxy'

const at = 'http://127.0.0.1:4180/proxy/'
const answer = {
  verso: 1,
  hosts: ['github.com'],
  machine: 'kitchen',
  repositories: [
    '/repositories/home.git',
    { name: 'Team', url: 'https://git.example.org/t.git' },
    { name: 'bad', url: 'javascript:alert(1)' },
    7,
  ],
}
const offer = parseOffer(at, answer)
const answering =
  (body: string, status = 200) =>
  async () =>
    new Response(body, { status })

describe('the offer of the app’s own server', () => {
  it('names its machine, its hosts and the repositories it shares', () => {
    expect(offer).toEqual({
      url: at,
      machine: 'kitchen',
      hosts: ['github.com'],
      repositories: [
        { name: 'home', url: 'http://127.0.0.1:4180/repositories/home.git' },
        { name: 'Team', url: 'https://git.example.org/t.git' },
      ],
    })
  })

  it('is asked for below the app, wherever the app is served', async () => {
    const asked: string[] = []
    await findOffer('https://example.org/wiki/', async (url) => (asked.push(url), new Response('{}')))
    expect(asked).toEqual(['https://example.org/wiki/proxy/'])
  })

  it('is none on a static host, on another program, and without a network', async () => {
    expect(await findOffer(at, answering('<!doctype html>'))).toBeNull()
    expect(await findOffer(at, answering('Not found', 404))).toBeNull()
    expect(await findOffer(at, answering('{"verso":2}'))).toBeNull()
    expect(await findOffer(at, () => Promise.reject(new TypeError('Failed to fetch')))).toBeNull()
  })

  it('is preset, but not for what the same server shares itself', () => {
    expect(suggestProxy('https://github.com/ada/r.git', offer)).toBe(at)
    expect(suggestProxy('http://127.0.0.1:4180/repositories/home.git', offer)).toBeNull()
    expect(suggestProxy('https://github.com/ada/r.git', null)).toBeNull()
  })
})

describe('who sees the token', () => {
  const url = 'https://github.com/ada/r.git'

  it('is nobody but the host when the browser asks it directly', () => {
    expect(findWitness(url, null, offer)).toEqual({ kind: 'nobody', host: 'github.com' })
  })

  it('is the machine of the app’s own server, by name', () => {
    expect(findWitness(url, at, offer)).toEqual({ kind: 'machine', machine: 'kitchen', host: '127.0.0.1:4180' })
  })

  it('is a stranger for any other proxy', () => {
    expect(findWitness(url, 'https://proxy.example.org/', offer)).toEqual({
      kind: 'stranger',
      host: 'proxy.example.org',
    })
    expect(findWitness(url, at, null)).toEqual({ kind: 'stranger', host: '127.0.0.1:4180' })
  })
})
