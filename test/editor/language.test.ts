import { ensureSyntaxTree, syntaxTree } from '@codemirror/language'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stateOf } from './notation'

/** The nodes of some names with the text they cover. */
function nodesOf(text: string, pattern: RegExp): readonly string[] {
  const state = stateOf('').update({ changes: { from: 0, insert: text } }).state
  const found: string[] = []
  const tree = ensureSyntaxTree(state, state.doc.length, 10_000) ?? syntaxTree(state)
  tree.iterate({
    enter: ({ name, from, to }) => {
      if (pattern.test(name)) found.push(`${name} ${state.sliceDoc(from, to)}`)
    },
  })
  return found
}

const wiki = /^WikiLink/

describe('a wikilink', () => {
  test('has a target and perhaps a label', () => {
    expect(nodesOf('to [[Home]] and [[a/Plan#Spring|the plan]]!', wiki)).toEqual([
      'WikiLink [[Home]]',
      'WikiLinkTarget Home',
      'WikiLink [[a/Plan#Spring|the plan]]',
      'WikiLinkTarget a/Plan#Spring',
      'WikiLinkLabel the plan',
    ])
  })

  test('may embed', () => {
    expect(nodesOf('![[photo one.png]]', wiki)).toEqual(['WikiLink ![[photo one.png]]', 'WikiLinkTarget photo one.png'])
  })

  test('keeps its bar in a table', () => {
    expect(nodesOf('| a |\n| - |\n| [[Home\\|us]] |', wiki)).toEqual([
      'WikiLink [[Home\\|us]]',
      'WikiLinkTarget Home',
      'WikiLinkLabel us',
    ])
  })

  test('is not what lies in code, is empty, or goes on in the next line', () => {
    for (const text of ['`[[Home]]`', '    [[Home]]', '[[]]', '[[Ho\nme]]', '[[Home', '\\[[Home]]', '[Home](x)']) {
      expect(nodesOf(text, wiki)).toEqual([])
    }
  })

  test('with any name is found where it was written', () => {
    const name = fc.stringMatching(/^[^[\]|\\\n`<*_~]{1,20}$/).filter((text) => !/^\s|\s$/.test(text))
    fc.assert(
      fc.property(name, (target) => {
        expect(nodesOf(`see [[${target}]] there`, wiki)).toEqual([`WikiLink [[${target}]]`, `WikiLinkTarget ${target}`])
      }),
    )
  })

  test('costs a page of brackets no more than its length', () => {
    expect(nodesOf('['.repeat(200_000), wiki)).toEqual([])
  })
})

describe('front matter', () => {
  const block = /^(FrontMatter|HorizontalRule|.*Heading.*)$/

  test('is one block up to its closing fence', () => {
    expect(nodesOf('---\ntitle: Plan\n# comment\n---\n# Heading', block)).toEqual([
      'FrontMatter ---\ntitle: Plan\n# comment\n---',
      'ATXHeading1 # Heading',
    ])
    expect(nodesOf('---\n---\n', block)).toEqual(['FrontMatter ---\n---'])
    expect(nodesOf('---\na: b\n...\ntext', block)).toEqual(['FrontMatter ---\na: b\n...'])
  })

  test('is what is being typed until it is closed', () => {
    expect(nodesOf('---\ntitle: Plan', block)).toEqual(['FrontMatter ---\ntitle: Plan'])
  })

  test('is only at the top, and a rule stays a rule', () => {
    expect(nodesOf('---\n\ntext\n', block)).toEqual(['HorizontalRule ---'])
    expect(nodesOf('text\n\n---\na: b\n---\n', block)).toEqual(['HorizontalRule ---', 'SetextHeading2 a: b\n---'])
  })

  test('follows its fence when it is closed or opened by an edit', () => {
    const open = stateOf('|---\na: b\n\n# Heading\n')
    const closed = open.update({ changes: { from: 9, insert: '---\n' } }).state
    const named = (state: typeof open): readonly string[] => {
      const names: string[] = []
      ensureSyntaxTree(state, state.doc.length, 10_000)?.iterate({ enter: ({ name }) => void names.push(name) })
      return names
    }
    expect(named(open)).not.toContain('ATXHeading1')
    expect(named(closed)).toContain('ATXHeading1')
    expect(named(closed.update({ changes: { from: 9, to: 13 } }).state)).not.toContain('ATXHeading1')
  })
})
