import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePreferences, revealPage, standard, toggleFolder, visit } from '../../src/app/preferences'

describe('preferences', () => {
  test('are read back as they were stored', () => {
    const chosen = visit(
      toggleFolder({ ...standard, theme: 'dark', textSize: 130, leftOpen: false }, 'garden', 'Herbs'),
      'garden',
      'A.md',
    )
    expect(parsePreferences(JSON.stringify(chosen))).toEqual(chosen)
  })

  test('are the standard ones when what is stored is not ours', () => {
    for (const text of [null, '', '{', 'null', '7', '[]', '"dark"']) expect(parsePreferences(text)).toEqual(standard)
  })

  test('are never broken by what is stored, whatever it is', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(Object.keys(parsePreferences(text)).toSorted()).toEqual(Object.keys(standard).toSorted())
      }),
    )
  })

  test('know the sizes of text they offer, and no other', () => {
    for (const textSize of [80, 105, 1000, '120', null])
      expect(parsePreferences(JSON.stringify({ textSize })).textSize).toBe(100)
  })

  test('remember the pages read last, newest first, each once, and not for ever', () => {
    const paths = Array.from({ length: 40 }, (_, index) => `${index}.md`)
    const read = [...paths, '30.md'].reduce((now, path) => visit(now, 'garden', path), standard)
    expect(read.recent.garden?.slice(0, 3)).toEqual(['30.md', '39.md', '38.md'])
    expect(read.recent.garden).toHaveLength(20)
    expect(read.recent.other).toBeUndefined()
  })

  test('open every folder on the way to a page, and are the same object when they were open', () => {
    const open = revealPage(standard, 'garden', 'a/b/c.md')
    expect(open.openFolders.garden).toEqual(['a', 'a/b'])
    expect(revealPage(open, 'garden', 'a/b/d.md')).toBe(open)
    expect(revealPage(standard, 'garden', 'top.md')).toBe(standard)
  })

  test('close a folder that is open', () => {
    const open = toggleFolder(standard, 'garden', 'a')
    expect(toggleFolder(open, 'garden', 'a').openFolders.garden).toEqual([])
  })
})
