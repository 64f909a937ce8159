/** Every view and dialog for everybody: checked by axe, in both themes, wide and narrow; nothing too wide or too small. */
import type { Page } from '@playwright/test'
import { expect, test } from './harness'
import { findBreaches, findSmall, findWide, type Breach } from './harness/looking/breaches'
import { placesOfFinding } from './harness/places/finding'
import { placesOfNow } from './harness/places/now'
import { placesOfThePast } from './harness/places/past'
import type { Stop } from './harness/places/place'
import { growWiki } from './harness/places/wiki'
import { placesOfWriting } from './harness/places/writing'

const light = { colorScheme: 'light', reducedMotion: 'reduce' } as const
const dark = { ...light, colorScheme: 'dark' } as const
const desk = { width: 1280, height: 800 }
// As high as the page: what the bar at the foot covers until somebody scrolls is not out of reach.
const phone = { width: 390, height: 4000 }
const narrowest = { width: 320, height: 700 }

/** Looks at the screen wide and narrow, and in both themes, between which only colours differ. */
async function lookAround(page: Page): Promise<readonly (Breach & { readonly on: string })[]> {
  const seen: (Breach & { readonly on: string })[] = []
  const note = async (on: string, found: Promise<readonly Breach[]>): Promise<void> =>
    void seen.push(...(await found).map((breach) => ({ on, ...breach })))
  await note('a desk', findBreaches(page))
  await note('a desk', findSmall(page, 24))
  await page.setViewportSize(phone)
  await note('a phone', findBreaches(page))
  await page.emulateMedia(dark)
  await note('a phone at night', findBreaches(page, ['color-contrast']))
  await page.emulateMedia(light)
  await page.setViewportSize(narrowest)
  await note('320 px', findWide(page))
  await page.setViewportSize(desk)
  return seen
}

const parts: Readonly<Record<string, readonly Stop[]>> = {
  'what is read and kept': placesOfNow,
  'what is found': placesOfFinding,
  'what is written': placesOfWriting,
  'what was, what is beside, and what comes together': placesOfThePast,
}

for (const [what, places] of Object.entries(parts))
  test(`every view, menu and dialog of ${what} is open to everybody, in both themes, wide and narrow`, async ({
    verso,
    page,
    server,
  }) => {
    test.setTimeout(480_000)
    await page.emulateMedia(light)
    await growWiki(verso, server)
    for (const { name, open, leave } of places) {
      await open(verso)
      expect.soft(await lookAround(page), name).toEqual([])
      await page.keyboard.press('Escape')
      await leave?.(verso)
    }
  })

test('on a touch screen what is pressed has room for a finger', async ({ verso, page, server }) => {
  await growWiki(verso, server)
  const screen = await page.context().newCDPSession(page)
  await screen.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  await page.setViewportSize({ width: 390, height: 844 })
  const places = ['page/Mint.md', 'edit/Mint.md', 'history/Garden.md', 'compare/none..draft/Garden.md', 'changes']
  for (const place of [
    ...places,
    'branches',
    'tags',
    'remote',
    'export',
    'storage',
    'pages',
    'links',
    'graph',
    'new',
  ]) {
    await verso.go(place)
    await expect(verso.main.getByRole('heading', { level: 1 })).toBeAttached()
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true)
    expect.soft(await findSmall(page, 44), place).toEqual([])
  }
})

test('where the system chooses the colours, what is chosen has a frame, and what is drawn takes them', async ({
  verso,
  page,
  server,
}) => {
  await page.emulateMedia({ ...light, forcedColors: 'active' })
  await growWiki(verso, server)
  for (const place of ['changes', 'page/Garden.md', 'edit/Mint.md', 'graph']) {
    await verso.go(place)
    await expect(verso.main.getByRole('heading', { level: 1 })).toBeAttached()
    expect.soft(await page.evaluate(listFrameless), place).toEqual([])
    expect.soft(await page.evaluate(listPale), place).toEqual([])
  }
  await expect(verso.main.locator('canvas')).toBeVisible()
  await expect.poll(() => verso.main.locator('canvas').evaluate(readCorner)).toEqual([255, 255, 255])
})

/** Runs in the browser: what is chosen and shows it by its ground alone, which forced colours take away. */
function listFrameless(): readonly string[] {
  const chosen = document.querySelectorAll(
    '[aria-current]:not([aria-current=false]), [aria-pressed=true], [aria-selected=true]',
  )
  return [...chosen]
    .filter((element) => element.checkVisibility() && getComputedStyle(element).outlineStyle === 'none')
    .map((element) => element.outerHTML.slice(0, 120))
}

/** Runs in the browser: what is written in the colour of the ground that the system puts behind all words. */
function listPale(): readonly string[] {
  const paper = getComputedStyle(document.documentElement).backgroundColor
  const isWritten = (element: Element): boolean =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
  const isPale = (element: Element): boolean => {
    const style = getComputedStyle(element)
    return style.color === paper && style.getPropertyValue('forced-color-adjust') === 'auto'
  }
  return [...document.querySelectorAll('body *')]
    .filter((element) => isWritten(element) && element.checkVisibility() && isPale(element))
    .map((element) => element.outerHTML.slice(0, 120))
}

/** Runs in the browser: the colour of the paper that a picture is drawn on. */
function readCorner(canvas: SVGElement | HTMLElement): readonly number[] {
  const context = canvas instanceof HTMLCanvasElement ? canvas.getContext('2d') : null
  return [...(context?.getImageData(2, 2, 1, 1).data ?? [])].slice(0, 3)
}

test('whoever walks with the Tab key sees where they are', async ({ verso, page }) => {
  await verso.openFresh()
  const places = ['page/Home.md', 'history/Home.md', 'edit/Home.md', 'remote', 'changes', 'branches', 'tags', 'actions']
  for (const place of [...places, 'blame/now/Home.md', 'find?phrase=the&page=Home.md']) {
    await verso.go(place)
    await expect(verso.main.getByRole('heading', { level: 1 })).toBeVisible()
    await page.evaluate(() => document.querySelector<HTMLElement>('.skip')?.focus())
    const unseen: string[] = []
    for (let step = 0; step < 25; step++) {
      await page.keyboard.press('Tab')
      const blind = await page.evaluate(describeIfBlind)
      if (blind) unseen.push(`${place}: ${blind}`)
    }
    expect(unseen).toEqual([])
  }
})

/** Runs in the browser: what has the focus, when nothing shows that it has. */
function describeIfBlind(): string | null {
  const focus = document.activeElement
  if (!focus || focus === document.body) return null
  const shows = (element: Element): boolean => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
  }
  const hasCaret = focus instanceof HTMLElement && focus.isContentEditable
  return hasCaret || shows(focus) || focus.querySelector('.active') ? null : focus.outerHTML.slice(0, 120)
}
