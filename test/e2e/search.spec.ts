/** Searching all pages: as one types, by operators, with the keys alone, kept at hand, and with the server gone. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { messages } from '../../src/app/messages/all'
import { expect, test } from './harness'
import { openPlanted } from './harness/planting'
import type { Verso } from './harness/verso'

const { search: words, shell } = messages

const filler = Array.from({ length: 60 }, (_, i) => `Paragraph ${i} about the weather.`).join('\n\n')
const texts: Readonly<Record<string, string>> = {
  'Lovage.md': '---\naliases: [Liebstöckel]\nstatus: sown\n---\n# Lovage\n\nTall, by the wall. #garden/herbs\n',
  'Garden.md': `# Garden\n\nBeans by the wall.\n\n${filler}\n\n- [ ] cut the lovage\n- [x] sow beans\n\n#garden\n`,
  'Herbs/Mint.md':
    '# Mint\n\nA herb for tea, in the shade of the lovage. #garden/herbs\n\n日本語のページも検索できる。\n',
  'Soup.md': '# Soup\n\nLeaves of lovage, two potatoes.\n',
}

const plant = (verso: Verso): Promise<void> => openPlanted(verso, texts)

const boxOf = (page: Page) => page.getByRole('combobox', { name: words.field })
const foundOf = (page: Page) => page.getByRole('list', { name: words.results }).locator('a.page')

async function expectNoBreach(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])).toEqual([])
}

test('as one types pages are found, the one called so first; operators narrow them, and complete themselves', async ({
  verso,
}) => {
  const { page } = verso
  await plant(verso)
  await page.keyboard.press('ControlOrMeta+Shift+f')
  const [box, found] = [boxOf(page), foundOf(page)]
  await expect(box).toBeFocused()
  await box.pressSequentially('lova')
  await expect(found).toHaveText([/^\s*Lovage/, /Soup/, /Mint/, /Garden/])
  await expect(page.getByText(words.found(4)).first()).toBeVisible()
  await expect(page.locator('a.line mark').first()).toHaveText(/lovage/i)
  await expectNoBreach(page)

  await box.pressSequentially('ge tag:gar')
  await page.getByRole('option', { name: 'garden/herbs' }).click()
  await expect(box).toHaveValue('lovage tag:garden/herbs ')
  await expect(found).toHaveText([/Lovage/, /Mint/])
  await expect(page).toHaveURL(/search\?for=lovage%20tag%3Agarden%2Fherbs/)

  for (const [text, titles] of [
    ['task-todo:lovage', [/Garden/]],
    ['lovage -path:herbs -tag:garden', [/Soup/]],
    ['[status:sown]', [/Lovage/]],
    ['liebstockel', [/Lovage/]],
    ['lovgae', [/Lovage/, /Soup/, /Mint/, /Garden/]],
    ['検索', [/Mint/]],
    ['/two \\w+oes/', [/Soup/]],
    ['author:ada changed:today soup', [/Soup/]],
  ] as const) {
    await box.fill(text)
    await expect(found).toHaveText(titles.map((title) => title))
  }
  await box.fill('changed:soon')
  await expect(page.getByText(words.problems['bad-date'])).toBeVisible()
  await expectNoBreach(page)
})

test('a pattern that never ends is stopped, and the next search is answered', async ({ verso }) => {
  const { page } = verso
  await plant(verso)
  await verso.writePage('Trap', `${'a'.repeat(60)}!`)
  await page.keyboard.press('ControlOrMeta+Shift+f')
  const box = boxOf(page)
  await box.fill('/^(a+)+$/')
  await expect(page.getByText(words.problems['slow-regex'])).toBeVisible()
  await box.fill('soup')
  await expect(foundOf(page)).toHaveText([/Soup/])
})

test('a hit is opened by keys at its place, which is marked, and the way back leads to the search', async ({
  verso,
}) => {
  const { page } = verso
  await plant(verso)
  await page.keyboard.press('ControlOrMeta+Shift+f')
  await boxOf(page).pressSequentially('cut lovage')
  await expect(foundOf(page)).toHaveText([/Garden/])
  await page.keyboard.press('ArrowDown')
  await expect(foundOf(page).first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Garden', level: 1 })).toBeAttached()
  await expect(page.getByText('cut the lovage')).toBeInViewport()
  const bar = page.getByRole('group', { name: words.inFound(2) })
  await expect(bar).toBeVisible()
  await page.goBack()
  await expect(boxOf(page)).toHaveValue('cut lovage')
  await expect(foundOf(page)).toHaveText([/Garden/])
})

test('a search is kept in the margin under a name, outlives the tab, works offline, and can be forgotten', async ({
  verso,
  server,
  problems,
}) => {
  problems.expect(/ERR_CONNECTION_REFUSED|fetching the script/)
  const { page } = verso
  await plant(verso)
  await verso.isReadyForOffline()
  await page.keyboard.press('ControlOrMeta+Shift+f')
  await boxOf(page).fill('tag:garden/herbs ')
  await page.getByRole('button', { name: words.save }).click()
  await page.getByRole('textbox', { name: words.saveAs }).fill('Herbs to sow')
  await page.keyboard.press('Enter')
  const kept = page.getByRole('navigation', { name: words.saved }).getByRole('link', { name: 'Herbs to sow' })
  await expect(kept).toBeVisible()

  await server.close()
  await page.goto(`${verso.url}#/w/${verso.wiki}/page/Soup.md`)
  await page.reload()
  await verso.expectReading('Soup', 'Leaves of lovage')
  await kept.click()
  await expect(foundOf(page)).toHaveText([/Lovage/, /Mint/])
  await page.getByRole('button', { name: words.forget('Herbs to sow') }).click()
  await expect(kept).toBeHidden()
})

test('palette, tags and folders lead to the search, and on a phone its bar', async ({ verso }) => {
  const { page } = verso
  await plant(verso)
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox').fill('potatoes')
  await page.getByRole('option', { name: words.actFor('potatoes') }).click()
  await expect(foundOf(page)).toHaveText([/Soup/])
  await page.goto(`${verso.url}#/w/${verso.wiki}/tag/garden`)
  await page.getByRole('link', { name: words.inTag('garden') }).click()
  await expect(foundOf(page)).toHaveCount(3)

  await page.goto(`${verso.url}#/w/${verso.wiki}/pages`)
  await page.getByRole('link', { name: words.inFolder('Herbs') }).click()
  await expect(foundOf(page)).toHaveText([/Mint/])

  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto(`${verso.url}#/w/${verso.wiki}/page/Soup.md`)
  await page.getByRole('navigation', { name: shell.bar }).getByRole('link', { name: shell.searchShort }).click()
  await boxOf(page).fill('lovage')
  await expect(foundOf(page)).toHaveCount(4)
  await expectNoBreach(page)
})
