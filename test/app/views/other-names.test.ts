import { describe, expect, test } from 'vitest'
import { matchOtherNames } from '../../../src/app/views/editing/tools/other-names'
import { parsePagePath } from '../../../src/names'

const names = [
  { path: parsePagePath('Leek.md'), title: 'Leek', aliases: ['Allium porrum', 'Poireau'] },
  { path: parsePagePath('soups/3.md'), title: 'Soup of leeks', aliases: [] },
]

describe('other names of a page', () => {
  test('are its aliases and its title, and not what its file is called anyway', () => {
    expect(matchOtherNames(names, 'all').map(({ path, alias }) => [path, alias])).toEqual([
      ['Leek.md', 'Allium porrum'],
    ])
    expect(matchOtherNames(names, 'leek').map(({ path, alias }) => [path, alias])).toEqual([
      ['soups/3.md', 'Soup of leeks'],
    ])
  })

  test('that begin with what was typed come first; nothing typed is answered by nothing', () => {
    expect(matchOtherNames(names, 'p').map(({ alias }) => alias)).toEqual(['Poireau', 'Allium porrum', 'Soup of leeks'])
    expect(matchOtherNames(names, ' ')).toEqual([])
  })
})
