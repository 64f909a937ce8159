import { app, expect, test } from './harness'
import { hostStatically, type StaticHost } from './harness/static-host'
import { Verso } from './harness/verso'

test.describe('on a plain static host, in a folder of it', () => {
  let host: StaticHost

  test.beforeEach(async () => {
    host = await hostStatically(app, '/any/sub/path/')
  })
  test.afterEach(() => host.close())

  test('a wiki is written and read, and starts without the host', async ({ page, problems }) => {
    problems.expect(/ERR_CONNECTION_REFUSED|fetching the script/)
    const verso = new Verso(page, host.url)
    await verso.openFresh()
    await verso.writePage('Garden', '# Garden\n\nBeans by the wall.')
    await verso.isReadyForOffline()
    await host.close()
    await page.reload()
    await verso.expectReading('Garden', 'Beans by the wall.')
  })

  test('a first visit may go straight to a page', async ({ page, problems: _problems }) => {
    await page.goto(`${host.url}#/w/home/history/Home.md`)
    const verso = new Verso(page, host.url)
    await expect(verso.revisions()).toHaveCount(1)
  })

  test('a start from the home screen, with a query in the address, needs no host either', async ({
    page,
    problems,
  }) => {
    problems.expect(/ERR_CONNECTION_REFUSED|fetching the script/)
    const verso = new Verso(page, host.url)
    await verso.openFresh()
    await verso.isReadyForOffline()
    await host.close()
    await page.goto(`${host.url}index.html?from=home-screen`)
    await expect(verso.main.getByRole('heading', { level: 1 })).toBeVisible()
  })

  test('the page keeps its own rules, although the host sends none', async ({ page, problems }) => {
    problems.expect(/Content Security Policy|TrustedHTML/)
    await new Verso(page, host.url).openFresh()
    const broken = await page.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true })
          new Image().src = 'https://elsewhere.example/pixel.png'
        }),
    )
    expect(broken).toBe('img-src')
    const fault = await page.evaluate(() => {
      try {
        return document.body.insertAdjacentHTML('beforeend', '<p>Not through the sanitizer.</p>')
      } catch (error) {
        return String(error)
      }
    })
    expect(fault).toContain('TrustedHTML')
  })
})
