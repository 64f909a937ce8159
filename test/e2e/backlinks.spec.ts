/** Links around a page: who leads here, who only names it, and which lead nowhere. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { messages } from '../../src/app/messages/all'
import { git } from '../support/git'
import { expect, test } from './harness'
import { cloneOut, log } from './harness/repository'

const { common, linking: words, undoing } = messages

const around = (page: Page): Locator => page.getByRole('region', { name: words.around })

/** What axe finds wrong with the screen as it is. */
async function findBreaches(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

test('a page says who links to it and in what words, also when another tab writes the link', async ({ verso }) => {
  await verso.openFresh()
  await verso.writePage('Beds', 'By the wall.')
  await expect(around(verso.page)).toContainText(words.noBacklinks)

  const other = await verso.inNewTab()
  await other.writePage('Diary', 'Dug the [[Beds|raised beds]] today, **before** the rain.\n\nSlept.')
  const linked = around(verso.page).getByRole('list', { name: words.backlinks })
  await expect(linked).toContainText('Dug the raised beds today, before the rain.')
  await expect(linked.locator('mark')).toHaveText('raised beds')
  expect(await findBreaches(verso.page)).toEqual([])

  await other.editPage('Diary', 'Rain.')
  await expect(around(verso.page)).toContainText(words.noBacklinks)

  await other.editPage('Diary', 'Again: [[Beds]].\n\nSun.')
  await verso.page.setViewportSize({ width: 360, height: 740 })
  await linked.getByRole('link', { name: 'Diary' }).click()
  await verso.expectReading('Diary', 'Again')
  expect(await verso.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})

test('a mention becomes a link by one commit that touches nothing else, and none is written into code', async ({
  verso,
}) => {
  const { page } = verso
  const text =
    '# Day\n\n| what | where |\n|---|---|\n| dug  | raised beds |\n\n`Raised beds` and raised  beds.\n\nRain.'
  await verso.openFresh()
  await verso.writePage('Diary', text)
  await verso.writePage('Raised beds', 'By the wall.')
  await around(page).getByRole('button', { name: words.findMentions }).click()
  await expect(around(page).getByRole('list', { name: words.mentions }).locator('mark')).toHaveCount(3)
  await around(page)
    .getByRole('button', { name: words.linkItOn('Diary', 5), exact: true })
    .click()
  await expect(page.getByText(words.linked('Diary'))).toBeVisible()
  await expect(around(page).getByRole('list', { name: words.backlinks })).toContainText('dug')
  await expect(around(page).getByRole('list', { name: words.mentions }).locator('mark')).toHaveCount(2)

  const repository = await cloneOut(verso)
  expect((await log(repository, '%s'))[0]).toBe(words.linkMessage('Raised beds', 'Diary'))
  expect(await git(['show', 'main:Diary.md'], { cwd: repository })).toBe(
    text.replace('| raised beds |', '| [[Raised beds\\|raised beds]] |'),
  )

  await verso.readPage('Raised beds')
  await around(page).getByRole('button', { name: words.findMentions }).click()
  const inCode = around(page).getByRole('button', { name: words.linkItOn('Diary', 7), exact: true })
  await inCode.first().click()
  await expect(page.getByText(words.cannotLink('Diary'))).toBeVisible()
})

test('links to a page that does not exist are led to another one in one commit, and taken back', async ({ verso }) => {
  const { page } = verso
  await verso.openFresh()
  await verso.writePage('Beds', 'By the wall.')
  await verso.writePage('Plan', 'See [[Beeds]] and [x](Beeds.md#south).\n\nSoon.')
  await verso.writePage('Diary', 'Dug the [[Beeds|south bed]], not the [[Pond]]. `[[Beeds]]`\n\nRain.')
  await verso.go('links')
  const wanted = page.getByRole('region', { name: words.wanted })
  await expect(wanted.locator('summary')).toContainText(['Beeds', 'Pond'])
  await expect(wanted.locator('summary').first()).toContainText(words.places(3, 2))
  await expect(page.getByRole('region', { name: words.orphans }).getByRole('link', { name: 'Diary' })).toBeVisible()
  expect(await findBreaches(page)).toEqual([])

  await wanted.getByRole('button', { name: words.relinkNamed('Beeds') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words.relinkTo).fill('Beds')
  await dialog.getByText('Diary').click()
  await expect(dialog.getByText('Dug the [[Beds|south bed]], not the [[Pond]]. `[[Beeds]]`')).toBeVisible()
  expect(await findBreaches(page)).toEqual([])
  await dialog.getByRole('button', { name: words.relinkDo }).click()
  await expect(page.getByText(words.relinked(3, 'Beds'))).toBeVisible()
  const misspelt = wanted.locator('summary').filter({ hasText: 'Beeds' })
  await expect(misspelt).toHaveCount(0)

  const notice = page.getByText(words.relinked(3, 'Beds')).locator('..')
  const repository = await cloneOut(verso)
  expect((await log(repository, '%s'))[0]).toBe(words.relinkMessage('Beeds', 'Beds'))
  expect(await git(['show', '--format=', '--name-only', 'main'], { cwd: repository })).toBe('Diary.md\nPlan.md')
  expect(await git(['show', 'main:Plan.md'], { cwd: repository })).toBe('See [[Beds]] and [x](Beds.md#south).\n\nSoon.')
  await notice.getByRole('button', { name: common.undo }).click()
  await expect(page.getByText(`${undoing.undone}.`)).toBeVisible()

  await verso.go('links')
  await expect(misspelt).toHaveCount(1)
  await wanted.getByRole('link', { name: words.createNamed('Pond') }).click()
  await expect(page).toHaveURL(/new\?path=Pond/)
})

test('a page says where it leads, a page that is not there who wants it, and an alias leads to its page', async ({
  verso,
}) => {
  const { page } = verso
  await verso.openFresh()
  await verso.writePage('Beds', '---\naliases: [Raised beds]\n---\nBy the wall.\n\nEnd.')
  await verso.writePage('Diary', 'Dug [[Raised beds]], then to [[Shed]].\n\nEnd.')
  const out = around(page).getByRole('list', { name: words.linksOut })
  await expect(out.getByRole('link')).toHaveText(['Beds', new RegExp(`Shed.*${words.notYet}`)])
  await page.screenshot({ path: test.info().outputPath('out.png') })
  await out.getByRole('link', { name: 'Shed' }).click()
  await expect(page.getByRole('heading', { name: words.wantedBy(1) })).toBeVisible()
  await expect(page.getByRole('button', { name: words.findMentions })).toBeVisible()
  await page.setViewportSize({ width: 390, height: 780 })
  await page.screenshot({ path: test.info().outputPath('wanted.png') })
})
