import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DraftKeeper } from '../../../src/app/drafts/draft-keeper.svelte'
import { deliverLetters } from '../../../src/app/drafts/mailbox'
import { WikiError } from '../../../src/errors'
import { parsePagePath, parseRefName, parseWikiId } from '../../../src/names'
import type { Draft } from '../../../src/worker'
import { createLocalStorage } from '../support/local-storage'

const wiki = parseWikiId('garden')
const branch = parseRefName('refs/heads/main')
const path = parsePagePath('Mint.md')

/** An engine that keeps drafts, as slow as its caller wants and failing when told to. */
class Drafts {
  readonly kept = new Map<string, Draft>()
  readonly written: string[] = []
  failing = false
  slow = 0
  writeDraft = async (_wiki: unknown, draft: Draft): Promise<void> => {
    if (this.slow) await new Promise((resolve) => setTimeout(resolve, this.slow))
    if (this.failing) throw new WikiError('quota-exceeded', 'There is no room.')
    this.written.push(draft.text)
    this.kept.set(draft.path, draft)
  }
  discardDraft = async (_wiki: unknown, from: string): Promise<void> => void this.kept.delete(from)
  readDraft = async (_wiki: unknown, from: string): Promise<Draft | null> => this.kept.get(from) ?? null
}

let engine: Drafts
let keeper: DraftKeeper

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('localStorage', createLocalStorage())
  engine = new Drafts()
  keeper = new DraftKeeper({ api: engine, wiki, path, branch, now: () => Date.now() }, null)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const deliver = (): Promise<void> => deliverLetters(engine)
const letters = (): readonly string[] => Object.keys(localStorage)

describe('what is being typed', () => {
  test('is with the engine a moment later, however fast the typing goes on', async () => {
    for (let key = 0; key < 20; key++) {
      keeper.typed(() => `key ${key}`)
      await vi.advanceTimersByTimeAsync(50)
    }
    expect(engine.written.length).toBeGreaterThanOrEqual(3)
    await vi.advanceTimersByTimeAsync(300)
    expect(engine.kept.get(path)?.text).toBe('key 19')
  })

  test('is kept in the order it was typed, even when the engine is slow', async () => {
    engine.slow = 1000
    keeper.typed(() => 'first')
    void keeper.flush()
    engine.slow = 10
    keeper.typed(() => 'second')
    void keeper.flush()
    await vi.advanceTimersByTimeAsync(2000)
    expect(engine.written).toEqual(['first', 'second'])
  })

  test('is handed on at once when asked', async () => {
    keeper.typed(() => 'text')
    await keeper.flush()
    expect(engine.kept.get(path)?.text).toBe('text')
  })

  test('that a closing tab left behind is delivered by the next one', async () => {
    keeper.typed(() => 'last words')
    keeper.post()
    expect(engine.kept.size).toBe(0)
    await deliver()
    expect(engine.kept.get(path)?.text).toBe('last words')
    expect(letters()).toEqual([])
  })

  test('leaves no letter behind once the engine has it, or nobody wants it', async () => {
    keeper.typed(() => 'text')
    keeper.post()
    await keeper.flush()
    expect(letters()).toEqual([])
    keeper.typed(() => 'more')
    keeper.post()
    await keeper.forget()
    expect(letters()).toEqual([])
    expect(engine.kept.size).toBe(0)
  })

  test('that is older than the draft does not take its place', async () => {
    keeper.typed(() => 'old')
    keeper.post()
    await vi.advanceTimersByTimeAsync(5)
    await engine.writeDraft(wiki, { path, text: 'newer', base: null, time: Date.now() })
    await deliver()
    expect(engine.kept.get(path)?.text).toBe('newer')
  })

  test('that could not be kept is said to be so, and kept with the next attempt', async () => {
    engine.failing = true
    keeper.typed(() => 'text')
    await vi.advanceTimersByTimeAsync(300)
    expect(keeper.error?.code).toBe('quota-exceeded')
    keeper.post()
    expect(letters()).toHaveLength(1)
    engine.failing = false
    await keeper.flush()
    expect(engine.kept.get(path)?.text).toBe('text')
    expect(keeper.error).toBeNull()
  })

  test('stays wanted when it is typed right after the page was saved', async () => {
    keeper.typed(() => 'saved')
    const forgotten = keeper.forget()
    keeper.typed(() => 'and more')
    await forgotten
    await vi.advanceTimersByTimeAsync(300)
    expect(engine.kept.get(path)?.text).toBe('and more')
  })
})
