/** Places of the app that are looked at one after the other, and how one gets there. */
import type { Page } from '@playwright/test'
import { expect } from '..'
import type { Verso } from '../verso'

/** A place of the app, and what is on the screen when it has opened. */
export type Stop = {
  readonly name: string
  readonly open: (verso: Verso) => Promise<void>
  /** Puts things back where Escape does not. */
  readonly leave?: (verso: Verso) => Promise<void>
}

export const at = (name: string, place: string, shown: string): Stop => ({
  name,
  async open(verso) {
    await verso.go(place)
    await expect(verso.main.getByText(shown).first()).toBeVisible()
  },
})

export const atTop = (name: string): Stop => ({
  name,
  async open({ page, main, url }) {
    await page.goto(`${url}#/${name}`)
    await expect(main.getByRole('heading', { level: 1 })).toBeVisible()
  },
})

/** Something over the page that a key or a button opens. */
export const over = (name: string, open: (page: Page) => Promise<void>): Stop => ({
  name,
  async open(verso) {
    await verso.readPage('Home')
    await expect(verso.main).toContainText('Welcome')
    await open(verso.page)
  },
})
