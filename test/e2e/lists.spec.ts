/** A list of objects in a file, edited as a grid; and the settings of the app, kept in the wiki. */
import { AxeBuilder } from '@axe-core/playwright'
import { messages } from '../../src/app/messages/all'
import { git } from '../support/git'
import { expect, test } from './harness'
import { openPlanted } from './harness/planting'
import { cloneOut } from './harness/repository'

const { comfort, fileTables, keeping } = messages
const file = '# ours\n- id: 1\n  name: Beans # dry\n- id: 2\n  name: Peas\n'

test('a cell of a list in YAML is changed where it stands; settings are kept in a file of the wiki', async ({
  verso,
}) => {
  const { page } = verso
  await openPlanted(verso, { 'Plants.yaml': file })
  await verso.go('page/Plants.yaml')
  const cell = (name: string) => page.getByRole('gridcell', { name, exact: true })
  await cell('Beans').click()
  await page.keyboard.type('Lentils: red')
  await page.keyboard.press('Enter')
  await expect(cell('Lentils: red')).toBeVisible()
  await expect(page.getByText(fileTables.saved('Plants.yaml'))).toBeVisible()

  await page.evaluate(() => (location.hash = '#/settings'))
  await page.getByLabel(comfort.textSize).selectOption({ index: 3 })
  const keep = page.getByRole('switch', { name: keeping.keep('settings') })
  await keep.click()
  await expect(page.getByText(keeping.committed)).toBeVisible()
  await expect(keep).toBeChecked()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.length])).toEqual([])

  const repository = await cloneOut(verso)
  const show = (path: string) => git(['cat-file', 'blob', `main:${path}`], { cwd: repository })
  expect(await show('Plants.yaml')).toBe(file.replace('Beans', '"Lentils: red"').trimEnd())
  expect(await show('settings/state.json')).toBe('{\n  "textSize": 120\n}')
})
