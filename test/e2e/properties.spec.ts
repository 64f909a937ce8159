/** Properties as a form: what is changed is changed, and nothing else is, by the judgement of native git. */
import { messages } from '../../src/app/messages/all'
import { git } from '../support/git'
import { expect, test } from './harness'
import { cloneOut } from './harness/repository'
import type { Verso } from './harness/verso'

const { properties: words } = messages

/** The page as native git has it, but for white space at its ends. */
const readSaved = async (verso: Verso, path: string): Promise<string> =>
  (await git(['show', `HEAD:${path}`], { cwd: await cloneOut(verso) })).trim()

const written = [
  '---',
  '# who looks after it',
  "keeper:   'Ana'   # in summer",
  'tags: [garden,  "in the sun"]',
  'due: 2026-05-01',
  'done: false',
  '---',
  'Beans by the wall.',
  '',
].join('\n')

test('a property that is changed while reading is a commit of its line, and of no other', async ({ verso }) => {
  const { page } = verso
  await verso.openFresh()
  await verso.writePage('Garden', written)
  const form = page.getByRole('region', { name: words.title })
  await form.getByRole('combobox', { name: 'keeper' }).fill('Ben')
  await form.getByRole('combobox', { name: 'keeper' }).press('Tab')
  await form.locator('input[type=date]').fill('2026-06-01')
  await form.getByLabel(words.addItem('tags')).fill('beans')
  await form.getByLabel(words.addItem('tags')).press('Enter')
  await form.getByRole('checkbox', { name: 'done' }).check()
  await page.getByRole('heading', { level: 1 }).click()

  await verso.openHistory('Garden')
  // What is changed while an earlier change is being saved goes into one commit.
  await expect(verso.main.getByRole('link', { name: /^(Set|Change) .+ of Garden$/ }).first()).toBeVisible()
  const changed = written
    .replace("'Ana'", "'Ben'")
    .replace('sun"]', 'sun", beans]')
    .replace('2026-05-01', '2026-06-01')
    .replace('false', 'true')
  await expect.poll(() => readSaved(verso, 'Garden.md')).toBe(changed.trim())
})

test('a property can be added to a page that has none, renamed and removed, and the page is as it was', async ({
  verso,
}) => {
  const { page } = verso
  await verso.openFresh()
  await verso.writePage('Plain', 'No properties yet.\n')
  await page.getByRole('button', { name: messages.ways.addProperty }).click()
  await page.getByLabel(words.name, { exact: true }).fill('status')
  await page.getByRole('button', { name: words.addAct, exact: true }).click()
  const form = page.getByRole('region', { name: words.title })
  await form.getByRole('combobox', { name: 'status' }).fill('[draft]')
  await form.getByRole('combobox', { name: 'status' }).press('Enter')
  await form.getByRole('button', { name: words.more('status') }).click()
  await page.getByRole('menuitem', { name: words.rename }).click()
  await form.getByLabel(words.renameNamed('status')).fill('state')
  await form.getByLabel(words.renameNamed('status')).press('Enter')
  await expect(form.getByRole('combobox', { name: 'state' })).toHaveValue('[draft]')

  await form.getByRole('button', { name: words.more('state') }).click()
  await page.getByRole('menuitem', { name: words.remove }).click()
  await verso.openHistory('Plain')
  await expect(
    verso.main.getByRole('link', { name: words.message.remove('state', 'Plain'), exact: true }),
  ).toBeVisible()
  await expect.poll(() => readSaved(verso, 'Plain.md')).toBe('No properties yet.')
})

test('what cannot be read is said with its place, and the form in the editor changes the text that is typed', async ({
  verso,
}) => {
  const { page } = verso
  await verso.openFresh()
  await verso.writePage('Broken', '---\ntitle: one: two\n---\nText.\n')
  await expect(page.getByText(words.place(2, 8))).toBeVisible()
  await page.getByRole('button', { name: words.toSource }).click()
  const box = verso.textBox('Broken')
  await verso.type('Broken', '---\ntitle: one\n---\nText.')
  await page.getByRole('button', { name: words.title }).click()
  await page.getByRole('combobox', { name: 'title', exact: true }).fill('two: three')
  await page.getByRole('combobox', { name: 'title', exact: true }).press('Tab')
  await expect(box).toContainText('title: "two: three"')
})
