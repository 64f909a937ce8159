/** What on a screen shuts somebody out: by the rules of axe, by its width, by what is too small to be hit. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

export type Breach = { readonly rule: string; readonly what: readonly string[] }

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Breaches of the standards on the screen as it is; with `rules`, of those alone. */
export async function findBreaches(page: Page, rules?: readonly string[]): Promise<readonly Breach[]> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (rules ? axe.withRules([...rules]) : axe.withTags(standards)).analyze()
  return violations.map(({ id, nodes }) => ({ rule: id, what: nodes.map(({ target }) => target.join(' ')) }))
}

const asBreach = (rule: string, what: readonly string[]): readonly Breach[] => (what.length > 0 ? [{ rule, what }] : [])

/** What makes the page wider than the window, or is beside it (WCAG 1.4.10). What scrolls in a box of its own does not. */
export const findWide = async (page: Page): Promise<readonly Breach[]> =>
  asBreach('no sideways scrolling', await page.evaluate(listWide))

/**
 * What is pressed, and is less high than that many pixels, or narrower than 24 (WCAG 2.5.8). Not what stands in a line of
 * text, which has its height from there, nor, where fingers are meant, in a page's own text.
 */
export const findSmall = async (page: Page, least: number): Promise<readonly Breach[]> =>
  asBreach(`targets of ${least} px`, await page.evaluate(listSmall, least))

/** Runs in the browser. */
function listWide(): readonly string[] {
  const scrolls = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflowX)
  const isInBox = (element: Element): boolean => {
    let around = element.parentElement
    while (around && around !== document.body && !scrolls(around)) around = around.parentElement
    return around !== null && around !== document.body
  }
  const isBeyond = (element: Element): boolean => {
    const { left, right, width } = element.getBoundingClientRect()
    return width > 0 && (right > innerWidth + 1 || left < -1) && !isInBox(element) && !element.closest('.unseen, .skip')
  }
  const isWide = document.documentElement.scrollWidth > innerWidth
  const looked = document.querySelectorAll(
    isWide ? 'body *' : 'a[href], :is(button, input, select, textarea):enabled, summary',
  )
  return [...looked].filter(isBeyond).map((element) => `${element.tagName} ${element.className}`)
}

/** Runs in the browser. */
function listSmall(least: number): readonly string[] {
  const pressed =
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=option], [role=treeitem], [role^=menuitem], [role=slider]'
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !element.closest('.unseen, .skip, [inert]') &&
    !(least > 24 && element.closest('.prose, .cm-content'))
  const isInText = (element: Element): boolean => {
    let around: Element | null = element
    while (around && getComputedStyle(around).display.startsWith('inline')) around = around.parentElement
    return around !== element && around?.textContent.trim() !== element.textContent.trim()
  }
  /** What can be hit: the element, its label, and a reach around it that is drawn by nothing. */
  const sizesOf = (element: Element): readonly (readonly [number, number])[] => {
    const parts = [element, ...(element instanceof HTMLInputElement ? (element.labels ?? []) : [])]
    const { content, position, width, height } = getComputedStyle(element, '::after')
    const reaches = content !== 'none' && position === 'absolute'
    const [across, down] = reaches ? [Number.parseFloat(width), Number.parseFloat(height)] : [0, 0]
    return parts.map((part) => {
      const box = part.getBoundingClientRect()
      return [Math.max(box.width, across), Math.max(box.height, down)]
    })
  }
  const isSmall = (element: Element): boolean =>
    sizesOf(element).every(([width, height]) => Math.round(height) < least || Math.round(width) < 24)
  const describe = (element: Element): string => {
    const { width, height } = element.getBoundingClientRect()
    const name = element.getAttribute('aria-label') ?? element.textContent
    return `${Math.round(width)} × ${Math.round(height)} ${element.tagName} ${element.className}: ${name.trim().slice(0, 40)}`
  }
  const small = [...document.querySelectorAll(pressed)].filter(
    (element) => isSeen(element) && !isInText(element) && isSmall(element),
  )
  return [...new Set(small.map(describe))]
}
