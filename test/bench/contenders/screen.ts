/** The whole app, cold and without a network: from the start of loading it to what it shows. */
import type { Page } from '@playwright/test'
import type { Host } from '../host'
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

/** Milliseconds after the navigation began at which what is looked for was on the sheet. */
const timeOf = (page: Page, selector: string): Promise<number> =>
  page.evaluate(
    (selector) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (document.querySelector(selector)) resolve(performance.now())
          else requestAnimationFrame(look)
        }
        look()
      }),
    selector,
  )

/** Has the catalog's worker never start in this page: nobody answers there. */
const goWithoutCatalog = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.Worker = new Proxy(Worker, {
      construct(start, [script, options]: [string, WorkerOptions?]) {
        if (options?.name !== 'catalog') return new start(script, options)
        return Object.assign(new EventTarget(), { postMessage: () => undefined, terminate: () => undefined })
      },
    })
  })

type Look = {
  readonly host: Host
  /** Behind the wiki’s name in the app’s addresses. */
  readonly address: string
  readonly selector: string
  readonly catalog?: 'never'
}

const installed = new WeakSet<Tab>()

/** Shows something in a new tab. The first call for a browser installs the app in it. */
async function show(tab: Tab, { host, address, selector, catalog }: Look): Promise<Sample> {
  if (!installed.has(tab)) await install(tab, host.url)
  installed.add(tab)
  const { value: wiki } = await tab.ask('nameOfWiki')
  await tab.context.setOffline(true)
  const page = await tab.context.newPage()
  try {
    if (catalog === 'never') await goWithoutCatalog(page)
    await page.goto(`${host.url}/#/w/${String(wiki)}/${address}`)
    return { time: await timeOf(page, selector) }
  } finally {
    await page.close()
    await tab.context.setOffline(false)
  }
}

/** `catalog`: never, in this tab. */
export type PageLook = Pick<Look, 'host' | 'catalog'> & { readonly path: string }

export const showPage = (tab: Tab, { path, ...look }: PageLook): Promise<Sample> =>
  show(tab, {
    ...look,
    address: `page/${path.split('/').map(encodeURIComponent).join('/')}`,
    selector: 'main .prose :is(p, li, pre, h2, td)',
  })

/** Searches, from the address. */
export const showFound = (tab: Tab, host: Host, text: string): Promise<Sample> =>
  show(tab, { host, address: `search?for=${encodeURIComponent(text)}`, selector: 'main a[data-hit]' })
