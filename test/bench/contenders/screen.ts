/** The whole app, cold and without a network: from the start of loading it to the page's text on the sheet. */
import type { Page } from '@playwright/test'
import type { Sample } from './contender'
import type { Tab } from './tab'

/** Milliseconds in which a browser keeps what it compiled of an app just installed, as long as a page of it is there. */
const settling = 5_000

/** Visits the app until its next start needs no network, and stays as long as people do: the browser is not done then. */
async function install({ context }: Tab, url: string): Promise<void> {
  const page = await context.newPage()
  await page.goto(`${url}/`)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (navigator.serviceWorker.controller) return
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    )
  })
  await new Promise((resolve) => setTimeout(resolve, settling))
  await page.close()
}

/** Milliseconds after the navigation began at which a paragraph was on the sheet. */
const timeOfText = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (document.querySelector('main .prose :is(p, li, pre, h2, td)')) resolve(performance.now())
          else requestAnimationFrame(look)
        }
        look()
      }),
  )

const installed = new WeakSet<Tab>()

/** Shows the page in a new tab. The first call for a browser installs the app in it. */
export async function showPage(tab: Tab, url: string, path: string): Promise<Sample> {
  if (!installed.has(tab)) await install(tab, url)
  installed.add(tab)
  const { value: wiki } = await tab.ask('nameOfWiki')
  await tab.context.setOffline(true)
  const page = await tab.context.newPage()
  try {
    await page.goto(`${url}/#/w/${String(wiki)}/page/${path.split('/').map(encodeURIComponent).join('/')}`)
    return { time: await timeOfText(page) }
  } finally {
    await page.close()
    await tab.context.setOffline(false)
  }
}
