/** Which places of tables stand among the places of a wiki. */
import { expect, test } from 'vitest'
import { listTablePlaces } from '../../../src/app/shell/lines/table-places'

test.each([
  [['Home.md', 'database.yaml', '_models/a.md', 'x/_models/b.yaml'], []],
  [['Shop/database.yaml'], ['databases', 'query']],
  [['_models/Book.yaml'], ['models', 'query']],
  [
    ['a/b/database.yaml', '_models/Book.yaml'],
    ['databases', 'models', 'query'],
  ],
])('a wiki of %j has %j', (paths, places) => expect(listTablePlaces(paths)).toEqual(places))
