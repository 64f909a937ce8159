/** What those who listen hear: what happened, once; what a list came to, once typing rests; and no more. */
import type { Page } from '@playwright/test'
import { messages } from '../../src/app/messages/all'
import { expect, test } from './harness'

const { editing, palette } = messages

declare global {
  interface Window {
    heard: string[]
  }
}

/** Runs in the browser: writes down what a screen reader would say of itself. */
function listen(): void {
  const heard: string[] = (window.heard = [])
  const live = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]'
  const regionOf = (node: Node): Element | null =>
    (node instanceof Element ? node : node.parentElement)?.closest(live) ?? null
  new MutationObserver((records) => {
    const grown = records.filter(({ type, addedNodes }) => type === 'characterData' || addedNodes.length > 0)
    const regions = new Set(grown.map(({ target }) => regionOf(target)).filter((region) => region !== null))
    heard.push(...[...regions].map((region) => region.textContent.trim()).filter(Boolean))
  }).observe(document.body, { subtree: true, childList: true, characterData: true })
}

const heardOf = async (page: Page, pattern: RegExp): Promise<readonly string[]> =>
  (await page.evaluate(() => window.heard)).filter((text) => pattern.test(text))

test('what was found is said when typing rests, and not at every key', async ({ verso, page }) => {
  await verso.openFresh()
  await page.evaluate(listen)
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('combobox', { name: palette.findPage })).toBeFocused()
  await page.keyboard.type('hom')
  const count = (): Promise<number> => page.getByRole('option').count()
  await expect.poll(() => heardOf(page, /^\d+ lines?$/)).toEqual([palette.count(await count())])
  await page.keyboard.type('xqz')
  await expect.poll(() => heardOf(page, /^\d+ lines?$/)).toHaveLength(2)
})

test('a save is said once', async ({ verso, page }) => {
  await verso.openFresh()
  await verso.startEditing('Home')
  await page.evaluate(listen)
  await page.keyboard.type('Beans by the wall.')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByText(editing.saved)).toBeVisible()
  expect(await heardOf(page, new RegExp(editing.saved))).toHaveLength(1)
  expect(await page.evaluate(() => window.heard)).toHaveLength(1)
})
