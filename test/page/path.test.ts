import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePagePath } from '../../src/names'
import { faultOfNewPath, folderOf, isImage, isPage, joinPath, nameOf, suggestPath, titleOf } from '../../src/page'

describe('A path', () => {
  it('says what kind of file it names, and its title', () => {
    expect(['a.md', 'b/c.Markdown', 'd.mdown'].every(isPage)).toBe(true)
    expect(['a.png', 'md', 'a.md.txt'].some(isPage)).toBe(false)
    expect(isImage('a/b.JPEG')).toBe(true)
    expect(titleOf('Notes/Version 1.2.md')).toBe('Version 1.2')
    expect([folderOf('a/b/c.md'), folderOf('c.md'), nameOf('a/b/c.md')]).toEqual(['a/b', '', 'c.md'])
  })

  it('is followed from a folder, and never out of the repository', () => {
    expect(joinPath('a/b', '../c.md')).toBe('a/c.md')
    expect(joinPath('a', './b/./c.md')).toBe('a/b/c.md')
    expect(joinPath('a', '/c.md')).toBe('c.md')
    expect(joinPath('a', '../../c.md')).toBeUndefined()
    expect(joinPath('', '..')).toBeUndefined()
    expect(joinPath('a', '..')).toBeUndefined()
  })

  it('stays in the repository whatever is joined', () => {
    const part = fc.constantFrom('..', '.', '', 'a', 'b.md', '.git')
    const path = fc.array(part, { maxLength: 6 }).map((parts) => parts.join('/'))
    fc.assert(
      fc.property(path, path, (folder, relative) => {
        const joined = joinPath(folder, relative)
        if (joined) expect(joined.split('/')).not.toContain('..')
      }),
    )
  })
})

describe('A new page’s path', () => {
  const existing = ['Notes/Old.md', 'Café.md', 'LICENSE'].map(parsePagePath)

  it('is fine when every system can hold it', () => {
    for (const path of ['New.md', 'Notes/New page.md', 'Ünïcödé 日本.md', 'Notes/.hidden.md']) {
      expect(faultOfNewPath(path, existing)).toBeUndefined()
    }
  })

  it.each([
    ['', 'nameless', ''],
    ['a//b.md', 'nameless', ''],
    ['a.txt', 'no-page', ''],
    ['.md', 'untitled', ''],
    ['What?.md', 'character', '?'],
    ['a\tb.md', 'unseen', ''],
    [' a.md', 'space', ' a.md'],
    ['a./b.md', 'final-dot', 'a.'],
    ['aux.md', 'device', 'aux.md'],
    ['Notes/Old.md', 'page-there', 'Notes/Old.md'],
    ['Notes/OLD.md', 'twin-there', 'Notes/Old.md'],
    ['Cafe\u0301.md', 'twin-there', 'Café.md'],
    ['notes/New.md', 'folder-twin', 'Notes'],
    ['LICENSE/a.md', 'file-there', 'LICENSE'],
  ])('%j is refused with a reason: %s', (path, kind, about) => {
    expect(faultOfNewPath(path, existing)).toEqual({ kind, about })
  })

  it('is refused when it is no path at all', () => {
    expect(faultOfNewPath('../a.md', existing)).toEqual({ kind: 'path', fault: 'part-dots' })
  })

  it('is suggested so that it needs no correction, whatever the title', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string(),
          fc.constantFrom('CON', '..', '.git', 'a/b', 'x'.repeat(900), '.md'),
        ),
        (title) => {
          expect(faultOfNewPath(suggestPath(title, 'Folder'), [])).toBeUndefined()
        },
      ),
      { numRuns: 2000 },
    )
    expect(suggestPath('What? A/B: c', '')).toBe('What A/B c.md')
  })
})
