/** The guide: found from the first page, and there without a network. */
import { messages } from '../../src/app/messages/all'
import { expect, test } from './harness'

const { guide, ways } = messages

test('the guide is one click from the first page, and is read offline', async ({ verso, context }) => {
  const { page } = verso
  await verso.openFresh()
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await context.setOffline(true)
  await verso.main.getByRole('link', { name: ways.guide }).click()
  await expect(page.getByRole('heading', { level: 1, name: guide.pages.start })).toBeVisible()

  await page.getByRole('navigation', { name: guide.contents }).getByRole('link', { name: guide.pages.queries }).click()
  await expect(page.getByRole('heading', { level: 1, name: guide.pages.queries })).toBeVisible()
  // What is an example asks nothing of this wiki.
  await expect(verso.article.getByText('select title, rating from Recipes')).toBeVisible()
  await verso.article.getByRole('link', { name: 'model', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: guide.pages.models })).toBeFocused()
})
