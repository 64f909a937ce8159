/** `npm run icons`: draws the PNG icons from the SVG ones, after a change of the mark. */
import { readFile } from 'node:fs/promises'
import { chromium } from 'playwright'
import { launchOptions } from './browser.mjs'

const folder = new URL('../../public/icons/', import.meta.url)

const icons = [
  { from: 'verso.svg', to: 'icon-192.png', size: 192 },
  { from: 'verso.svg', to: 'icon-512.png', size: 512 },
  { from: 'maskable.svg', to: 'maskable-192.png', size: 192 },
  { from: 'maskable.svg', to: 'maskable-512.png', size: 512 },
  { from: 'maskable.svg', to: 'apple-touch-icon.png', size: 180 },
]

const browser = await chromium.launch(launchOptions())
const page = await browser.newPage()
for (const { from, to, size } of icons) {
  const drawing = await readFile(new URL(from, folder), 'base64')
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>*{margin:0}</style><img width=${size} src="data:image/svg+xml;base64,${drawing}">`)
  await page.screenshot({ path: new URL(to, folder).pathname, omitBackground: true })
}
await browser.close()
