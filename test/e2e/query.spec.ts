/** Queries: in pages, live and as of then, with tasks that can be ticked; and the place to try them. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { messages } from '../../src/app/messages/all'
import { parsePagePath, parseWikiId } from '../../src/names'
import { expect, test } from './harness'
import { openEnginePage, type EnginePage } from './harness/engine'
import { putFiles } from './harness/planting'
import type { Verso } from './harness/verso'

const { block, console: words, fault, results } = messages.query

const fence = (...lines: readonly string[]): string => `\`\`\`query\n${lines.join('\n')}\n\`\`\`\n`
const best = 'select title, rating from Recipes where rating >= :least order by rating desc'
const overview = [
  '---\nleast: 4\n---\n# Overview\n',
  fence(best),
  fence('as list at v1', best),
  fence('select nope from Recipes'),
  fence('with recursive n(x) as (select 1 union all select x + 1 from n)', 'select count(*) from n'),
  fence('select done, text, path, line from tasks'),
].join('\n')

const recipe = (rating: number): string => `---\nrating: ${rating}\n---\n- [ ] buy flour\n`
const seed = {
  'Overview.md': overview,
  'Recipes/Bread.md': recipe(5),
  'Recipes/Soup.md': '---\nrating: 3\n---\nWarm.\n',
}

async function plant(verso: Verso): Promise<EnginePage> {
  await verso.openFresh()
  const engine = await openEnginePage(verso.page.context(), verso.url.replace(/\/$/, ''))
  await putFiles(engine, verso, seed)
  await engine.page.evaluate(
    ({ api, wiki }) =>
      api.createTag(wiki, 'v1', { message: 'First', author: { name: 'Ada', email: 'ada@example.org' } }),
    { api: engine.api, wiki: parseWikiId(verso.wiki) },
  )
  return engine
}

async function save({ page, api }: EnginePage, verso: Verso, [path, text]: readonly [string, string]): Promise<void> {
  await page.evaluate(
    async ({ api, wiki, path, text }) => {
      const { commit } = await api.readPage(wiki, path)
      await api.savePage(wiki, path, text, {
        message: 'Save',
        author: { name: 'Ada', email: 'ada@example.org' },
        base: commit,
      })
    },
    { api, wiki: parseWikiId(verso.wiki), path: parsePagePath(path), text },
  )
}

async function expectNoBreach(page: Page): Promise<void> {
  // What is being asked again is dimmed meanwhile.
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])).toEqual([])
}

test('queries on a page answer as the wiki is now, or was then; say what is wrong, and where; and tick tasks', async ({
  verso,
}) => {
  const { page } = verso
  const engine = await plant(verso)
  await verso.go('page/Overview.md')
  const [now, then, wrong, endless, tasks] = [0, 1, 2, 3, 4].map((at) =>
    page.getByRole('group', { name: block.label }).nth(at),
  ) as [Verso['article'], Verso['article'], Verso['article'], Verso['article'], Verso['article']]
  await expect(now.getByRole('row')).toHaveText([/title\s*rating/, /Bread\s*5/])
  await expect(now.getByRole('link', { name: 'Bread' })).toHaveAttribute('href', /page\/Recipes\/Bread\.md$/)
  await expect(then.getByRole('listitem')).toHaveText([/Bread/])
  await expect(wrong).toContainText(fault.noColumn('nope'))
  await expect(wrong.locator('mark')).toHaveText('nope')
  await expect(endless).toContainText(fault.slow)

  await save(engine, verso, ['Recipes/Soup.md', recipe(4)])
  await expect(now.getByRole('row')).toHaveText([/title/, /Bread\s*5/, /Soup\s*4/])
  await expect(then.getByRole('listitem')).toHaveText([/Bread/])
  await expect(then.getByRole('link', { name: /^As of / })).toHaveAttribute('href', /\/at\/[0-9a-f]{40}$/)

  await tasks.getByRole('checkbox').first().check()
  await expect(page.getByText(messages.prose.tasks.saved(1))).toBeVisible()
  await expect(tasks.getByRole('checkbox').first()).toBeChecked()
  await expectNoBreach(page)
  await then.getByRole('link', { name: /^As of / }).click()
  await expect(page).toHaveURL(/\/at\//)
})

test('the wiki is asked by hand: names complete themselves, the address has the query, a chart is a table, too', async ({
  verso,
}) => {
  const { page } = verso
  await plant(verso)
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox').fill(`>${messages.ways.query}`)
  await page.keyboard.press('Enter')
  const box = page.getByRole('textbox', { name: words.field })
  await expect(page.getByText(words.help)).toBeVisible()
  await box.pressSequentially('select title, rating from Rec')
  await page.getByRole('option', { name: /Recipes/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(box).toHaveValue('select title, rating from Recipes')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('row')).toHaveCount(3)
  await expect(page).toHaveURL(/query\?sql=select%20title/)
  await expectNoBreach(page)

  await box.fill('as chart bar title rating\nselect title, rating from Recipes order by title')
  await page.getByRole('button', { name: words.run }).click()
  await expect(page.getByRole('img', { name: messages.query.chart.bar('rating', 'title') })).toBeVisible()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: words.csv }).click()
  expect((await saved).suggestedFilename()).toBe('query.csv')

  await page.getByRole('button', { name: words.insert }).click()
  await page.getByRole('combobox', { name: words.insertInto }).fill('Soup')
  await page.getByRole('dialog').getByRole('button', { name: words.insertDo, exact: true }).click()
  await expect(verso.textBox('Soup')).toContainText('as chart bar title rating')
  await page.goBack()
  await page.reload()
  await expect(page.getByRole('img', { name: messages.query.chart.bar('rating', 'title') })).toBeVisible()
  await page.getByText(messages.query.chart.data).click()
  await expect(page.getByRole('row')).toHaveText([/title/, /Bread\s*5/, /Soup\s*3/])
  await expect(page.getByRole('group', { name: results.table })).toBeVisible()
  await expectNoBreach(page)
})
