/** A name that nothing has: what may have been meant is told. */
import { expect, test } from 'vitest'
import { answerQuery, PastCatalogs } from '../../../src/data'
import { catalogOf } from '../notation'

test('a name with a letter wrong brings to mind the table or column that is called almost so', async () => {
  const catalog = await catalogOf({
    'Recipes/Soup.md': '---\nrating: 4\nserves: 2\n---\n',
    'Books/Emma.md': '---\nyear: 1815\n---\n',
  })
  const near = async (text: string): Promise<string | null | undefined> => {
    const answer = await answerQuery(catalog, { info: 'query', text }, { past: new PastCatalogs() })
    return answer.kind === 'fault' ? answer.near : undefined
  }
  expect(await near('select title from Recipies')).toBe('Recipes')
  expect(await near('select titel from Recipes')).toBe('title')
  expect(await near('select r.raitng from Recipes as r')).toBe('rating')
  // A column of a table that is not asked.
  expect(await near('select yeer from Recipes')).toBeNull()
  expect(await near('select nope from Recipes')).toBeNull()
  expect(await near('select title form Recipes')).toBeNull()
  expect(await near('select title from Recipes')).toBeUndefined()
})
