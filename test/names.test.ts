import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultOfPath, isRefName, isWikiId, parsePagePath, parseRefName } from '../src/names'
import { runGit } from './support/git'

describe('names', () => {
  it('of refs are those that git check-ref-format takes', async () => {
    const piece = fc.constantFrom(
      'a',
      'B',
      '.',
      '..',
      '/',
      '//',
      '@',
      '@{',
      '.lock',
      '~',
      '^',
      ':',
      '?',
      '*',
      '[',
      '\\',
      ' ',
      '\t',
      '\x7f',
      'é',
      '-',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 5 }), async (pieces) => {
        const ref = `refs/heads/${pieces.join('')}`
        expect(isRefName(ref)).toBe((await runGit(['check-ref-format', ref])).code === 0)
      }),
      { numRuns: 150 },
    )
  })

  it('of pages are paths no repository can be harmed by', () => {
    for (const bad of [
      '',
      '/a',
      'a/',
      'a//b',
      '../a',
      'a/./b',
      '.git/config',
      'a/.GIT/x',
      'a/.g\u200cit/x',
      'a\0',
      '\ud800',
      'x'.repeat(256),
      'a/'.repeat(2100) + 'a',
    ])
      expect(faultOfPath(bad), bad.slice(0, 40)).toBeDefined()
    for (const good of ['Home.md', 'a/b c/Ünï.md', '.gitignore', 'a\\b', '..a', '日本/🎈.md'])
      expect(faultOfPath(good), good).toBeUndefined()
    expect(() => parsePagePath('../x')).toThrow(expect.objectContaining({ code: 'invalid-name' }))
    expect(() => parseRefName('main')).toThrow(expect.objectContaining({ code: 'invalid-name' }))
  })

  it('of wikis are plain', () => {
    expect(['home', 'a-1', '0'].every(isWikiId)).toBe(true)
    expect(['', '-a', 'A', 'a/b', 'a'.repeat(64)].some(isWikiId)).toBe(false)
  })
})
