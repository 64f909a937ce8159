import { rm } from 'node:fs/promises'
import { messages } from '../../src/app/messages/all'
import { makeFolder } from '../support/git'
import { expect, test } from './harness'
import { startOwnBrowser } from './harness/own-profile'

type InstallabilityErrors = { readonly installabilityErrors: readonly unknown[] }
type Manifest = { readonly errors: readonly unknown[]; readonly data: string }

test('can be installed: the browser finds nothing missing, and Verso offers it', async ({ server }) => {
  const profile = await makeFolder('verso-profile')
  const browser = await startOwnBrowser(profile)
  const page = await browser.context.newPage()
  const session = await browser.context.newCDPSession(page)
  await page.goto(`${server.url}/`)
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()

  const { installabilityErrors }: InstallabilityErrors = await session.send('Page.getInstallabilityErrors')
  expect(installabilityErrors).toEqual([])
  const manifest: Manifest = { data: '', ...(await session.send('Page.getAppManifest')) }
  expect(manifest.errors).toEqual([])

  await page.goto(`${server.url}/#/settings`)
  await expect(page.getByRole('button', { name: messages.offline.install })).toBeVisible()

  await browser.close()
  await rm(profile, { recursive: true, force: true })
})

test('names only pictures that are there, in the sizes it says', async ({ page, server }) => {
  await page.goto(`${server.url}/`)
  const wrong = await page.evaluate(async () => {
    type Picture = { readonly src: string; readonly sizes: string }
    const address = new URL('manifest.webmanifest', document.baseURI)
    const answer = await fetch(address)
    const manifest = (await answer.json()) as {
      icons: Picture[]
      screenshots?: Picture[]
      start_url: string
      scope: string
    }
    const sizeOf = async ({ src }: Picture): Promise<string> => {
      const image = new Image()
      image.src = new URL(src, address).href
      await image.decode()
      return `${image.naturalWidth}x${image.naturalHeight}`
    }
    const pictures = [...manifest.icons, ...(manifest.screenshots ?? [])]
    const checked = await Promise.all(
      pictures.map(async (picture) => ({ ...picture, found: await sizeOf(picture).catch(() => 'not there') })),
    )
    return checked.filter(({ sizes, found }) => (sizes === 'any' ? found === 'not there' : found !== sizes))
  })
  expect(wrong).toEqual([])
})
