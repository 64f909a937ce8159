import { afterEach, describe, expect, test, vi } from 'vitest'
import { Update } from '../../../src/app/offline/update.svelte'

const patience = { greeting: 20, answer: 200 }
const opened: BroadcastChannel[] = []

/** A tab of the browser, with the text somebody typed into it. */
function openTab(keepText: () => Promise<unknown> = () => Promise.resolve()) {
  const channel = new BroadcastChannel('update-of-this-test')
  opened.push(channel)
  const takeOver = vi.fn()
  const reload = vi.fn()
  const update = new Update({ channel, takeOver, reload, patience })
  update.onBeforeUpdate(keepText)
  update.found()
  return { update, takeOver, reload }
}

const refuse = () => Promise.reject(new Error('The disk is full.'))
const never = () => new Promise(() => undefined)

afterEach(() => {
  for (const channel of opened.splice(0)) channel.close()
})

describe('a new version', () => {
  test('waits until the reader wants it', () => {
    const tab = openTab()
    expect(tab.update.current).toBe('ready')
    expect(tab.takeOver).not.toHaveBeenCalled()
  })

  test('takes over once the text of every tab is kept', async () => {
    const kept: string[] = []
    const keep = (tab: string) => async () => kept.push(tab)
    const here = openTab(keep('here'))
    openTab(keep('there'))
    await here.update.accept()
    expect(here.takeOver).toHaveBeenCalledOnce()
    expect(kept.toSorted()).toEqual(['here', 'there'])
  })

  test('is held while text of this tab cannot be kept', async () => {
    const tab = openTab(refuse)
    await tab.update.accept()
    expect(tab.update.current).toBe('held')
    expect(tab.takeOver).not.toHaveBeenCalled()
  })

  test.each([
    ['refuses', refuse],
    ['does not come back in time', never],
  ])('is held while another tab %s', async (_, keepText) => {
    const here = openTab()
    openTab(keepText)
    await here.update.accept()
    expect(here.update.current).toBe('held')
    expect(here.takeOver).not.toHaveBeenCalled()
  })

  test('reloads a tab only after its text is kept, even when another tab wanted it', async () => {
    const steps: string[] = []
    const tab = openTab(async () => steps.push('kept'))
    tab.reload.mockImplementation(() => steps.push('reloaded'))
    await tab.update.tookOver()
    expect(steps).toEqual(['kept', 'reloaded'])
  })

  test('leaves a tab as it is when its text cannot be kept, and reloads it when it can', async () => {
    const keep = vi.fn<() => Promise<unknown>>(refuse)
    const tab = openTab(keep)
    await tab.update.tookOver()
    expect(tab.update.current).toBe('held')
    expect(tab.reload).not.toHaveBeenCalled()
    keep.mockResolvedValue(undefined)
    await tab.update.accept()
    expect(tab.reload).toHaveBeenCalledOnce()
  })
})
