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
