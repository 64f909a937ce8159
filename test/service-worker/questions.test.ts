import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  asksForFont,
  asksForMermaid,
  asksForMessages,
  asksForPostgres,
  asksForShell,
  asksToReceive,
  asksToTakeOver,
  isOlder,
} from '../../src/service-worker/questions'

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

  test('keeps what draws diagrams, and nothing that only looks like it', () => {
    const asks = (path: string) => asksForMermaid(new URL(path, scope), scope)
    expect(asks('assets/mermaid.min-x1.js')).toBe(true)
    for (const path of ['assets/index-x1.js', 'assets/mermaid.svg', 'https://other.example/assets/mermaid.min-x1.js'])
      expect(asks(path), path).toBe(false)
  })

  test('keeps the sentences of other languages, and nothing that only looks like them', () => {
    const asks = (path: string) => asksForMessages(new URL(path, scope), scope)
    expect(asks('assets/messages-zh-Hans-first-x1.js')).toBe(true)
    expect(asks('assets/messages-de-guide-x1.js')).toBe(true)
    for (const path of [
      'assets/all-x1.js',
      'assets/messages-x1.js',
      'messages-ja-rest-x1.js',
      'https://other.example/assets/messages-ja-rest-x1.js',
    ])
      expect(asks(path), path).toBe(false)
  })

  test('keeps what runs PostgreSQL, and nothing that only looks like it', () => {
    const asks = (path: string) => asksForPostgres(new URL(path, scope), scope)
    for (const path of [
      'postgres-Dx3k_-45.js',
      'pglite-Dx3kaa45.wasm',
      'pglite-Dx3kaa45.data',
      'pglite-chunk-X-Dx3kaa45.js',
    ])
      expect(asks(`assets/${path}`), path).toBe(true)
    for (const path of [
      'assets/index-x1.js',
      'pglite-x1.wasm',
      'assets/postgres.html',
      'https://other.example/assets/pglite-x1.wasm',
    ])
      expect(asks(path), path).toBe(false)
  })

  test('lets an older version go, and nothing else', () => {
    expect(isOlder('assets/pglite-aaaaaaaa.wasm', 'assets/pglite-b-b_bbbb.wasm')).toBe(true)
    expect(isOlder('assets/pglite-aaaaaaaa.wasm', 'assets/pglite-aaaaaaab.data')).toBe(false)
    expect(isOlder('assets/pglite-aaaaaaaa.wasm', 'assets/initdb-aaaaaaab.wasm')).toBe(false)
    expect(isOlder('assets/pglite-aaaaaaaa.wasm', 'assets/pglite-aaaaaaaa.wasm')).toBe(false)
    expect(isOlder('assets/mermaid-x1.js', 'assets/mermaid-x2.js')).toBe(true)
    expect(isOlder('assets/messages-zh-Hans-rest-x1.js', 'assets/messages-zh-Hans-rest-x-2.js')).toBe(true)
    expect(isOlder('assets/messages-ja-rest-x1.js', 'assets/messages-ja-rest-x1.js')).toBe(false)
    expect(isOlder('assets/messages-ja-first-x1.js', 'assets/messages-ja-rest-x2.js')).toBe(false)
    expect(isOlder('assets/messages-ja-rest-x1.js', 'assets/messages-ja-guide-x2.js')).toBe(false)
    expect(isOlder('assets/messages-ja-rest-x1.js', 'assets/messages-de-rest-x2.js')).toBe(false)
  })

  test('receives what is shared at the address of the manifest, and nothing else', () => {
    const action = /"action": "(.*share)"/.exec(readFileSync('public/manifest.webmanifest', 'utf8'))?.[1] ?? ''
    const asks = (path: string) => asksToReceive(new URL(path, scope), scope)
    expect(asks(action)).toBe(true)
    for (const path of ['', 'share/', 'share?x', 'proxy/share', 'https://other.example/share'])
      expect(asks(path), path).toBe(false)
  })

  test('takes over on the one message that says so', () => {
    expect(asksToTakeOver({ type: 'SKIP_WAITING' })).toBe(true)
    for (const other of [null, 'SKIP_WAITING', {}, { type: 'WINDOW_READY' }]) expect(asksToTakeOver(other)).toBe(false)
  })
})
