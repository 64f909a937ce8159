/** Where one looks back, goes beside, and brings together. */
import { messages } from '../../../../src/app/messages/all'
import { parsePagePath, parseWikiId } from '../../../../src/names'
import type { WikiApi } from '../../../../src/worker'
import { expect } from '..'
import { openEnginePage } from '../engine'
import { exchange as press } from '../exchange'
import type { Verso } from '../verso'
import { at, over, type Stop } from './place'

const { branches, editing, exchange, merging, past, time, verso: words } = messages

/** In a wiki that `growWiki` has made; some of them go on where the one before has ended. */
export const placesOfThePast: readonly Stop[] = [
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
  at('who wrote a page', 'blame/now/Garden.md#3', editing.create('Garden')),
  {
    name: 'the menu of a commit beside its lines',
    async open(verso) {
      const { main, page } = verso
      await verso.go('blame/now/Garden.md#3')
      await main.getByRole('button', { name: past.blame.acts(past.blame.line(3)) }).press('Enter')
      await expect(page.getByRole('menuitem', { name: past.blame.beforeHint })).toBeVisible()
    },
  },
  at('the search in history', 'find', past.find.intro),
  at('words found in a page’s history', 'find?phrase=Lovage&page=Garden.md', past.find.appeared),
  at('words nobody wrote', 'find?phrase=Unicorn', past.find.nothing('Unicorn')),
  at('recent changes', 'changes', editing.create('Garden')),
  at('the branches', 'branches', branches.alone),
  at('no tags', 'tags', branches.tags.empty),
  at('what was done', 'actions', messages.branching.actions),
  {
    name: 'several branches',
    async open(verso) {
      await growBranches(verso)
      await verso.go('branches')
      await expect(verso.main).toContainText('plan')
    },
  },
  at('two branches compared', 'branches/main...plan', 'Beans on the roof.'),
  at('two branches that are the same', 'branches/main...main', branches.comparing.sameText),
  at('tags', 'tags', 'as-printed'),
  at('what was done, of several kinds', 'actions', 'rewrite'),
  {
    name: 'a merge that was made',
    async open(verso) {
      await verso.go('changes')
      await verso.main.getByRole('link', { name: 'Bring the rewrite in' }).click()
      await expect(verso.main.getByText(merging.decisions.title)).toBeVisible()
    },
  },
  {
    name: 'another time',
    async open(verso) {
      await lookBack(verso)
      await verso.page.keyboard.press('ArrowLeft')
      await expect(verso.page.getByRole('complementary', { name: time.banner })).toContainText(time.asOf)
    },
  },
  {
    name: 'a page that was not there at that time',
    async open(verso) {
      await lookBack(verso)
      await verso.page.keyboard.press('Home')
      await expect(verso.main.getByText(time.missing)).toBeVisible()
    },
  },
  {
    name: 'the question to restore everything',
    async open(verso) {
      await lookBack(verso)
      await verso.page.keyboard.press('ArrowLeft')
      await verso.page.getByRole('button', { name: time.acts, exact: true }).press('Enter')
      await verso.page.getByRole('menuitem', { name: time.restoreAll, exact: true }).press('Enter')
      await expect(verso.page.getByRole('dialog', { name: time.ask.title })).toContainText(time.ask.safe)
    },
  },
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
      await expect(verso.main).toContainText(merging.remote.conflicted(1))
    },
  },
  {
    name: 'a merge that waits',
    async open(verso) {
      await verso.go('merge')
      await verso.main.getByRole('button', { name: merging.text.edit, exact: true }).first().click()
      await expect(verso.main.getByRole('textbox', { name: merging.text.editing(1) })).toBeFocused()
    },
  },
  {
    name: 'a merge all of which is settled',
    async open({ main }) {
      await main.getByRole('button', { name: merging.allOf(merging.sides.remote('').takeTheirs) }).click()
      await expect(main.getByLabel(merging.message)).toBeVisible()
    },
  },
  {
    name: 'the question to abort a merge',
    async open({ main, page }) {
      await main.getByRole('button', { name: merging.abort }).click()
      await expect(page.getByRole('dialog')).toContainText(merging.abortText)
    },
  },
]

/** To the newest moment of a page, with the slider in hand. */
async function lookBack(verso: Verso): Promise<void> {
  await verso.readPage('Garden')
  await verso.main.getByRole('heading', { level: 1 }).click()
  await verso.page.keyboard.press('a')
  const slider = verso.page.getByRole('slider', { name: time.line.slider })
  await expect(slider).toBeEnabled()
  await slider.focus()
}

/** Other branches, one of which was merged by rules, and a tag. */
async function growBranches(verso: Verso): Promise<void> {
  const tab = await openEnginePage(verso.page.context(), verso.url.replace(/\/$/, ''))
  const means = { api: tab.api, wiki: parseWikiId(verso.wiki), path: parsePagePath('Garden.md') }
  await tab.page.evaluate(branchAndMerge, means)
  await tab.page.close()
}

type Means = {
  readonly api: WikiApi
  readonly wiki: ReturnType<typeof parseWikiId>
  readonly path: ReturnType<typeof parsePagePath>
}

/** Runs in the browser. */
async function branchAndMerge({ api, wiki, path }: Means): Promise<void> {
  const author = { name: 'Ada', email: 'ada@example.org' }
  const change = async (from: string, to: string): Promise<void> => {
    const { text, commit } = await api.readPage(wiki, path)
    await api.savePage(wiki, path, text.replace(from, to), { message: to, author, base: commit })
  }
  await api.createTag(wiki, 'as-printed', { message: 'As it went to the printer', author })
  for (const name of ['rewrite', 'plan']) await api.createBranch(wiki, name)
  await api.switchBranch(wiki, 'plan')
  await change('Beans |', 'Beans on the roof. |')
  await api.switchBranch(wiki, 'rewrite')
  await change('- [x] Sow', '- [x] Sow beans')
  await api.switchBranch(wiki, 'main')
  await change('- [ ] Thin', '- [x] Thin')
  await api.mergeBranch(wiki, 'rewrite', { message: 'Bring the rewrite in', author })
}
