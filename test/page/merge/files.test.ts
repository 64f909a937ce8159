import { describe, expect, it } from 'vitest'
import { allMergeRules, mergeFile, mergeFileKeeping, noMergeRules, type MergeRules } from '../../../src/page'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

type Texts = { readonly base: string; readonly ours: string; readonly theirs: string }

const sidesOf = (path: string, { base, ours, theirs }: Texts) => ({
  path,
  base: encode(base),
  ours: encode(ours),
  theirs: encode(theirs),
})

function mergeText(path: string, texts: Texts, rules: MergeRules = allMergeRules): string | null {
  const merge = mergeFile(sidesOf(path, texts), rules)
  return merge.kind === 'merged' ? decode(merge.bytes) : null
}

const words: Texts = {
  base: 'one two three four five six\n',
  ours: 'ONE two three four five six\n',
  theirs: 'one two three four five SIX\n',
}

describe('A file that both sides changed', () => {
  it('is merged by meaning when it is a page, and names the rules', () => {
    expect(mergeFile(sidesOf('page.md', words), allMergeRules)).toEqual({
      kind: 'merged',
      bytes: encode('ONE two three four five SIX\n'),
      rules: ['words'],
    })
  })

  it('is merged by its lines alone when it is no page, or no rule counts', () => {
    expect(mergeText('script.js', words)).toBeNull()
    expect(mergeText('page.md', words, noMergeRules)).toBeNull()
    expect(mergeText('script.js', { base: 'a\nb\nc\n', ours: 'A\nb\nc\n', theirs: 'a\nb\nC\n' })).toBe('A\nb\nC\n')
  })

  it('keeps its byte order mark and its line breaks', () => {
    const mark = '\ufeff'
    const texts = {
      base: `${mark}---\r\ntags: [a]\r\n---\r\n`,
      ours: `${mark}---\r\ntags: [a, b]\r\n---\r\n`,
      theirs: `${mark}---\r\ntags: [a, c]\r\n---\r\n`,
    }
    expect(mergeText('page.md', texts)).toBe(`${mark}---\r\ntags: [a, b, c]\r\n---\r\n`)
  })

  it('keeps a byte order mark of a new page at its beginning', () => {
    const merge = mergeFile(
      { path: 'day.md', base: null, ours: encode('Mine.\n'), theirs: encode('\ufeffYours.\n') },
      allMergeRules,
    )
    expect(merge.kind === 'merged' && decode(merge.bytes)).toBe('\ufeffMine.\n\nYours.\n')
  })

  it('is merged all the same where one side was saved with the line breaks of Windows', () => {
    const texts = { base: 'a\n\nb\n', ours: 'a\r\n\r\nb\r\n', theirs: 'a\n\nB\n' }
    expect(mergeText('page.md', texts)).toBe('a\r\n\r\nB\r\n')
    expect(mergeText('page.md', texts, noMergeRules)).toBeNull()
  })

  it('is merged by its lines where it is not UTF-8, as git merges it', () => {
    const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    const sides = { path: 'page.md', base: latin('é\nü\nß\n'), ours: latin('É\nü\nß\n'), theirs: latin('é\nü\nSS\n') }
    expect(mergeFile(sides, allMergeRules)).toEqual({ kind: 'merged', bytes: latin('É\nü\nSS\n'), rules: [] })
    const theirs = latin('è\nü\nß\n')
    expect(mergeFile({ ...sides, theirs }, allMergeRules)).toEqual({ kind: 'conflicted', reason: 'not-text' })
  })

  it('says why it cannot be merged', () => {
    const bytes = Uint8Array.of(0, 1, 2)
    const sides = { path: 'page.md', base: null, ours: encode('a\n'), theirs: bytes }
    expect(mergeFile(sides, allMergeRules)).toEqual({ kind: 'conflicted', reason: 'not-text' })
    const texts = { base: 'a\n', ours: 'b\n', theirs: 'c\n' }
    expect(mergeFile(sidesOf('page.md', texts), allMergeRules)).toEqual({ kind: 'conflicted', reason: 'lines' })
  })

  it('can be settled with our lines, and their changes elsewhere', () => {
    const texts = { base: 'a\n\nb\n', ours: 'x\n\nb\n', theirs: 'y\n\nB\n' }
    expect(decode(mergeFileKeeping('ours', sidesOf('page.md', texts), allMergeRules).bytes)).toBe('x\n\nB\n')
    const ours = encode('a\n')
    const binary = { path: 'page.md', base: null, ours, theirs: Uint8Array.of(0) }
    expect(mergeFileKeeping('ours', binary, allMergeRules).bytes).toBe(ours)
  })
})
