/** Rules of links that were told are recalled only where they would be told so again. */
import { expect, test } from 'vitest'
import { advanceCatalog, noteRules, plainRules, recallRules, type Catalog } from '../../src/data'
import { readPosition } from '../../src/data/catalog/catalog'
import { catalogOf } from './notation'

const commitOf = (catalog: Catalog) => {
  const position = readPosition(catalog)
  return position.kind === 'at' ? position.commit : null
}

test('what was told of a commit is recalled there, on the same ground, and nowhere else', async () => {
  const catalog = await catalogOf({ 'a.md': 'x' })
  const commit = commitOf(catalog)
  const rules = { ...plainRules, redirects: [['Old.md', 'a.md']] as const }
  expect(recallRules(catalog, 'here')).toBeUndefined()
  noteRules(catalog, { commit, ground: 'here', rules })
  expect(recallRules(catalog, 'here')).toEqual(rules)
  expect(recallRules(catalog, 'there')).toBeUndefined()

  catalog.database.run("UPDATE files SET state = 'absent'")
  noteRules(catalog, { commit, ground: 'elsewhere', rules })
  expect(recallRules(catalog, 'elsewhere')).toBeUndefined()

  await advanceCatalog(catalog, { commit: null })
  expect(recallRules(catalog, 'here')).toBeUndefined()
  await advanceCatalog(catalog, { commit })
  expect(recallRules(catalog, 'here')).toEqual(rules)
})
