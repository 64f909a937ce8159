import { describe, expect, it } from 'vitest'
import { ConnectionForm } from '../../../src/app/exchange/connect/connection.svelte'

const offer = { url: 'http://127.0.0.1:4180/proxy/', machine: 'kitchen', hosts: [], repositories: [] }

function formWith(typed: Partial<ConnectionForm>): ConnectionForm {
  return Object.assign(new ConnectionForm(), typed)
}

describe('connecting a repository', () => {
  it('takes a token out of the address before anything is kept or sent', () => {
    const form = formWith({ url: 'https://ada:secret@git.example.org/r.git' })
    expect(form.finish()).toEqual({
      settings: { kind: 'smart-http', url: 'https://git.example.org/r.git', branch: null, proxy: null },
      credentials: { username: 'ada', password: 'secret' },
      keep: false,
    })
    expect([form.url, form.moved]).toEqual(['https://git.example.org/r.git', true])
  })

  it('keeps a token for the session only, unless asked to', () => {
    expect(formWith({ url: 'https://github.com/a/b', password: 'x' }).finish()?.keep).toBe(false)
    expect(formWith({ url: 'https://github.com/a/b', password: 'x', keep: true }).finish()?.keep).toBe(true)
  })

  it('fills in the user name that a host does not look at', () => {
    const credentials = (url: string) => formWith({ url, password: ' t ' }).finish()?.credentials
    expect(credentials('https://github.com/a/b')).toEqual({ username: 'x-access-token', password: 't' })
    expect(credentials('https://git.example.org/a/b')).toEqual({ username: 'token', password: 't' })
    expect(formWith({ url: 'https://github.com/a/b' }).finish()?.credentials).toBeNull()
  })

  it('goes through the proxy the app’s own server offers, without being told', () => {
    const form = formWith({ url: 'https://github.com/a/b' })
    form.learn(offer)
    expect(form.finish()?.settings.proxy).toBe(offer.url)
    expect(form.witness).toEqual({ kind: 'machine', machine: 'kitchen', host: '127.0.0.1:4180' })
  })

  it('goes the way that was chosen', () => {
    const form = formWith({ url: 'https://github.com/a/b', chosenWay: 'direct' })
    form.learn(offer)
    expect(form.finish()?.settings.proxy).toBeNull()
    Object.assign(form, { chosenWay: 'other', otherProxy: 'https://proxy.example.org/' })
    expect(form.finish()?.settings.proxy).toBe('https://proxy.example.org/')
  })

  it('goes nowhere while the address or the proxy is missing', () => {
    expect(formWith({ url: '' }).finish()).toBeNull()
    expect(formWith({ url: 'not an address' }).finish()).toBeNull()
    const form = formWith({ url: 'https://github.com/a/b', chosenWay: 'other', otherProxy: 'proxy' })
    expect([form.finish(), form.witness]).toEqual([null, null])
  })

  it('shows the settings it was opened with, and knows the offered proxy again', () => {
    const settings = { kind: 'smart-http', url: 'https://github.com/a/b', branch: 'wiki', proxy: offer.url } as const
    const form = new ConnectionForm({ settings, credentials: 'stored' })
    form.learn(offer)
    expect(form.way).toBe('offered')
    expect(form.finish()?.settings).toEqual(settings)
  })

  it('goes on with the token that is known, for that address alone', () => {
    const settings = { kind: 'smart-http', url: 'https://github.com/a/b', branch: null, proxy: null } as const
    const form = new ConnectionForm({ settings, credentials: 'session' })
    expect([form.hasToken, form.finish()?.credentials]).toEqual([true, null])
    form.url = 'https://github.com/a/c'
    expect(form.hasToken).toBe(false)
    expect(new ConnectionForm({ settings, credentials: 'none' }).hasToken).toBe(false)
  })
})
