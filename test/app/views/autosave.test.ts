import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { foldAutosaves, isAutosave, markAutosave, withoutMark } from '../../../src/app/verso/thread/autosaves'
import { Autosave, hasConflictMarks } from '../../../src/app/views/editing/autosave/autosave'
import { parseOid } from '../../../src/names'

describe('saving by itself', () => {
  let saves: number
  let ready: boolean
  let after: number | null
  let works: boolean
  const start = () =>
    new Autosave({
      after: () => after,
      isReady: () => ready,
      save: async () => {
        saves++
        return works
      },
    })

  beforeEach(() => {
    vi.useFakeTimers()
    ;[saves, ready, after, works] = [0, true, 10, true]
  })
  afterEach(() => vi.useRealTimers())

  test('waits until nobody has typed for as long as was chosen, and saves once', async () => {
    const autosave = start()
    for (let i = 0; i < 5; i++) {
      autosave.wait()
      await vi.advanceTimersByTimeAsync(9_000)
    }
    expect(saves).toBe(0)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(saves).toBe(1)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(saves).toBe(1)
  })

  test('is off unless it was chosen, and ends with the desk', async () => {
    after = null
    const autosave = start()
    autosave.wait()
    await vi.advanceTimersByTimeAsync(60_000)
    after = 10
    autosave.wait()
    autosave.stop()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(saves).toBe(0)
  })

  test('waits for whoever has to decide something, and tries again what could not be saved', async () => {
    ready = false
    works = false
    start().wait()
    await vi.advanceTimersByTimeAsync(30_000)
    expect(saves).toBe(0)
    ready = true
    await vi.advanceTimersByTimeAsync(20_000)
    expect(saves).toBe(2)
  })
})

test('a text with half a conflict in it is told, and one about such marks is not', () => {
  expect(hasConflictMarks('a\n<<<<<<< ours\nb\n=======\nc\n>>>>>>> theirs\n')).toBe(true)
  expect(hasConflictMarks('A line of `<<<<<<<` is git’s.\n=======\n')).toBe(false)
})

test('a message is marked once, and read without its mark', () => {
  fc.assert(
    fc.property(fc.string(), (message) => {
      expect(isAutosave(markAutosave(message))).toBe(true)
      expect(withoutMark(markAutosave(message)).trim()).toBe(message.trim())
    }),
  )
  expect(isAutosave('Edit Mint')).toBe(false)
})

describe('saves by themselves in a history', () => {
  const commitOf = (at: number, [who, gap, auto]: readonly [string, number, boolean]) => {
    const author = { name: who, email: `${who}@x`, time: 1_000_000 - at * gap, offset: 0 }
    const oid = parseOid(String(at).padStart(40, '0'))
    const message = auto ? markAutosave('Edit Mint') : 'Edit Mint'
    return { commit: { oid, tree: oid, parents: [], author, committer: author, message } }
  }
  const history = fc
    .array(fc.tuple(fc.constantFrom('ada', 'bob'), fc.constantFrom(0, 60), fc.boolean()))
    .map((list) => list.map((one, at) => commitOf(at, one)))

  test('are folded with their neighbours alone, and none is lost or out of its order', () => {
    fc.assert(
      fc.property(history, (items) => {
        const folded = foldAutosaves(items)
        expect(folded.flatMap(({ last, before }) => [last, ...before])).toEqual(items)
        for (const { last, before } of folded)
          for (const { commit } of before)
            expect([isAutosave(commit.message), commit.author.name]).toEqual([true, last.commit.author.name])
      }),
    )
  })

  test('are one row where one author paused now and then', () => {
    const items = [0, 1, 2].map((at) => commitOf(at, ['ada', 60, true]))
    expect(foldAutosaves([...items, commitOf(3, ['ada', 60, false])]).map(({ before }) => before.length)).toEqual([
      2, 0,
    ])
    expect(foldAutosaves([0, 1].map((at) => commitOf(at, ['ada', 7200, true])))).toHaveLength(2)
  })
})
