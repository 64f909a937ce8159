import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, formatLetter, isAddress, isNews, parseLetter } from '../../../src/app/drafts/letters'
import { parseOid, parsePagePath, parseRefName, parseWikiId } from '../../../src/names'

const wiki = parseWikiId('garden')
const path = parsePagePath('Herbs/Mint.md')
const branches = fc.constantFrom(
  {},
  { branch: parseRefName('refs/heads/main') },
  { branch: parseRefName('refs/heads/try/it') },
)
const plain = fc.record({
  wiki: fc.constant(wiki),
  path: fc.constant(path),
  text: fc.string({ unit: 'binary' }),
  base: fc.oneof(fc.constant(null), fc.stringMatching(/^[0-9a-f]{40}$/).map(parseOid)),
  time: fc.nat(),
})
const letters = fc.tuple(plain, branches).map(([letter, branch]) => ({ ...letter, ...branch }))

describe('a letter left behind by a closing tab', () => {
  test('arrives as it was posted', () => {
    fc.assert(fc.property(letters, (letter) => void expect(parseLetter(formatLetter(letter))).toEqual(letter)))
  })

  test('that was cut short is no letter', () => {
    fc.assert(
      fc.property(letters, fc.nat(), (letter, at) => {
        const written = formatLetter(letter)
        expect(parseLetter(written.slice(0, at % written.length))).toBeUndefined()
      }),
    )
  })

  test('from something else is no letter', () => {
    for (const text of [
      'null',
      '[]',
      '{"wiki":"../x"}',
      '{"wiki":"garden","path":".git/x","text":"","time":0,"base":null}',
    ])
      expect(parseLetter(text)).toBeUndefined()
  })

  test('has one place for each page on each branch', () => {
    const [main, plan] = [parseRefName('refs/heads/main'), parseRefName('refs/heads/plan')]
    expect(addressOf({ wiki, path, branch: main })).not.toBe(addressOf({ wiki, path, branch: plan }))
    expect(addressOf({ wiki, path })).not.toBe(addressOf({ wiki, path: parsePagePath('Mint.md') }))
    expect(isAddress(addressOf({ wiki, path }))).toBe(true)
    expect(isAddress('verso.preferences')).toBe(false)
  })

  test('is news only when it is newer than the draft and says something else', () => {
    const letter = { wiki, path, text: 'new', base: null, time: 10 }
    expect(isNews(letter, null)).toBe(true)
    expect(isNews(letter, { ...letter, text: 'old', time: 9 })).toBe(true)
    expect(isNews(letter, { ...letter, text: 'newest', time: 11 })).toBe(false)
    expect(isNews(letter, { ...letter, time: 9 })).toBe(false)
  })
})
