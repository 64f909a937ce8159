/** The writing desk: pictures in a text, templates, pages of days, saving by itself. Native git judges what was saved. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { messages } from '../../src/app/messages/all'
import { git, gitBytes } from '../support/git'
import { expect, test } from './harness'
import { cloneOut } from './harness/repository'
import type { Verso } from './harness/verso'

const { desk, editing } = messages

type Picture = { readonly width: number; readonly height: number; readonly name: string; readonly noisy?: boolean }

/** A picture on the clipboard, as a browser hands it over. */
async function pastePicture(box: Locator, picture: Picture): Promise<void> {
  await box.evaluate(async (target, { width, height, name, noisy }) => {
    const canvas = new OffscreenCanvas(width, height)
    const pen = canvas.getContext('2d')
    if (!pen) throw new Error('a pen')
    pen.fillStyle = '#2a7d4f'
    pen.fillRect(0, 0, width, height)
    for (let i = 0; noisy && i < 3000; i++) {
      pen.fillStyle = `hsl(${(i * 47) % 360} 60% 50%)`
      pen.fillRect((i * 613) % width, (i * 331) % height, 60, 40)
    }
    const blob = await canvas.convertToBlob({ type: 'image/png' })
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([blob], name, { type: 'image/png' }))
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, picture)
}

const shownIn = (place: Locator): Locator => place.locator('img[src^="blob:"]')

const isDrawn = (image: Locator): Promise<boolean> =>
  image.evaluate((node) => node instanceof HTMLImageElement && node.complete && node.naturalWidth > 0)

async function writeTemplate(verso: Verso, name: string, text: string): Promise<void> {
  await verso.go(`edit/Templates/${name}.md`)
  await verso.type(name, text)
  await verso.page.getByRole('button', { name: editing.saveAndRead }).click()
  await verso.page.waitForURL((url) => url.hash.endsWith(`/page/Templates/${name}.md`))
}

async function begin(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('Enter')
}

test('a picture that is pasted shows at once, outlives a reload, and is one commit with the text', async ({
  verso,
  page,
}) => {
  await verso.openFresh()
  await verso.startEditing('Home')
  await verso.type('Home', 'A bed:')
  await begin(page)
  await pastePicture(verso.textBox('Home'), { width: 60, height: 40, name: 'image.png' })
  await page.keyboard.press('ControlOrMeta+.')
  const preview = page.getByRole('region', { name: editing.preview })
  for (const place of [verso.textBox('Home'), preview]) {
    await expect(shownIn(place)).toBeVisible()
    await expect.poll(() => isDrawn(shownIn(place))).toBe(true)
  }
  await expect(page.getByText(editing.draftKept)).toBeVisible()
  await page.reload()
  await expect(shownIn(verso.textBox('Home'))).toBeVisible()
  await verso.saveAndRead('Home')
  await expect(shownIn(verso.main)).toBeVisible()
  const repository = await cloneOut(verso)
  const changed = await git(['show', '--name-status', '--format=', 'main'], { cwd: repository })
  expect(changed).toMatch(/^M\tHome\.md\nA\tfiles\/image-[-\d]+\.png$/)
  const path = changed.split('\t').at(-1) ?? ''
  expect(await git(['show', 'main:Home.md'], { cwd: repository })).toContain(`![](${path})`)
  expect([...(await gitBytes(['show', `main:${path}`], { cwd: repository })).subarray(0, 4)]).toEqual([
    0x89, 0x50, 0x4e, 0x47,
  ])
})

test('a large picture is asked about, and made smaller on request', async ({ verso, page }) => {
  await verso.openFresh()
  await verso.startEditing('Home')
  await begin(page)
  await pastePicture(verso.textBox('Home'), { width: 4000, height: 1000, name: 'Long bed.png', noisy: true })
  const question = page.getByRole('dialog', { name: desk.largeTitle(1) })
  await expect(question).toContainText('4000 × 1000')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await question.getByRole('button', { name: desk.shrink }).click()
  const image = shownIn(verso.textBox('Home'))
  await expect(image).toBeVisible()
  await expect.poll(() => image.evaluate((node) => node instanceof HTMLImageElement && node.naturalWidth)).toBe(2000)
  await verso.saveAndRead('Home')
  const repository = await cloneOut(verso)
  expect(await git(['show', 'main:Home.md'], { cwd: repository })).toContain('![Long bed](files/Long-bed.webp)')
})

test('a picture that is taken out of the text again is not saved', async ({ verso, page }) => {
  await verso.openFresh()
  await verso.startEditing('Home')
  await begin(page)
  await pastePicture(verso.textBox('Home'), { width: 60, height: 40, name: 'bed.png' })
  await expect(shownIn(verso.textBox('Home'))).toBeVisible()
  await verso.type('Home', 'Nothing to see.')
  await verso.saveAndRead('Home')
  const repository = await cloneOut(verso)
  expect(await git(['ls-tree', '-r', '--name-only', 'main'], { cwd: repository })).toBe('Home.md')
})

test('a new page begins as the template that is chosen, its gaps filled, the cursor where it belongs', async ({
  verso,
  page,
}) => {
  await verso.openFresh()
  await writeTemplate(verso, 'Meeting', '# {{title}}\n\nOn {{date:YYYY}}: {{cursor}}\n\nThen.')
  await verso.go('new')
  await page.getByLabel(editing.titleField, { exact: true }).fill('Plan')
  await page.getByLabel(editing.folderField).fill('')
  await page.getByLabel(desk.template).selectOption('Meeting')
  await page.getByRole('button', { name: editing.start }).click()
  await expect(verso.textBox('Plan')).toContainText('Then.')
  await page.keyboard.type('Beans')
  await verso.saveAndRead('Plan')
  const repository = await cloneOut(verso)
  const saved = String(await gitBytes(['show', 'main:Plan.md'], { cwd: repository }))
  expect(saved).toBe(`# Plan\n\nOn ${new Date().getFullYear()}: Beans\n\nThen.`)
})

