import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { favouritesOf, flipFavourite, followMove, placeFavourite } from '../../../src/app/favourites/favourites'
import { parsePreferences, standard } from '../../../src/app/preferences'

const withAll = (paths: readonly string[]): typeof standard => ({ ...standard, favourites: { garden: paths } })
const of = (preferences: typeof standard): readonly string[] => favouritesOf(preferences, 'garden')

describe('favourites', () => {
  test('come at the end and go from where they are, and are remembered', () => {
    const both = flipFavourite(flipFavourite(standard, 'garden', 'a.md'), 'garden', 'b.md')
    expect(of(both)).toEqual(['a.md', 'b.md'])
    expect(of(flipFavourite(both, 'garden', 'a.md'))).toEqual(['b.md'])
    expect(parsePreferences(JSON.stringify(both))).toEqual(both)
    expect(favouritesOf(both, 'other')).toEqual([])
  })

  test('take the place of another, before or after it, and the others keep their order', () => {
    expect(of(placeFavourite(withAll(['a', 'b', 'c']), 'garden', ['a', 'c']))).toEqual(['b', 'c', 'a'])
    expect(of(placeFavourite(withAll(['a', 'b', 'c']), 'garden', ['c', 'a']))).toEqual(['c', 'a', 'b'])
    const some = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(some, fc.nat(7), fc.nat(7), (paths, from, to) => {
        const [path = '', at = ''] = [paths[from % paths.length], paths[to % paths.length]]
        const placed = of(placeFavourite(withAll(paths), 'garden', [path, at]))
        expect(placed.indexOf(path)).toBe(paths.indexOf(at))
        expect(placed.filter((other) => other !== path)).toEqual(paths.filter((other) => other !== path))
      }),
    )
  })

  test('follow a page or folder that moves, and are there when the move is undone', () => {
    expect(of(followMove(withAll(['a/b.md', 'ab.md']), 'garden', ['a', 'c/a']))).toEqual([
      'a/b.md',
      'c/a/b.md',
      'ab.md',
    ])
    const none = withAll(['a.md'])
    expect(followMove(none, 'garden', ['b', 'c'])).toBe(none)
  })
})
