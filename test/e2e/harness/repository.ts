/** The wiki's repository as native git sees it: taken home by the app's own export, and cloned. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { messages } from '../../../src/app/messages/all'
import { fsck, git, makeFolder } from '../../support/git'
import type { Verso } from './verso'

const words = messages.exchange.export

/** Downloads one form of the wiki as a person does; gives the path of the file. */
export async function download(verso: Verso, form: 'bundle' | 'zip'): Promise<string> {
  await verso.go('export')
  const choice = verso.main.locator('section').filter({ hasText: words[form] })
  const [file] = await Promise.all([
    verso.page.waitForEvent('download'),
    choice.getByRole('button', { name: words.download }).click(),
  ])
  await expect(choice).toContainText(file.suggestedFilename())
  const path = join(await makeFolder('verso-download'), file.suggestedFilename())
  await file.saveAs(path)
  return path
}

/** The wiki's whole repository, cloned by native git, which has found nothing wrong with it. */
export async function cloneOut(verso: Verso): Promise<string> {
  const folder = await makeFolder('verso-clone')
  await git(['clone', '--quiet', '--mirror', await download(verso, 'bundle'), folder])
  await fsck(folder)
  return folder
}

/** `git log` of the branch, newest first, each commit in that format. */
export const log = async (repository: string, format: string, ...paths: readonly string[]): Promise<string[]> =>
  (await git(['log', `--format=${format}`, 'main', '--', ...paths], { cwd: repository })).split('\n')

/** Somebody else commits texts to a bare repository, with native git. */
export async function writeElsewhere(bare: string, texts: Readonly<Record<string, string>>): Promise<void> {
  const checkout = join(await makeFolder('verso-elsewhere'), 'wiki')
  await git(['clone', '--quiet', bare, checkout])
  for (const [path, text] of Object.entries(texts)) await writeFile(join(checkout, path), text)
  await git(['add', '--all'], { cwd: checkout })
  await git(['commit', '--quiet', '-m', 'Write'], { cwd: checkout })
  await git(['push', '--quiet', 'origin', 'HEAD'], { cwd: checkout })
}
