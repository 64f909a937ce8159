/** What a page holds beyond text, in the built app under its own policy. */
import type { Page } from '@playwright/test'
import { messages } from '../../src/app/messages/all'
import { gitBytes } from '../support/git'
import { app, expect, test } from './harness'
import { cloneOut, log } from './harness/repository'
import { hostStatically } from './harness/static-host'
import { Verso } from './harness/verso'

const { common, prose } = messages

const diagram = '```mermaid\nflowchart LR\n  A[Write] --> B[Save]\n```\n'
const drawings = (page: Page) => page.locator('.diagram.drawn img')
const widthOf = (page: Page): Promise<number> =>
  drawings(page)
    .first()
    .evaluate(async (image) => (image instanceof HTMLImageElement ? (await image.decode(), image.naturalWidth) : 0))

test('ticks are one commit that says what was ticked, and can be taken back', async ({ verso, page }) => {
  const text = '# Shopping\n\n- [ ] milk\n- [x] tea\n  - [ ] green\n'
  await verso.openFresh()
  await verso.writePage('Shopping', text)
  await page.getByRole('checkbox', { name: 'milk' }).click()
  await page.getByRole('checkbox', { name: 'green' }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByText(prose.tasks.saved(2))).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'green' })).toBeFocused()

  const repository = await cloneOut(verso)
  const subjects = await log(repository, '%s', 'Shopping.md')
  expect(subjects).toEqual([prose.tasks.severalTicked(2, 'Shopping'), 'Create Shopping'])
  const ticked = String(await gitBytes(['show', 'main:Shopping.md'], { cwd: repository }))
  expect(ticked).toBe(text.replace('[ ] milk', '[x] milk').replace('[ ] green', '[x] green'))

  await verso.readPage('Shopping')
  await page.getByRole('button', { name: common.undo }).click()
  await expect(page.getByRole('checkbox', { name: 'milk' })).not.toBeChecked()
})

test('a diagram is drawn beside the network, in an origin that is nobody’s', async ({
  verso,
  page,
  server,
  problems,
}) => {
  problems.expect(/ERR_CONNECTION_REFUSED|fetching the script/)
  problems.expect(/Connecting to .* violates|Refused to connect/) // the fetch from within, below
  await verso.openFresh()
  await verso.writePage('Ways', `# Ways\n\n${diagram}`)
  await expect(drawings(page)).toHaveCount(1)
  expect(await widthOf(page)).toBeGreaterThan(50)
  const sandbox = page.frames().at(-1)
  expect(await sandbox?.evaluate(() => [self.origin, document.scripts.length])).toEqual(['null', 2])
  expect(
    await sandbox?.evaluate(() =>
      fetch('/').then(
        () => 'fetched',
        () => 'refused',
      ),
    ),
  ).toBe('refused')

  await verso.isReadyForOffline()
  await page.reload()
  await expect(drawings(page)).toHaveCount(1)
  await server.close()
  await page.reload()
  await expect(drawings(page)).toHaveCount(1)
})

test('a stranger’s diagram, formula and embed run nothing', async ({ verso, page, problems }) => {
  problems.expect(/Executing inline event handler violates .*about:srcdoc/) // in the sandbox, and stopped there
  const said: string[] = []
  page.on('dialog', (dialog) => (said.push(dialog.message()), void dialog.dismiss()))
  const labels = ['<img src=x onerror=parent.alert(1)>', '<iframe srcdoc=x>', '<a href=javascript:alert(1)>x</a>']
  const diagrams = labels.map((label) => `\`\`\`mermaid\nflowchart LR\n  A["${label}"] --> B\n\`\`\`\n`)
  const loose =
    '```mermaid\n%%{init: {"securityLevel": "loose"}}%%\nflowchart LR\n  A-->B\n  click A call alert(1)\n```\n'
  await verso.openFresh()
  await verso.writePage(
    'Bad',
    `# Bad\n\n${diagrams.join('\n')}\n${loose}\n$\\href{javascript:alert(1)}{x}$\n\n![[Bad]]\n`,
  )
  await expect(page.locator('.diagram.drawn, .diagram.failed')).toHaveCount(4)
  await expect(page.locator('.passage-note')).toHaveText(prose.embed.circle('Bad'))
  expect(await page.locator('main iframe, main [onerror], main a[href^="javascript:"]').count()).toBe(0)
  expect(said).toEqual([])
})

test('a wrong diagram says why, and shows its source', async ({ verso, page }) => {
  await verso.openFresh()
  await verso.writePage('Wrong', '```mermaid\nflowchart LR\n  A --> ((\n```\n')
  await expect(page.locator('.diagram-fault')).toContainText('could not be drawn')
  await expect(page.locator('.diagram pre')).toBeVisible()
})

test('header, footer and sidebar stand around a page, and beside a narrow one too', async ({ verso, page }) => {
  await verso.openFresh()
  await verso.writePage('_Sidebar', 'The ways')
  await verso.writePage('_Footer', 'The end')
  await verso.writePage('Garden', 'Beans.')
  await expect(page.getByRole('complementary', { name: prose.around.sidebar })).toContainText('The ways')
  await expect(page.getByRole('complementary', { name: prose.around.footer })).toContainText('The end')
  await page.setViewportSize({ width: 390, height: 800 })
  await expect(page.getByRole('complementary', { name: prose.around.sidebar })).toContainText('The ways')
})

test('diagrams are drawn on a plain host below a path, too', async ({ page }) => {
  const host = await hostStatically(app, '/some/where/')
  try {
    const verso = new Verso(page, host.url)
    await verso.openFresh()
    await verso.writePage('Ways', diagram)
    await expect(drawings(page)).toHaveCount(1)
  } finally {
    await host.close()
  }
})
