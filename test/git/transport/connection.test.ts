import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { WikiError } from '../../../src/errors'
import { fetchPack, listRefs, type Endpoint } from '../../../src/git/transport'
import { clone, codeOf, endpointAt, openPlace, push, readAll, type Place } from './exchanges'
import type { Meddler, Mischief } from './meddler'

let place: Place
let meddler: Meddler
let wiki: Endpoint
let empty: Endpoint

beforeAll(async () => {
  place = await openPlace()
  meddler = place.meddler
  wiki = endpointAt(meddler, 'wiki.git')
  empty = endpointAt(meddler, 'empty.git')
})
afterAll(() => place.close())
beforeEach(() => meddler.calm())

const spoiled = (request: RegExp, mischief: Mischief, work: () => Promise<unknown>): Promise<string> => {
  meddler.spoil(request, mischief)
  return codeOf(work())
}

describe('a connection', () => {
  test('that ends anywhere in a clone never gives less than all', async () => {
    const sizes = new Map<string, number>()
    const measure = { body: (bytes: Buffer) => (sizes.set(String(sizes.size), bytes.length), bytes) }
    for (const request of [/GET/, /POST/, /POST/]) meddler.spoil(request, measure)
    await clone(wiki)
    for (const [number, size] of sizes) {
      for (let i = 0; i < 12; i++) {
        const cut = Math.floor((size * i) / 12)
        const how = i % 2 ? { endAt: cut } : { breakAt: cut }
        const before = Array.from({ length: Number(number) }, () => ({}))
        for (const [turn, mischief] of [...before, how].entries()) meddler.spoil(turn === 0 ? /GET/ : /POST/, mischief)
        expect(await codeOf(clone(wiki))).toBe('cut-off')
      }
    }
  })

  test('that ends before a push is confirmed says that it is not known', async () => {
    for (const how of [{ endAt: 30 }, { breakAt: 30 }, { endAt: 4 }]) {
      meddler.spoil(/POST/, how)
      await expect(push(empty)).rejects.toMatchObject({ data: { reason: 'unconfirmed' } })
    }
  })

  test('that goes quiet is left', async () => {
    const quick = { idleTimeout: 1000 }
    expect(await spoiled(/GET/, { stallAt: 0 }, () => clone(wiki, quick))).toBe('timeout')
    expect(await spoiled(/GET/, { stallAt: 20 }, () => clone(wiki, quick))).toBe('timeout')
    expect(await spoiled(/POST/, { stallAt: 20 }, () => clone(wiki, quick))).toBe('timeout')
    expect(await spoiled(/POST/, { stallAt: 4 }, () => push(empty, quick))).toBe('timeout')
  })

  test('ends when the caller says so, before and in the middle', async () => {
    const controller = new AbortController()
    meddler.spoil(/POST/, { stallAt: 60, onStall: () => controller.abort() })
    expect(await codeOf(clone(wiki, { signal: controller.signal }))).toBe('aborted')
    expect(await codeOf(clone(wiki, { signal: controller.signal }))).toBe('aborted')
  })

  test('that brings more than we take is left', async () => {
    const advertised = await listRefs(wiki)
    const wants = [...advertised.refs.values()]
    const take = async () => readAll(await fetchPack(wiki, { wants, haves: () => [], advertised }, { maxBytes: 200 }))
    expect(await codeOf(take())).toBe('too-large')
    expect(await codeOf(listRefs(wiki, { maxBytes: 100 }))).toBe('too-large')
  })

  test('whose bytes were changed gives the right pack or none', async () => {
    const right = Buffer.from(await clone(wiki))
    for (let i = 0; i < 60; i++) {
      const flipped = (bytes: Buffer): Buffer => {
        const position = Math.floor((bytes.length * i) / 60)
        bytes[position] = (bytes[position] ?? 0) ^ (1 << (i % 8))
        return bytes
      }
      meddler.spoil(/POST.*upload-pack/, {})
      meddler.spoil(/POST.*upload-pack/, { body: flipped })
      const outcome = await clone(wiki).catch((error: unknown) => error)
      if (outcome instanceof Uint8Array) expect(Buffer.compare(outcome, right)).toBe(0)
      else expect(outcome).toBeInstanceOf(WikiError)
    }
  })
})
