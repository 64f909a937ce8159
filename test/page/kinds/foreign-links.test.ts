import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pipeOrderOf, readForeignText } from '../../../src/page'

const insides = (text: string, path = 'Page.textile'): readonly string[] =>
  readForeignText(text, path).flatMap((piece) => (piece.kind === 'link' ? [piece.inside] : []))

describe('A page in another markup', () => {
  test.each([
    ['h1. Home\n\nsee [[Plan]] and [[the plan|Plan#Top]]', ['Plan', 'the plan|Plan#Top']],
    ["'[[Plan]] is none", []],
    ['[[_TOC_]] [[_]] [[_Sidebar]]', ['_Sidebar']],
    ['[[]] [[a\nb]] [Plan] [[a[b]]', []],
    [
      '[[file:notes/Plan.org][the plan]] [[https://a.example][a]] [[file:Plan.org#Top][x]]',
      ['the plan|notes/Plan', 'x|Plan#Top'],
    ],
    ['<b>[[Plan]]</b> <script>', ['Plan']],
  ])('has the wikilinks that Gollum finds in %j', (text, expected) => {
    expect(insides(text)).toEqual(expected)
  })

  test('has none in AsciiDoc, where they are names of places', () => {
    expect(insides('[[Plan]]', 'Page.adoc')).toEqual([])
  })

  test('writes the page behind the bar, but in markups that have it before', () => {
    expect(['a.textile', 'a.org', 'a.rst', 'a.mediawiki', 'a.creole'].map(pipeOrderOf)).toEqual([
      ...['label-first', 'label-first', 'label-first', 'target-first', 'target-first'],
    ])
  })

  test('keeps all of its text besides', () => {
    const text = fc
      .array(fc.constantFrom('[[', ']]', '][', 'file:', "'", 'a', '|', '\n', '_'))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, (written) => {
        const whole = readForeignText(written, 'a.rst')
        const again = whole.map((piece) => (piece.kind === 'text' ? piece.text : `[[${piece.inside}]]`)).join('')
        expect(again.replace(/[^a]/g, '')).toBe(written.replace(/[^a]/g, ''))
        if (!written.includes('][')) expect(again).toBe(written)
      }),
    )
  })
})
