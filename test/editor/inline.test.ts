import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toggleBold, toggleInlineCode, toggleItalic } from '../../src/editor/commands/inline'
import { after, run, stateOf } from './notation'

const bold = toggleBold
const italic = toggleItalic
const code = toggleInlineCode

describe('bold, italic and code', () => {
  test('wrap what is selected', () => {
    expect(after('a ‹word› here', bold)).toBe('a **‹word›** here')
    expect(after('a ‹word› here', italic)).toBe('a *‹word›* here')
    expect(after('a ‹word› here', code)).toBe('a `‹word›` here')
  })

  test('take the signs away when they are there, selected or not', () => {
    expect(after('a **‹word›** here', bold)).toBe('a ‹word› here')
    expect(after('a ‹**word**› here', bold)).toBe('a ‹word› here')
    expect(after('an __‹old›__ style', bold)).toBe('an ‹old› style')
    expect(after('an ‹_old_› style', italic)).toBe('an ‹old› style')
    expect(after('a ``‹co`de›`` here', code)).toBe('a ‹co`de› here')
  })

  test('mean the word the cursor is in, and all of what is bold already', () => {
    expect(after('two wo|rds', bold)).toBe('two **wo|rds**')
    expect(after('some **bold wo|rds** here', bold)).toBe('some bold wo|rds here')
    expect(after('**all| *of* it**', bold)).toBe('all| *of* it')
  })

  test('leave room to write where there is no word', () => {
    expect(after('so |', bold)).toBe('so **|**')
    expect(after('so **|**', bold)).toBe('so |')
  })

  test('do not disturb each other', () => {
    expect(after('a ‹word› here', bold, italic)).toBe('a ***‹word›*** here')
    expect(after('a ***‹word›*** here', bold)).toBe('a *‹word›* here')
    expect(after('a ***‹word›*** here', italic)).toBe('a **‹word›** here')
  })

  test('keep off the space around the words and the markup of the line', () => {
    expect(after('a‹ word ›here', bold)).toBe('a **‹word›** here')
    expect(after('‹- [ ] task›', bold)).toBe('- [ ] **‹task›**')
    expect(after('‹> # Heading›', italic)).toBe('> # *‹Heading›*')
  })

  test('wrap each line of a long selection on its own', () => {
    expect(after('‹- one\n\n- two›', bold)).toBe('- **‹one**\n\n- **two›**')
    expect(after('‹- **one**\n- two›', bold)).toBe('- **‹one**\n- **two›**')
    expect(after('- **‹one**\n- **two›**', bold)).toBe('- ‹one\n- two›')
  })

  test('quote a backtick in code with more of them', () => {
    expect(after('‹a`b›', code)).toBe('``‹a`b›``')
  })

  const texts = fc.stringMatching(/^[a-c *.(]{0,24}$/)
  const selections = fc
    .tuple(texts, fc.nat(24), fc.nat(24))
    .map(([doc, a, b]) => [doc, Math.min(a, doc.length), Math.min(b, doc.length)] as const)
  const select = (doc: string, anchor: number, head: number) =>
    stateOf(doc).update({ selection: { anchor, head } }).state

  test('pressed twice, leave every text as it was', () => {
    fc.assert(
      fc.property(selections, fc.constantFrom(bold, italic), ([doc, anchor, head], command) => {
        const state = select(doc, anchor, head)
        fc.pre(anchor !== head)
        expect(run(state, command, command).sliceDoc()).toBe(doc)
      }),
      { numRuns: 2000 },
    )
  })

  test('take away again what they put anywhere', () => {
    fc.assert(
      fc.property(selections, fc.constantFrom(bold, italic, code), ([doc, anchor, head], command) => {
        const once = run(select(doc, anchor, head), command)
        fc.pre(once.doc.length > doc.length)
        expect(run(once, command).sliceDoc()).toBe(doc)
      }),
      { numRuns: 2000 },
    )
  })

  test('change nothing in a text that is read only', async () => {
    const { EditorState } = await import('@codemirror/state')
    const state = EditorState.create({ doc: 'word', extensions: EditorState.readOnly.of(true) })
    expect(run(state, bold, code)).toBe(state)
  })
})
