/** Every view and dialog for everybody: checked by axe, in both themes, wide and narrow; nothing wider than a small phone. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { messages } from '../../src/app/messages'
import { makeRepository } from '../support/git-server'
import { exchange as press } from './harness/exchange'
import { expect, test, type Server } from './harness'
import type { Verso } from './harness/verso'

const { branches, editing, palette, reading, shell, exchange, verso: words } = messages

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const garden = `# Garden

Beans by the [[wall]], and a [[Shed]]. A [link](https://example.org), \`code\`, and a footnote.[^1]

## To do

- [x] Sow
- [ ] Thin the carrots

| Bed | Crop |
| --- | --- |
| Wall | Beans |

> [!note] Water in the evening.

\`\`\`js
const beans = 3
\`\`\`

[^1]: From the almanac.
`

/** A place of the app, and what is on the screen when it has opened. */
type Stop = { readonly name: string; readonly open: (verso: Verso) => Promise<void> }

const at = (name: string, place: string, shown: string): Stop => ({
  name,
  async open(verso) {
    await verso.go(place)
    await expect(verso.main.getByText(shown).first()).toBeVisible()
  },
})

const atTop = (name: string): Stop => ({
  name,
  async open({ page, main, url }) {
    await page.goto(`${url}#/${name}`)
    await expect(main.getByRole('heading', { level: 1 })).toBeVisible()
  },
})

/** Something over the page that a key or a button opens. */
const over = (name: string, open: (page: Page) => Promise<void>): Stop => ({
  name,
  async open(verso) {
    await verso.readPage('Home')
    await expect(verso.main).toContainText('Welcome')
    await open(verso.page)
  },
})

const stops: readonly Stop[] = [
  at('a page', 'page/Garden.md', 'Thin the carrots'),
  at('a page nobody has written', 'page/Nothing.md', reading.missing),
  at('a new page', 'new', editing.folderField),
  {
    name: 'the editor',
    async open(verso) {
      await verso.startEditing('Garden')
      await expect(verso.page.getByText(editing.restored('').split(' from')[0] ?? '')).toBeVisible()
    },
  },
  at('the history', 'history/Garden.md', words.history.pickOne),
  {
    name: 'the comparison',
    async open(verso) {
      await verso.openHistory('Garden')
      await verso.compareEnds()
      await expect(verso.main.getByRole('table')).toBeVisible()
    },
  },
  {
    name: 'an old revision',
    async open(verso) {
      await verso.openHistory('Garden')
      await verso
        .revisions()
        .last()
        .getByRole('link', { name: editing.create('Garden') })
        .click()
      await expect(verso.main.getByRole('complementary', { name: words.revision.banner })).toBeVisible()
    },
  },
  at('recent changes', 'changes', editing.create('Garden')),
  at('the branches', 'branches', branches.alone),
  at('tags', 'tags', branches.tags.empty),
  at('what was done', 'actions', branches.actions.title),
  over('the question for a branch', async (page) => {
    await page.keyboard.press('Shift+B')
    await expect(page.getByRole('dialog', { name: branches.asking.tryTitle('Home') })).toBeVisible()
  }),
  {
    name: 'a commit',
    async open(verso) {
      await verso.go('changes')
      await verso.main.getByRole('link', { name: editing.create('Garden') }).click()
      await expect(verso.main.getByRole('table')).toBeVisible()
    },
  },
  at('all pages', 'pages', 'Garden'),
  at('deleted pages', 'deleted', words.deleted.bringBack),
  at('the remote', 'remote', exchange.remote.token),
  {
    name: 'a conflict',
    async open(verso) {
      await press(verso, 'sync')
      await expect(verso.main).toContainText(messages.merging.remote.conflicted(1))
    },
  },
  {
    name: 'a merge that waits',
    async open(verso) {
      await verso.go('merge')
      await verso.main.getByRole('button', { name: messages.merging.text.edit, exact: true }).first().click()
      await expect(verso.main.getByLabel(messages.merging.text.editing(1))).toBeVisible()
    },
  },
  at('taking it home', 'export', exchange.export.bundle),
  {
    name: 'files to bring in',
    async open(verso) {
      const { page, main } = verso
      await verso.go('export')
      const file = { name: 'Garden.md', mimeType: 'text/markdown', buffer: Buffer.from('# Garden') }
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        main.getByRole('button', { name: exchange.bringing.choose }).click(),
      ])
      await chooser.setFiles([file, { ...file, name: 'Compost.md' }, { ...file, name: '.hidden' }])
      await expect(main.getByRole('list', { name: exchange.bringing.plan })).toBeVisible()
    },
  },
  {
    name: 'storage',
    async open(verso) {
      const { main } = verso
      await verso.go('storage')
      await main.getByRole('button', { name: exchange.storage.tidyNow }).click()
      await main.getByRole('button', { name: exchange.storage.checkNow }).click()
      await expect(main.getByText(/there and whole/)).toBeVisible()
    },
  },
  at('an unknown place', 'nowhere', shell.noPlace),
  atTop('wikis'),
  atTop('clone'),
  atTop('settings'),
  over('the palette', async (page) => {
    await page.keyboard.press('ControlOrMeta+k')
    await page.getByRole('combobox', { name: palette.findPage }).fill('gar')
    await expect(page.getByRole('option').first()).toBeVisible()
  }),
  over('all actions', async (page) => {
    await page.keyboard.press('?')
    await expect(page.getByRole('combobox', { name: palette.findAction })).toBeVisible()
  }),
  over('a menu', async (page) => {
    await page.getByRole('button', { name: reading.more, exact: true }).first().click()
    await expect(page.getByRole('menuitem').first()).toBeFocused()
  }),
  over('the dialog to rename', async (page) => {
    await page.keyboard.press('r')
    await expect(page.getByRole('dialog', { name: reading.renameTitle })).toBeVisible()
  }),
  {
    name: 'the dialog to delete a wiki',
    async open({ page, url }) {
      await page.goto(`${url}#/wikis`)
      await page.getByRole('list', { name: exchange.wikis.list }).getByRole('button').click()
      await page.getByRole('menuitem', { name: exchange.wikis.deleteNamed('My wiki') }).click()
      await expect(page.getByRole('dialog')).toContainText(exchange.wikis.deleteNow)
    },
  },
]

