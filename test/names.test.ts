import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultOfPath, isRefName, isWikiId, parsePagePath, parseRefName, placeOf } from '../src/names'
import { git, makeFolder, runGit } from './support/git'

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

  it('of pages are none that git fsck takes for .git', async () => {
    const piece = fc.constantFrom('.git', '.GIT', 'git~1', ' ', '.', ':', '\\', '\u200c', 'x', '~1')
    const list = fc.sample(fc.array(piece, { minLength: 1, maxLength: 4 }), { numRuns: 400, seed: 12 })
    const names = [...new Set(list.map((pieces) => pieces.join('')))]
    const folder = await makeFolder()
    await git(['init', '-q', '--bare', folder])
    const blob = await git(['hash-object', '-w', '--stdin'], { cwd: folder, input: 'x' })
    const trees = names.map((name) => `100644 blob ${blob}\t${name}\0\0`).join('')
    const oids = (await git(['mktree', '-z', '--batch'], { cwd: folder, input: trees })).split('\n')
    const { stdout, stderr } = await runGit(['fsck', '--strict', '--full'], { cwd: folder })
    const found = `${stdout.toString()}${stderr}`
    const harmful = names.filter((_, at) => found.includes(`${oids[at] ?? '?'}: hasDotgit`))
    expect(harmful.length).toBeGreaterThan(20)
    expect(harmful.filter((name) => faultOfPath(name) === undefined)).toEqual([])
  })

  it('of wikis are plain', () => {
    expect(['home', 'a-1', '0'].every(isWikiId)).toBe(true)
    expect(['', '-a', 'A', 'a/b', 'a'.repeat(64)].some(isWikiId)).toBe(false)
  })
})

it('a repository is named as git names it in a merge, with no secret and no scheme', () => {
  const own = 'http://localhost:4180/repositories/garden.git'
  expect(placeOf('https://ada:secret@github.com/ada/garden.git', 'example.org')).toBe('github.com/ada/garden')
  expect(placeOf(own, 'localhost:4180')).toBe('garden')
  expect(placeOf('https://git.example.org/garden/', undefined)).toBe('git.example.org/garden')
})
