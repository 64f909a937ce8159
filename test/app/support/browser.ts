/** As much of a browser as the state of the app needs, in Node. */
import { vi } from 'vitest'
import { createLocalStorage } from './local-storage'

export function stubBrowser(): void {
  const root = { dataset: {}, style: {} }
  const here = new EventTarget()
  vi.stubGlobal('localStorage', createLocalStorage())
  vi.stubGlobal('location', { hash: '' })
  vi.stubGlobal('document', { documentElement: root, querySelectorAll: () => [] })
  vi.stubGlobal('addEventListener', here.addEventListener.bind(here))
  vi.stubGlobal('removeEventListener', here.removeEventListener.bind(here))
  // One tab, which asks for one thing at a time.
  vi.stubGlobal('navigator', { locks: { request: (_: string, act: () => unknown) => act() } })
}
