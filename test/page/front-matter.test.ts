import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinFrontMatter, languageOf, splitFrontMatter } from '../../src/page'

describe('Front matter', () => {
  it('and body are the text, byte for byte', () => {
    const line = fc.constantFrom('---', '...', '--- ', 'a: 1', '', '# not', '----', '\ufeff---')
    const text = fc
      .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '')), { maxLength: 8 })
      .map((lines) => lines.flat().join(''))
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (whole) => {
        expect(joinFrontMatter(splitFrontMatter(whole))).toBe(whole)
      }),
    )
  })

  it.each([
    ['---\na: 1\n---\n# Page\n', '# Page\n'],
    ['---\r\na: 1\r\n...\r\nx', 'x'],
    ['\ufeff---\n---\nx', 'x'],
    ['---\na: 1\n---', ''],
    ['---\nno end\n', '---\nno end\n'],
    ['\n---\na: 1\n---\n', '\n---\na: 1\n---\n'],
    ['----\na\n----\n', '----\na\n----\n'],
    ['text\n---\n', 'text\n---\n'],
  ])('of %j leaves %j', (text, body) => {
    expect(splitFrontMatter(text).body).toBe(body)
  })
})

describe('The language of a page', () => {
  it.each([
    ['---\nlang: de\n---\n', 'de'],
    ['---\ntitle: x\nlanguage: "pt-BR"\r\n---\n', 'pt-BR'],
    ['---\nlang: of the people\n---\n', undefined],
    ['lang: de\n', undefined],
  ])('of %j is %s', (text, expected) => expect(languageOf(text)).toBe(expected))
})
