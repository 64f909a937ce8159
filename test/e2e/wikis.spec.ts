/** Several wikis side by side, and the ways out and in: zip, bundle, and a confirmation that says what would be lost. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { messages } from '../../src/app/messages/all'
import { git, makeFolder } from '../support/git'
import { makeRepository } from '../support/git-server'
import { expect, test } from './harness'
import { cloneOut, download, log } from './harness/repository'
import type { Verso } from './harness/verso'

const { wikis: words, safety, export: exporting } = messages.exchange
const { shell, reading, verso: history } = messages

/** Makes a wiki, and goes on in it. */
async function createWiki(verso: Verso, title: string): Promise<void> {
  const { page } = verso
  await page.goto(`${verso.url}#/wikis`)
  await page.getByLabel(words.createTitle, { exact: true }).fill(title)
  await page.getByRole('button', { name: words.create, exact: true }).click()
  await goOnIn(verso, title)
}

/** Waits for the wiki that has just been made, and speaks of that from here on. */
async function goOnIn(verso: Verso, title: string): Promise<void> {
  await expect(verso.page.getByRole('banner').getByRole('link', { name: title })).toBeVisible()
  await verso.page.waitForURL(/#\/w\/[^/]+\/page\//)
  verso.wiki = /#\/w\/([^/]+)/.exec(verso.page.url())?.[1] ?? ''
}

test('wikis are made, renamed and changed between, and keep their pages to themselves', async ({ verso, page }) => {
  await verso.openFresh()
  await createWiki(verso, 'Kitchen')
  await verso.writePage('Leek soup', '# Leek soup\n\nThree leeks.')
  await page.getByRole('button', { name: 'Kitchen' }).click()
  await page.getByRole('menuitemradio', { name: 'My wiki' }).click()
  await verso.expectReading('My wiki', 'Welcome')
  await expect(page.getByRole('treeitem')).toHaveText(['Home'])

  await page.goto(`${verso.url}#/wikis`)
  const rows = page.getByRole('list', { name: words.list }).getByRole('listitem')
  await expect(rows).toHaveCount(2)
  const kitchen = rows.filter({ hasText: 'Kitchen' })
  await expect(kitchen).toContainText(safety.onlyHere(safety.unsaved(2, 0), false))
  await kitchen.getByRole('button').click()
  await page.getByRole('menuitem', { name: words.renameNamed('Kitchen') }).click()
  await page.getByLabel(words.newTitle).fill('Cookbook')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Cookbook' }).first().click()
  await expect(page.getByRole('treeitem')).toHaveText(['Home', 'Leek soup'])
})

test('a wiki is deleted only after it was said what exists nowhere else', async ({ verso, page }) => {
  await verso.openFresh()
  await createWiki(verso, 'Kitchen')
  await verso.writePage('Leek soup', '# Leek soup\n\nThree leeks.')
  await verso.startEditing('Leek soup')
  await verso.type('Leek soup', '# Leek soup\n\nThree unsaved leeks.')
  await page.goto(`${verso.url}#/wikis`)
  const rows = page.getByRole('list', { name: words.list }).getByRole('listitem')
  await rows.filter({ hasText: 'Kitchen' }).getByRole('button').click()
  await page.getByRole('menuitem', { name: words.deleteNamed('Kitchen') }).click()

  const dialog = page.getByRole('dialog', { name: words.deleteTitle('Kitchen') })
  await expect(dialog).toContainText(words.deleteUnsaved(safety.unsaved(2, 1), false))
  await expect(dialog.getByRole('button', { name: words.deleteNow })).toBeDisabled()
  const [bundle] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: words.exportFirst }).click(),
  ])
  const folder = await makeFolder('verso-export')
  await bundle.saveAs(join(folder, 'kitchen.bundle'))
  await git(['clone', '--quiet', 'kitchen.bundle', 'kitchen'], { cwd: folder })
  expect(await readFile(join(folder, 'kitchen', 'Leek soup.md'), 'utf8')).toBe('# Leek soup\n\nThree leeks.')

  await expect(dialog).toContainText(words.deleteDrafts(1))
  await expect(dialog).toContainText(words.deleteSafe(safety.inBundle))
  await dialog.getByLabel(words.typeToConfirm('Kitchen')).fill('Kitchen')
  await dialog.getByRole('button', { name: words.deleteNow }).click()
  await expect(page.getByText(words.deleted('Kitchen'))).toBeVisible()
  await expect(rows).toHaveCount(1)
  const databases = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
  expect(databases.filter((name) => name?.includes('kitchen'))).toEqual([])
})

test('a wiki goes home as a zip of its pages and as a bundle, and then says so', async ({ verso, page }) => {
  await verso.openFresh()
  await verso.writePage('Öl & Wein', '# Öl & Wein\n\nBeans.')
  const files = unzipSync(new Uint8Array(await readFile(await download(verso, 'zip'))))
  expect(Object.keys(files).sort()).toEqual(['Home.md', 'Öl & Wein.md'])
  expect(new TextDecoder().decode(files['Öl & Wein.md'])).toBe('# Öl & Wein\n\nBeans.')
  await expect(page.getByRole('link', { name: shell.onlyHere })).toBeVisible()
  await cloneOut(verso)
  await expect(page.getByRole('link', { name: shell.onlyHere })).toHaveCount(0)
  await expect(verso.main).toContainText(safety.allElsewhere(safety.inBundle))
})

test('a bundle that native git made becomes a wiki with all its history', async ({ verso, page }) => {
  const folder = await makeFolder('verso-bundle')
  const files = { 'Home.md': '# Cookbook\n\nSee [[Leek soup]].\n', 'Soups/Leek soup.md': '# Leek soup\n\nLeeks.\n' }
  const bare = await makeRepository(folder, 'cookbook.git', [
    { message: 'Begin', files },
    { message: 'Season', files: { 'Soups/Leek soup.md': '# Leek soup\n\nLeeks, salt.\n' } },
  ])
  await git(['tag', '-a', 'v1', '-m', 'First', 'main'], { cwd: bare })
  await git(['bundle', 'create', '--quiet', join(folder, 'cookbook.bundle'), '--all'], { cwd: bare })

  await page.goto(`${verso.url}#/wikis`)
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: exporting.choose }).click(),
  ])
  await chooser.setFiles(join(folder, 'cookbook.bundle'))
  await goOnIn(verso, 'cookbook')
  await verso.article.getByRole('link', { name: 'Leek soup' }).click()
  await verso.expectReading('Leek soup', 'Leeks, salt.')
  await verso.main.getByRole('link', { name: reading.history, exact: true }).click()
  await expect(verso.revisions()).toHaveCount(2)
  await expect(verso.revisions().first()).toContainText(history.counts({ added: 1, removed: 1 }))

  const home = await cloneOut(verso)
  expect(await log(home, '%H %s')).toEqual(await log(bare, '%H %s'))
  expect(await git(['rev-parse', 'v1'], { cwd: home })).toBe(await git(['rev-parse', 'v1'], { cwd: bare }))
})
