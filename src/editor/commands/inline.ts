/**
 * Bold, italic, code: signs around words, put there and taken away by the same key.
 *
 * Markdown counts signs: one asterisk is italic, two bold, three both. So a command looks at the run of signs around the
 * words and switches its own bit in it; what the other bit says is not its affair.
 */
import { syntaxTree } from '@codemirror/language'
import {
  EditorSelection,
  type ChangeSet,
  type ChangeSpec,
  type EditorState,
  type SelectionRange,
  type StateCommand,
} from '@codemirror/state'
import { blockMarkup, selectedLines } from './lines'

type Piece = { readonly from: number; readonly to: number }

/** Words without the signs around them; `run` counts how many of `sign` stand on both sides. */
type Span = Piece & { readonly sign: string; readonly run: number }

type Style = {
  /** The signs that make it, the one to write first. */
  readonly signs: readonly [string, ...string[]]
  /** The node of the syntax tree that has this style. */
  readonly node: string
  readonly isOn: (run: number) => boolean
  /** How many signs to add where the style is off, and to take away where it is on. */
  readonly width: (span: Span, text: string) => number
}

const emphasis = (node: string, bit: 1 | 2): Style => ({
  signs: ['*', '_'],
  node,
  isOn: (run) => (run & bit) !== 0,
  width: () => bit,
})

const longestRun = (text: string): number => Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length))

const code: Style = {
  signs: ['`'],
  node: 'InlineCode',
  isOn: (run) => run > 0,
  width: ({ run }, text) => run || longestRun(text) + 1,
}

/** Whether a character is not of the words themselves: a sign, or space, which signs must not touch from inside. */
const isAround = (style: Style, character: string): boolean => /\s/.test(character) || style.signs.includes(character)

function runAround(state: EditorState, { from, to }: Piece, sign: string): number {
  let run = 0
  while (state.sliceDoc(from - run - 1, from - run) === sign && state.sliceDoc(to + run, to + run + 1) === sign) run++
  return run
}

/** The words of a piece and the signs around them, whether these were selected along with the words or not. */
function readSpan(state: EditorState, piece: Piece, style: Style): Span {
  let { from, to } = piece
  while (from < to && isAround(style, state.sliceDoc(from, from + 1))) from++
  while (from < to && isAround(style, state.sliceDoc(to - 1, to))) to--
  const spans = style.signs.map((sign) => ({ from, to, sign, run: runAround(state, { from, to }, sign) }))
  return spans.find(({ run }) => run > 0) ?? { from, to, sign: style.signs[0], run: 0 }
}

/** The inside of the innermost node of this style around the cursor. */
function styledPiece(state: EditorState, cursor: number, style: Style): Piece | undefined {
  for (let node = syntaxTree(state).resolveInner(cursor, -1); node.parent; node = node.parent) {
    if (node.name !== style.node || cursor >= node.to || !node.firstChild || !node.lastChild) continue
    return { from: node.firstChild.to, to: node.lastChild.from }
  }
  return undefined
}

/** What a command means at a cursor: the word it touches, or all that has the style already, or a place to write. */
function pieceAtCursor(state: EditorState, cursor: number, style: Style): Piece {
  const word = state.wordAt(cursor) ?? { from: cursor, to: cursor }
  if (style.isOn(readSpan(state, word, style).run)) return word
  return styledPiece(state, cursor, style) ?? word
}

/** The selected part of each line, without the markup the line begins with. */
function selectedPieces(state: EditorState, style: Style): readonly Piece[] {
  const { from, to, empty, head } = state.selection.main
  if (empty) return [pieceAtCursor(state, head, style)]
  const pieces = selectedLines(state).map((line) => ({
    from: Math.max(from, line.from + blockMarkup(line.text).length),
    to: Math.min(to, line.to),
  }))
  return pieces.filter((piece) =>
    Array.from(state.sliceDoc(piece.from, piece.to)).some((each) => !isAround(style, each)),
  )
}

const addSigns = ({ from, to, sign }: Span, width: number): ChangeSpec => [
  { from, insert: sign.repeat(width) },
  { from: to, insert: sign.repeat(width) },
]

const removeSigns = ({ from, to }: Span, width: number): ChangeSpec => [
  { from: from - width, to: from },
  { from: to, to: to + width },
]

/** The same words, or the same place in them, after the change. */
function selectionAfter(changes: ChangeSet, { anchor, head, empty }: SelectionRange, words: Piece): SelectionRange {
  const start = changes.mapPos(words.from, words.from < words.to ? 1 : -1)
  const end = changes.mapPos(words.to, -1)
  if (empty) return EditorSelection.cursor(start + Math.min(Math.max(head - words.from, 0), words.to - words.from))
  return head < anchor ? EditorSelection.range(end, start) : EditorSelection.range(start, end)
}

/** Adds the style to what is selected, or takes it away when all of it has it already. */
const toggle =
  (style: Style): StateCommand =>
  ({ state, dispatch }) => {
    const spans = selectedPieces(state, style).map((piece) => readSpan(state, piece, style))
    const [first] = spans
    if (state.readOnly || !first) return false
    const isAdding = spans.some(({ run }) => !style.isOn(run))
    const changing = spans.filter(({ run }) => style.isOn(run) !== isAdding)
    const width = (span: Span): number => style.width(span, state.sliceDoc(span.from, span.to))
    const change = isAdding ? addSigns : removeSigns
    const changes = state.changes(changing.map((span) => change(span, width(span))))
    const words = { from: first.from, to: spans.at(-1)?.to ?? first.to }
    let selection = selectionAfter(changes, state.selection.main, words)
    if (words.from === words.to && isAdding) selection = EditorSelection.cursor(selection.head + width(first))
    dispatch(state.update({ changes, selection, scrollIntoView: true, userEvent: 'input' }))
    return true
  }

export const toggleItalic = toggle(emphasis('Emphasis', 1))
export const toggleBold = toggle(emphasis('StrongEmphasis', 2))
export const toggleInlineCode = toggle(code)
