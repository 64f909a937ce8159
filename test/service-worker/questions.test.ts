import { describe, expect, test } from 'vitest'
import { asksForFont, asksForShell, asksToTakeOver } from '../../src/service-worker/questions'

const scope = new URL('https://host.example/any/repositories/wiki/')
const visit = (path: string) => asksForShell('navigate', new URL(path, scope), scope)

describe('the service worker', () => {
  test('answers a visit to the app with the shell, whatever its query', () => {
    expect(visit('')).toBe(true)
    expect(visit('index.html')).toBe(true)
    expect(visit('?source=home')).toBe(true)
  })

  test('leaves the proxy, the repositories and everything else below to the server', () => {
    for (const path of ['proxy/github.com/x.git/info/refs', 'repositories/team.git/', 'manual.html', '..'])
      expect(visit(path), path).toBe(false)
  })

  test('is not asked for the shell by a fetch, or by another host', () => {
    expect(asksForShell('cors', scope, scope)).toBe(false)
    expect(asksForShell('navigate', new URL('https://other.example/any/repositories/wiki/'), scope)).toBe(false)
  })

  test('keeps the app’s own fonts, and nothing that only looks like one', () => {
    const asks = (path: string) => asksForFont(new URL(path, scope), scope)
    expect(asks('assets/serif-cyrillic-x1.woff2')).toBe(true)
    for (const path of ['assets/index-x1.js', 'repositories/a.woff2', 'https://other.example/assets/a.woff2'])
      expect(asks(path), path).toBe(false)
  })

  test('takes over on the one message that says so', () => {
    expect(asksToTakeOver({ type: 'SKIP_WAITING' })).toBe(true)
    for (const other of [null, 'SKIP_WAITING', {}, { type: 'WINDOW_READY' }]) expect(asksToTakeOver(other)).toBe(false)
  })
})
