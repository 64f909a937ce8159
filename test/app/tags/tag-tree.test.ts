import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listTagRows, openRows, rowsBelow, tagsAround } from '../../../src/app/tags/tag-tree'

const count = (tag: string, pages = 1): { tag: string; pages: number } => ({ tag, pages })
const counts = fc
  .uniqueArray(
    fc
      .array(fc.constantFrom('a', 'b', 'B', 'c d', 'e-'), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join('/')),
    { selector: (tag) => tag.toLowerCase() },
  )
  .map((tags) => tags.map((tag, at) => count(tag, at + 1)))

describe('the tree of tags', () => {
  test('has what is below a tag right after it, and tags that no page has itself', () => {
    const rows = listTagRows([count('garden/beans'), count('garden-shed'), count('herb', 3)])
    expect(rows.map(({ tag, name, level, pages, hasBelow }) => [tag, name, level, pages, hasBelow])).toEqual([
      ['garden', 'garden', 1, 0, true],
      ['garden/beans', 'beans', 2, 1, false],
      ['garden-shed', 'garden-shed', 1, 1, false],
      ['herb', 'herb', 1, 3, false],
    ])
  })

  test('shows a tag only while all those around it are open', () => {
    const rows = listTagRows([count('a/b/c')])
    expect(openRows(rows, new Set()).map(({ tag }) => tag)).toEqual(['a'])
    expect(openRows(rows, new Set(['a'])).map(({ tag }) => tag)).toEqual(['a', 'a/b'])
    expect(openRows(rows, new Set(['a/b'])).map(({ tag }) => tag)).toEqual(['a'])
  })

  test('keeps every tag with its count once, and each below the one before it of the level above', () =>
    fc.assert(
      fc.property(counts, (some) => {
        const rows = listTagRows(some)
        expect(new Set(rows.map(({ tag }) => tag.toLowerCase())).size).toBe(rows.length)
        for (const { tag, pages } of some) expect(rows).toContainEqual(expect.objectContaining({ tag, pages }))
        for (const [at, { tag, level }] of rows.entries()) {
          if (level === 1) continue
          const above = rows.slice(0, at).findLast((row) => row.level === level - 1)
          expect(above?.tag.toLowerCase()).toBe(tagsAround(tag).at(-1)?.toLowerCase())
        }
      }),
    ))

  test('tells the tags right below one, whatever their case', () => {
    const rows = listTagRows([count('Garden/beans'), count('garden/peas/sweet'), count('herb')])
    expect(rowsBelow(rows, 'garden').map(({ name }) => name)).toEqual(['beans', 'peas'])
    expect(rowsBelow(rows, '').map(({ name }) => name)).toEqual(['Garden', 'herb'])
  })
})
