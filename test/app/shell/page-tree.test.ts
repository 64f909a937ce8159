import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePagePath } from '../../../src/names'
import { buildTree, findParent, listRows } from '../../../src/app/shell/tree/page-tree'
import { folderAt, pathIn } from '../../../src/app/shell/tree/moving/goal'
import { shownName } from '../../../src/app/shell/tree/shown-name'
import { knownDialects } from '../../../src/page'
import { move } from '../../../src/app/shell/tree/tree-keys'
import { revealRow, scrollToRow, visibleRows } from '../../../src/app/shell/tree/visible-rows'

const paths = ['Home.md', 'a/Page 10.md', 'a/Page 2.md', 'a/deep/Well.md', 'b/Élan.md', 'b/Eland.md'].map(parsePagePath)
const draw = (open: readonly string[]): readonly string[] =>
  listRows(buildTree(paths), new Set(open)).map(({ level, name }) => '  '.repeat(level - 1) + name)

describe('the tree of pages', () => {
  test('shows folders before pages, and nothing of a folder that is closed', () => {
    expect(draw([])).toEqual(['a', 'b', 'Home'])
  })

  test('orders numbers by size and accents beside their letter', () => {
    expect(draw(['a', 'b'])).toEqual(['a', '  deep', '  Page 2', '  Page 10', 'b', '  Élan', '  Eland', 'Home'])
  })

  test('shows what is in an open folder only when the folders around it are open', () => {
    expect(draw(['a/deep'])).toEqual(['a', 'b', 'Home'])
    expect(draw(['a', 'a/deep'])).toContain('    Well')
  })

  test('counts the pages below a folder, at any depth', () => {
    expect(listRows(buildTree(paths), new Set())[0]).toMatchObject({ kind: 'folder', path: 'a', count: 3 })
  })

  test('keeps every page of a wiki once, with all folders open', () => {
    const folders = fc.constantFrom('x', 'y', 'x/y', 'y/x/z')
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(folders, fc.nat(50)), { selector: String }), (files) => {
        const all = files.map(([folder, name]) => parsePagePath(`${folder}/${name}.md`))
        const rows = listRows(buildTree(all), new Set(['x', 'y', 'x/y', 'y/x', 'y/x/z']))
        const shown = rows.flatMap((row) => (row.kind === 'page' ? [row.path] : []))
        expect(shown.toSorted()).toEqual(all.toSorted())
      }),
    )
  })
})

describe('the arrow keys in the tree', () => {
  const rows = listRows(buildTree(paths), new Set(['a']))
  const at = (name: string): number => rows.findIndex((row) => row.name === name)

  test('stop at both ends', () => {
    expect(move('ArrowUp', rows, 0)).toEqual({ kind: 'go', to: 0 })
    expect(move('ArrowDown', rows, rows.length - 1)).toEqual({ kind: 'go', to: rows.length - 1 })
    expect(move('End', rows, 0)).toEqual({ kind: 'go', to: rows.length - 1 })
  })

  test('right opens a closed folder and enters an open one', () => {
    expect(move('ArrowRight', rows, at('b'))).toEqual({ kind: 'choose' })
    expect(move('ArrowRight', rows, at('a'))).toEqual({ kind: 'go', to: at('a') + 1 })
    expect(move('ArrowRight', rows, at('Home'))).toBeUndefined()
  })

  test('left closes an open folder and goes up from what is inside', () => {
    expect(move('ArrowLeft', rows, at('a'))).toEqual({ kind: 'choose' })
    expect(move('ArrowLeft', rows, at('Page 10'))).toEqual({ kind: 'go', to: at('a') })
    expect(findParent(rows, at('a'))).toBe(-1)
  })

  test('a letter finds the next row that begins with it, and comes round', () => {
    expect(move('p', rows, at('Page 2'))).toEqual({ kind: 'go', to: at('Page 10') })
    expect(move('p', rows, at('Page 10'))).toEqual({ kind: 'go', to: at('Page 2') })
    expect(move('z', rows, 0)).toBeUndefined()
  })
})

describe('a long list', () => {
  test('draws what is in view and a little more, however long it is', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(400_000), fc.integer({ min: 100, max: 2000 }), (count, scrolled, height) => {
        const { first, end } = visibleRows(count, { scrolled, height, rowHeight: 32 })
        expect(first).toBeGreaterThanOrEqual(0)
        expect(end).toBeLessThanOrEqual(count)
        expect(end - first).toBeLessThanOrEqual(Math.ceil(height / 32) + 25)
        const inView = Math.min(Math.floor(scrolled / 32), count - 1)
        if (inView >= 0 && scrolled < count * 32) expect(first <= inView && inView < end).toBe(true)
      }),
    )
  })

  const view = { scrolled: 320, height: 320, rowHeight: 32 }

  test('scrolls no more than it takes to show a row and its neighbours', () => {
    expect(scrollToRow(12, view)).toBe(320)
    expect(scrollToRow(5, view)).toBe(4 * 32)
    expect(scrollToRow(30, view)).toBe(32 * 32 - 320)
    expect(scrollToRow(0, view)).toBe(0)
  })

  test('stays where it is when a row to show is in view, and else brings it to the upper third', () => {
    expect(revealRow(12, view)).toBe(320)
    expect(revealRow(100, view)).toBe(100 * 32 - 320 / 3)
  })
})

describe('a row that is carried', () => {
  const page = { kind: 'page', path: parsePagePath('a/Page 2.md'), name: 'Page 2' } as const
  const folder = { kind: 'folder', path: 'a', name: 'a' } as const

  test('goes into the folder it is dropped on, or into that of the page', () => {
    expect(pathIn(folderAt({ kind: 'folder', path: 'b', name: 'b' }), page)).toBe('b/Page 2.md')
    expect(pathIn(folderAt({ ...page, path: parsePagePath('a/deep/Well.md') }), page)).toBe('a/deep/Page 2.md')
    expect(pathIn(folderAt(undefined), page)).toBe('Page 2.md')
  })

  test('stays where it lies already, and never goes into itself', () => {
    expect(pathIn('a', page)).toBeUndefined()
    expect(pathIn('', folder)).toBeUndefined()
    expect(pathIn('a', folder)).toBeUndefined()
    expect(pathIn('a/deep', folder)).toBeUndefined()
    expect(pathIn('ab', folder)).toBe('ab/a')
  })
})

describe('the name of a page', () => {
  test('is as people write it, in the wikis that write it otherwise in files', () => {
    expect(shownName('pages/Bilbo-Baggins.md', knownDialects.gollum)).toBe('Bilbo Baggins')
    expect(shownName('pages/a___b.md', knownDialects.logseq)).toBe('a/b')
    expect(shownName('Bilbo-Baggins.md', knownDialects.obsidian)).toBe('Bilbo-Baggins')
    expect(shownName('Bilbo-Baggins.md', undefined)).toBe('Bilbo-Baggins')
  })
})
