import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Notices } from '../../src/app/notices.svelte'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const action = { label: 'Undo', run: () => undefined }
const texts = (notices: Notices): readonly string[] => notices.current.map(({ text }) => text)

test('a plain sentence gives way to the next, and leaves by itself', () => {
  const notices = new Notices()
  notices.say('Saved.')
  notices.say('Copied.')
  expect(texts(notices)).toEqual(['Copied.'])
  vi.runAllTimers()
  expect(texts(notices)).toEqual([])
})

test('what can be undone stays until something else can be', () => {
  const notices = new Notices()
  notices.post({ tone: 'status', text: 'Mint is deleted.', action })
  notices.say('Saved.')
  expect(texts(notices)).toEqual(['Mint is deleted.', 'Saved.'])
  notices.post({ tone: 'status', text: 'Mint is back.', action })
  expect(texts(notices)).toEqual(['Mint is back.'])
})

test('an alert stays until it is closed, and is not said twice', () => {
  const notices = new Notices()
  notices.post({ tone: 'alert', text: 'The disk is full.' })
  const close = notices.post({ tone: 'alert', text: 'The disk is full.' })
  notices.post({ tone: 'status', text: 'Mint is deleted.', action })
  vi.runAllTimers()
  expect(texts(notices)).toEqual(['The disk is full.'])
  close()
  expect(texts(notices)).toEqual([])
})

test('a sentence stays for as long as it takes to read, and longer where there is something to decide', () => {
  const timeOf = (notice: Parameters<Notices['post']>[0]): number => {
    const notices = new Notices()
    const start = Date.now()
    notices.post(notice)
    vi.runAllTimers()
    expect(texts(notices)).toEqual([])
    return Date.now() - start
  }
  const saved = timeOf({ tone: 'status', text: 'Saved.' })
  expect(timeOf({ tone: 'status', text: 'Somebody else had changed this page; both edits are in.' })).toBeGreaterThan(
    saved,
  )
  expect(timeOf({ tone: 'status', text: 'Saved.', action })).toBeGreaterThan(saved)
})

test('no sentence leaves while somebody is at it', () => {
  const notices = new Notices()
  let isLookedAt = true
  notices.showBy(() => isLookedAt)
  notices.say('Saved.')
  vi.advanceTimersByTime(60_000)
  expect(texts(notices)).toEqual(['Saved.'])
  isLookedAt = false
  vi.runAllTimers()
  expect(texts(notices)).toEqual([])
})
