/** A section folds under its heading: to the next one of its level or above. */
import { codeFolding, foldKeymap, foldService, syntaxTree } from '@codemirror/language'
import type { EditorState, Extension } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import type { SyntaxNode } from '@lezer/common'

const levelOf = ({ name }: SyntaxNode): number => Number(/^(?:ATX|Setext)Heading([1-6])$/.exec(name)?.[1] ?? 0)

function headingAt(state: EditorState, from: number, to: number): SyntaxNode | undefined {
  let node: SyntaxNode | null = syntaxTree(state).resolveInner(from, 1)
  while (node && levelOf(node) === 0) node = node.parent
  return node && node.from >= from && node.from <= to ? node : undefined
}

/** The end of the section, without the blank lines before the next. */
function endOfSection(state: EditorState, heading: SyntaxNode): number {
  let next = heading.nextSibling
  while (next && !(levelOf(next) > 0 && levelOf(next) <= levelOf(heading))) next = next.nextSibling
  const end = next ? next.from : state.doc.length
  return heading.to + state.sliceDoc(heading.to, end).trimEnd().length
}

const sections = foldService.of((state, from, to) => {
  const heading = headingAt(state, from, to)
  const end = heading ? endOfSection(state, heading) : 0
  return heading && end > heading.to ? { from: heading.to, to: end } : null
})

const look = EditorView.theme({
  '.cm-foldPlaceholder': {
    margin: '0 0.4em',
    padding: '0 0.6em',
    border: '1px solid var(--hairline-strong)',
    borderRadius: 'var(--radius)',
    background: 'var(--sunken)',
    color: 'var(--ink-soft)',
    cursor: 'pointer',
  },
})

export const folding: Extension = [sections, codeFolding(), keymap.of(foldKeymap), look]
