import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Room } from '../../../src/app/offline/room.svelte'

let usage = 0
let persisted = false
let asked = 0

beforeEach(() => {
  ;[usage, persisted, asked] = [10, false, 0]
  const estimate = async () => {
    asked++
    return { usage, quota: 100 }
  }
  const persist = async () => (persisted = true)
  vi.stubGlobal('navigator', { storage: { estimate, persist, persisted: async () => persisted } })
  vi.useFakeTimers()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('there is room until four fifths of it are taken', async () => {
  const room = new Room()
  expect(room.isTight).toBe(false)
  await room.look()
  expect([room.part, room.isTight]).toEqual([0.1, false])
  usage = 80
  await room.look()
  expect([room.part, room.isTight]).toEqual([0.8, true])
})

test('after many saves it is looked at once', async () => {
  const room = new Room()
  for (let save = 0; save < 20; save++) room.lookSoon()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(asked).toBe(1)
})

test('a browser that agrees to keep everything is seen to have done so', async () => {
  const room = new Room()
  expect(await room.ask()).toBe(true)
  expect(room.current?.persisted).toBe(true)
})

test.each([
  ['has no storage manager', {}],
  ['has one that cannot estimate', { storage: { persisted: async () => true } }],
])('a browser that %s is no reason to worry', async (_, navigator) => {
  vi.stubGlobal('navigator', navigator)
  const room = new Room()
  await room.look()
  expect([room.current, room.isTight]).toEqual([null, false])
})
