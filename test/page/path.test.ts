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
      expect(faultOfNewPath(path, existing)).toBeNull()
    }
  })

  it.each([
    ['', 'Every folder and the page need a name.'],
    ['a//b.md', 'Every folder and the page need a name.'],
    ['../a.md', 'The path has a part “..”.'],
    ['a.txt', 'The file name of a page ends in “.md”.'],
    ['.md', 'The page needs a name before “.md”.'],
    ['What?.md', 'A name cannot contain “?”: not every system or link can hold it.'],
    ['a\tb.md', 'A name cannot contain a control character: not every system or link can hold it.'],
    [' a.md', '“ a.md” begins or ends with a space, which some systems drop.'],
    ['a./b.md', '“a.” ends with a dot, which Windows drops.'],
    ['aux.md', 'Windows keeps the name “aux.md” for itself.'],
    ['Notes/Old.md', 'There is already a page “Notes/Old.md”.'],
    ['Notes/OLD.md', 'There is already a page “Notes/Old.md”; many systems would take the two names for one.'],
    ['Cafe\u0301.md', 'There is already a page “Café.md”; many systems would take the two names for one.'],
    ['notes/New.md', 'There is already a folder “Notes”; write it the same way.'],
    ['LICENSE/a.md', '“LICENSE” is a file, so it cannot be a folder too.'],
  ])('%j is refused with a reason', (path, reason) => {
    expect(faultOfNewPath(path, existing)).toBe(reason)
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
          expect(faultOfNewPath(suggestPath(title, 'Folder'), [])).toBeNull()
        },
      ),
      { numRuns: 2000 },
    )
    expect(suggestPath('What? A/B: c', '')).toBe('What A/B c.md')
  })
})
