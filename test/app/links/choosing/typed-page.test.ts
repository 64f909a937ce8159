import { describe, expect, test } from 'vitest'
import { findTyped, suggestPages } from '../../../../src/app/links/choosing/typed-page'
import { parsePagePath } from '../../../../src/names'

describe('what is typed', () => {
  const paths = ['a/Beds.md', 'b/Beds.md', 'b/Raised beds.md', 'Sun.md'].map(parsePagePath)

  test('can be told to be a page by its path, or by a name no other page has', () => {
    expect(['a/beds', 'B/Beds.md', 'raised beds', 'Beds', ''].map((typed) => findTyped(paths, typed))).toEqual([
      'a/Beds.md',
      'b/Beds.md',
      'b/Raised beds.md',
      undefined,
      undefined,
    ])
  })

  test('are suggested pages whose names begin with what is typed first', () => {
    expect(suggestPages(paths, 'bed', 3)).toEqual(['a/Beds', 'b/Beds', 'b/Raised beds'])
    expect(suggestPages(paths, 'bed', 1)).toEqual(['a/Beds'])
  })
})