test('a template is put into a text by its name behind a slash', async ({ verso, page }) => {
  await verso.openFresh()
  await writeTemplate(verso, 'Greeting', 'Dear {{title}}, {{cursor}}!')
  await verso.startEditing('Home')
  await verso.type('Home', 'A:')
  await begin(page)
  await page.keyboard.type('/Gree')
  await page.getByRole('option', { name: /Greeting/ }).click()
  await expect(verso.textBox('Home')).toContainText('Dear Home, !')
  await page.keyboard.type('hello')
  await expect(verso.textBox('Home')).toContainText('Dear Home, hello!')
})

test('today has a page of its own, one key away, and the days beside it are a step away', async ({ verso, page }) => {
  await page.clock.setFixedTime(new Date(2026, 10, 21, 9, 30))
  await verso.openFresh()
  await page.keyboard.press('d')
  await expect(verso.textBox('2026-11-21')).toContainText('Saturday, November 21, 2026')
  await expect(page).toHaveURL(/edit\/Journal\/2026-11-21\.md$/)
  await page.keyboard.type('Rain.')
  await page.getByRole('button', { name: editing.saveAndRead }).click()
  await page.waitForURL(/page\/Journal\/2026-11-21\.md$/)
  const days = page.getByRole('navigation', { name: desk.days })
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await days.getByRole('link', { name: 'Nov 20, 2026' }).click()
  await expect(verso.textBox('2026-11-20')).toContainText('Friday, November 20, 2026')
  await page.goto(`${verso.url}#/w/${verso.wiki}/today`)
  await page.waitForURL(/page\/Journal\/2026-11-21\.md$/)
  await expect(verso.main).toContainText('Rain.')
  await page.goto(`${verso.url}#/w/${verso.wiki}/week`)
  await expect(verso.textBox('2026-W47')).toContainText(desk.week(47, 2026))
})

test('a text saves itself when it was left alone, and the history folds what was saved so', async ({ verso, page }) => {
  await verso.openFresh()
  await page.goto(`${verso.url}#/settings`)
  await page.getByLabel(desk.saveItself).check()
  await page.getByLabel(desk.saveAfter).fill('1')
  await page.goto(`${verso.url}#/w/${verso.wiki}/edit/Home.md`)
  for (const word of ['Leek', 'Kale', 'Mint']) {
    await verso.type('Home', `${word} grows.`)
    await expect(page.getByText(editing.draftKept)).toBeHidden()
    await expect(page.getByText(new RegExp(`^${desk.savedItself('')}\\d`))).toBeVisible()
  }
  await verso.openHistory('Home')
  await expect(verso.revisions()).toHaveCount(2)
  await page.getByRole('button', { name: desk.folded(2) }).click()
  await expect(verso.revisions()).toHaveCount(4)
  await expect(verso.main).not.toContainText('Autosaved')
  const repository = await cloneOut(verso)
  expect(await git(['rev-list', '--count', 'main'], { cwd: repository })).toBe('4')
  expect(String(await gitBytes(['show', 'main:Home.md'], { cwd: repository }))).toBe('Mint grows.')
})

test('what is copied from a page of the web is pasted as Markdown, and code as it is', async ({ verso, page }) => {
  await verso.openFresh()
  await verso.startEditing('Home')
  await verso.type('Home', 'A:')
  await begin(page)
  const pasteHtml = (html: string, plain: string): Promise<void> =>
    verso.textBox('Home').evaluate(
      (target, [html, plain]) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/html', html ?? '')
        clipboardData.setData('text/plain', plain ?? '')
        target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      },
      [html, plain],
    )
  await pasteHtml(
    '<h2>Beds</h2><p>Some <b>bold </b>and <a href="https://example.org/a(b)">linked</a> 2 * 3.</p>' +
      '<ul><li>Leek<ol><li>first</li></ol></li><li>Kale</li></ul><blockquote><p>Wait.</p></blockquote>' +
      '<img src="x" onerror="document.title=1">',
    'plain',
  )
  await page.keyboard.press('Enter')
  await pasteHtml('<div><span style="color:red">a_b = [1]</span></div>', 'a_b = [1]')
  await verso.saveAndRead('Home')
  const repository = await cloneOut(verso)
  const saved = String(await gitBytes(['show', 'main:Home.md'], { cwd: repository }))
  expect(saved.replace(/^A:\n+/, '')).toBe(
    '## Beds\n\nSome **bold** and [linked](https://example.org/a%28b%29) 2 \\* 3.\n\n- Leek\n  1. first\n- Kale\n\n> Wait.\n> a_b = [1]',
  )
})

test('the cursor stays where it is while the preview comes and goes', async ({ verso, page }) => {
  await verso.openFresh()
  await verso.startEditing('Home')
  await verso.type('Home', 'Leek')
  await page.keyboard.press('ControlOrMeta+.')
  await page.keyboard.type(' soup')
  await page.keyboard.press('ControlOrMeta+.')
  await page.keyboard.type(' today')
  await expect(verso.textBox('Home')).toHaveText('Leek soup today')
})
