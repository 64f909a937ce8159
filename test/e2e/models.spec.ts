/** A model that is said once, and records filled in by its form: ordinary pages, by the judgement of native git. */
import { messages } from '../../src/app/messages/all'
import { git } from '../support/git'
import { expect, test } from './harness'
import { cloneOut } from './harness/repository'

const { define, form } = messages.models

test('a model that is made by a form gives a form for its records, which are pages', async ({ verso }) => {
  const { page, main } = verso
  await verso.openFresh()
  await page.goto(page.url().replace(/#\/w\/([^/]+).*/, '#/w/$1/models'))
  await main.getByRole('link', { name: messages.models.add }).click()
  await main.getByLabel(define.name, { exact: true }).fill('Recipe')
  await main.getByLabel(define.folder, { exact: true }).fill('recipes')
  await main.getByRole('button', { name: define.addField }).click()
  const row = main.getByRole('listitem').last()
  await row.getByLabel(define.fieldName).fill('course')
  await row.getByLabel(define.kind).selectOption({ label: messages.models.kinds.choice })
  await row.getByLabel(define.choices).fill('starter\nmain')
  await main.getByRole('button', { name: define.addField }).click()
  const second = main.getByRole('listitem').last()
  await second.getByLabel(define.fieldName).fill('rating')
  await second.getByLabel(define.kind).selectOption({ label: messages.models.kinds.number })
  await main.getByRole('button', { name: define.save }).click()

  await main.getByRole('link', { name: messages.records.add }).first().click()
  const title = main.getByLabel('title (required)')
  await title.fill('Soup')
  await main.getByLabel('course').selectOption('starter')
  await main.getByLabel('rating').fill('many')
  await main.getByRole('button', { name: form.again }).click()
  await expect(main.getByText(messages.models.wrong.number)).toBeVisible()
  await main.getByLabel('rating').fill('4')
  await main.getByRole('button', { name: form.again }).click()
  await expect(title).toHaveValue('')
  await title.fill('Stew')
  await main.getByRole('button', { name: form.again }).click()
  await expect(title).toHaveValue('')
  await title.fill('Bread')
  await main.getByRole('button', { name: form.save, exact: true }).click()
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Bread')

  const folder = await cloneOut(verso)
  const show = (path: string): Promise<string> => git(['show', `HEAD:${path}`], { cwd: folder })
  expect(await show('recipes/Soup.md')).toBe('---\ntitle: Soup\ncourse: starter\nrating: 4\n---')
  expect(await git(['ls-tree', '--name-only', 'HEAD', 'recipes/'], { cwd: folder })).toBe(
    'recipes/Bread.md\nrecipes/Soup.md\nrecipes/Stew.md',
  )
  expect(await git(['log', '-1', '--format=%s'], { cwd: folder })).toBe('Add Bread')
})
