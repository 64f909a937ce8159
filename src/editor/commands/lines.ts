/** Lines and the markup they begin with. */
import type { EditorState, Line } from '@codemirror/state'

/** What a line begins with: quotation signs and indent, a list marker, the box of a task, then the rest. */
export type LineParts = {
  readonly indent: string
  readonly marker: string
  readonly box: string
  readonly rest: string
}

const parts = /^((?:\s*>)*\s*)(?:([-+*]|\d{1,9}[.)])([ \t]+)(\[[ xX]\](?:[ \t]+|$))?)?/

export function readParts(text: string): LineParts {
  const [whole = '', indent = '', sign = '', space = '', box = ''] = parts.exec(text) ?? []
  return { indent, marker: sign + space, box, rest: text.slice(whole.length) }
}

const headingMark = /^#{1,6}(?:[ \t]+|$)/

/** All signs at the beginning of a line that are not its text. */
export function blockMarkup(text: string): string {
  const { rest } = readParts(text)
  const heading = headingMark.exec(rest)?.[0] ?? ''
  return text.slice(0, text.length - rest.length + heading.length)
}

/** The lines the selection touches; one that it only reaches the start of is not among them. */
export function selectedLines(state: EditorState): readonly Line[] {
  const { from, to, empty } = state.selection.main
  const first = state.doc.lineAt(from)
  const last = state.doc.lineAt(to)
  const end = !empty && to === last.from && last.number > first.number ? last.number - 1 : last.number
  return Array.from({ length: end - first.number + 1 }, (_, index) => state.doc.line(first.number + index))
}