/** A wiki in which every place has something to show: a draft, a deleted page, a remote with a conflict. */
async function growWiki(verso: Verso, { repositories }: Server): Promise<void> {
  const { page, main } = verso
  await verso.openFresh()
  await verso.writePage('Gone', '# Gone\n\nAway.')
  await page.getByRole('button', { name: reading.more, exact: true }).click()
  await page.getByRole('menuitem', { name: reading.remove, exact: true }).click()
  await verso.writePage('Garden', garden)
  await verso.editPage('Garden', garden.replace('Beans by', 'Lovage by'))
  await makeRepository(repositories, 'wiki.git', [{ message: 'Theirs', files: { 'Home.md': '# Another wiki\n' } }])
  // Else two first pages of one name would be put together without anybody.
  await page.goto(`${verso.url}#/settings`)
  await main.getByRole('switch', { name: messages.merging.rules.list['new-pages'].name }).uncheck()
  await verso.go('remote')
  await main.getByRole('button', { name: 'wiki' }).click()
  await main.getByRole('button', { name: exchange.connect.submit, exact: true }).click()
  await expect(main).toContainText(exchange.remote.never)
  await verso.startEditing('Garden')
  await verso.type('Garden', `${garden}\nNot saved yet.`)
  await expect(page.getByText(editing.draftKept)).toBeVisible()
}

type Finding = { readonly where: string; readonly rule: string; readonly what: readonly string[] }

/** Breaches of the standards on the screen as it is; with `rules`, of those alone. */
async function check(page: Page, where: string, rules?: readonly string[]): Promise<readonly Finding[]> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (rules ? axe.withRules([...rules]) : axe.withTags(standards)).analyze()
  return violations.map(({ id, nodes }) => ({ where, rule: id, what: nodes.map(({ target }) => target.join(' ')) }))
}

/** What reaches beyond the sides of a phone of 360 px. */
const findWide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    document.documentElement.scrollWidth <= innerWidth
      ? []
      : [...document.querySelectorAll('body *')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .map((element) => `${element.tagName} ${element.className}`),
  )

const light = { colorScheme: 'light', reducedMotion: 'reduce' } as const
const dark = { ...light, colorScheme: 'dark' } as const

/** Looks at the stop wide and narrow, and in both themes, between which only colours differ. */
async function lookAround(page: Page, name: string): Promise<readonly Finding[]> {
  const onWide = await check(page, `${name}, 1280 px`)
  // As high as the page: what the bar at the foot covers until somebody scrolls is not out of reach.
  await page.setViewportSize({ width: 390, height: 2000 })
  const onNarrow = await check(page, `${name}, 390 px`)
  await page.emulateMedia(dark)
  const onDark = await check(page, `${name}, dark`, ['color-contrast'])
  await page.setViewportSize({ width: 360, height: 740 })
  const wide = await findWide(page)
  await page.emulateMedia(light)
  await page.setViewportSize({ width: 1280, height: 800 })
  const beyond = wide.length > 0 ? [{ where: `${name}, 360 px`, rule: 'no sideways scrolling', what: wide }] : []
  return [...onWide, ...onNarrow, ...onDark, ...beyond]
}

test('every view, menu and dialog is open to everybody, in both themes, wide and narrow', async ({
  verso,
  page,
  server,
}) => {
  test.setTimeout(300_000)
  await page.emulateMedia(light)
  await growWiki(verso, server)
  const findings: Finding[] = []
  for (const { name, open } of stops) {
    await open(verso)
    findings.push(...(await lookAround(page, name)))
    await page.keyboard.press('Escape')
  }
  expect(findings).toEqual([])
})

test('whoever walks with the Tab key sees where they are', async ({ verso, page }) => {
  await verso.openFresh()
  for (const place of ['page/Home.md', 'history/Home.md', 'edit/Home.md', 'remote']) {
    await verso.go(place)
    await expect(verso.main.getByRole('heading', { level: 1 })).toBeVisible()
    await page.evaluate(() => document.querySelector<HTMLElement>('.skip')?.focus())
    const unseen: string[] = []
    for (let step = 0; step < 25; step++) {
      await page.keyboard.press('Tab')
      const blind = await page.evaluate(describeIfBlind)
      if (blind) unseen.push(`${place}: ${blind}`)
    }
    expect(unseen).toEqual([])
  }
})

/** Runs in the browser: what has the focus, when nothing shows that it has. */
function describeIfBlind(): string | null {
  const focus = document.activeElement
  if (!focus || focus === document.body) return null
  const shows = (element: Element): boolean => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
  }
  const hasCaret = focus instanceof HTMLElement && focus.isContentEditable
  return hasCaret || shows(focus) || focus.querySelector('.active') ? null : focus.outerHTML.slice(0, 120)
}
