/** A file of rows, read and edited as a grid; git sees no byte changed besides. */
import { AxeBuilder } from '@axe-core/playwright'
import { messages } from '../../src/app/messages/all'
import { git } from '../support/git'
import { expect, test } from './harness'
import { openPlanted } from './harness/planting'
import { cloneOut } from './harness/repository'

const { fileTables: words, records } = messages
const file = '\ufeffid;name;rows\r\n1;"Beans";2\r\n2;"Peas; early";3\r\n'

test('a cell of a file of rows is changed where it stands, and every other byte stays', async ({ verso }) => {
  const { page } = verso
  await openPlanted(verso, { 'Plants.csv': file })
  await verso.go('page/Plants.csv')
  const cell = (name: string) => page.getByRole('gridcell', { name, exact: true })
  await cell('Peas; early').click()
  await page.keyboard.type('Late; "sweet"')
  await page.keyboard.press('Enter')
  await expect(cell('Late; "sweet"')).toBeVisible()
  await page.getByRole('button', { name: records.grid.add }).click()
  await expect(page.getByRole('row')).toHaveCount(4)
  await expect(page.getByText(words.saved('Plants.csv'))).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.length])).toEqual([])

  await page.getByRole('button', { name: words.asText, exact: true }).click()
  await expect(page.locator('pre')).toContainText('2;"Late; ""sweet""";3')
  const repository = await cloneOut(verso)
  const shown = await git(['cat-file', 'blob', 'main:Plants.csv'], { cwd: repository })
  // The last line feed is left out of what git is heard to say.
  expect(shown).toBe(`${file.replace('"Peas; early"', '"Late; ""sweet"""')}3;;\r`)
  expect(await git(['rev-list', '--count', 'main', '--', 'Plants.csv'], { cwd: repository })).toBe('2')
})
