/** Rules for blocks: headings, quotations, callouts, code, rules across the page. */
import type { Rule } from './inline'
import type { Span } from '../tables'
import type { Sheet } from './sheet'

/** A sign and the blanks behind it. */
function withSpace(sheet: Sheet, { from, to }: Span): Span {
  const blanks = /^[ \t]*/.exec(sheet.read({ from: to, to: sheet.state.doc.lineAt(to).to }))?.[0] ?? ''
  return { from, to: to + blanks.length }
}

const heading =
  (level: number): Rule =>
  (sheet, node) => {
    const line = sheet.state.doc.lineAt(node.from)
    sheet.dressLine(line, `cm-heading cm-heading-${level}`)
    if (sheet.isTouched(line)) return
    const [open, close] = node.getChildren('HeaderMark')
    if (open) sheet.hide(withSpace(sheet, open))
    if (close) sheet.hide({ from: open ? startOfBlanks(sheet, close.from) : close.from, to: close.to })
  }

function startOfBlanks(sheet: Sheet, at: number): number {
  const before = sheet.read({ from: sheet.state.doc.lineAt(at).from, to: at })
  return at - (before.length - before.trimEnd().length)
}

/** The line of signs under a heading has nothing to say to a reader. */
const underlined =
  (level: number): Rule =>
  (sheet, node) => {
    for (const line of sheet.linesOf(node)) sheet.dressLine(line, `cm-heading cm-heading-${level}`)
    const mark = node.getChild('HeaderMark')
    if (mark) sheet.dressLine(sheet.state.doc.lineAt(mark.from), 'cm-underline')
  }

const quoteMark: Rule = (sheet, node) => {
  if (sheet.isLineTouched(node.from)) return
  const next = sheet.read({ from: node.to, to: node.to + 1 })
  sheet.hide({ from: node.from, to: node.to + (next === ' ' ? 1 : 0) })
}

// As the reading room knows them: the kind, what a theme may add, whether it folds.
const calloutOpening = /^(\[!([\w -]{1,40})(?:\|[^\]\n]*)?\][+-]?)[ \t]*(.*)$/

/** A quotation that opens with its kind is a callout: its first line is the title. */
const quotation: Rule = (sheet, node) => {
  const first = sheet.state.doc.lineAt(node.from)
  const mark = node.getChild('QuoteMark')
  const start = mark ? withSpace(sheet, mark).to : node.from
  const match = calloutOpening.exec(sheet.read({ from: start, to: first.to }))
  if (!match) return
  const [, opening = '', kind = '', title = ''] = match
  for (const line of sheet.linesOf(node)) sheet.dressLine(line, `cm-callout cm-callout-${kind.trim().toLowerCase()}`)
  sheet.dressLine(first, 'cm-callout-title')
  sheet.dressLine(sheet.state.doc.lineAt(node.to), 'cm-callout-end')
  if (!sheet.isTouched(first)) hideOpening(sheet, { start, opening, title })
}

type Opening = { readonly start: number; readonly opening: string; readonly title: string }

/** Without a title of its own the kind is one, so then only the signs around it go. */
function hideOpening(sheet: Sheet, { start, opening, title }: Opening): void {
  const end = start + opening.length
  if (title !== '') return sheet.hide(withSpace(sheet, { from: start, to: end }))
  const close = start + opening.search(/[|\]]/)
  sheet.hide({ from: start, to: start + 2 })
  sheet.mark({ from: start + 2, to: close }, 'cm-callout-kind')
  sheet.hide({ from: close, to: end })
}

/** Its fences are seen while the cursor is in it; the language stays. */
const fencedCode: Rule = (sheet, node) => {
  const lines = [sheet.state.doc.lineAt(node.from), sheet.state.doc.lineAt(node.to)] as const
  const marks = node.getChildren('CodeMark')
  if (sheet.isTouched(node)) return
  sheet.dressLine(lines[0], 'cm-fence cm-fence-open')
  if (marks.length > 1) sheet.dressLine(lines[1], 'cm-fence cm-fence-close')
  for (const mark of marks) sheet.hide(mark)
}

const rule: Rule = (sheet, node) => {
  if (sheet.isTouched(node)) return
  sheet.dressLine(sheet.state.doc.lineAt(node.from), 'cm-rule')
  sheet.hide(node)
}

const levels = [1, 2, 3, 4, 5, 6] as const

export const blockRules: Readonly<Record<string, Rule>> = {
  ...Object.fromEntries(levels.map((level) => [`ATXHeading${level}`, heading(level)])),
  SetextHeading1: underlined(1),
  SetextHeading2: underlined(2),
  QuoteMark: quoteMark,
  Blockquote: quotation,
  FencedCode: fencedCode,
  HorizontalRule: rule,
}
