/** What a whole line shows: the ground of code, the rule beside a quotation, the direction of its script. */
import { syntaxTree } from '@codemirror/language'
import { RangeSetBuilder, type Text } from '@codemirror/state'
import { Decoration, Direction, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view'

const classOf: Readonly<Record<string, string>> = {
  FencedCode: 'cm-code',
  CodeBlock: 'cm-code',
  HTMLBlock: 'cm-code',
  CommentBlock: 'cm-code',
  MathBlock: 'cm-code',
  FrontMatter: 'cm-front-matter',
  Blockquote: 'cm-quote',
  Table: 'cm-table',
}

/** Letters of the scripts written from right to left (Unicode's bidi classes R and AL, by block). */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/
const letter = /\p{L}/u

/** The text runs as its first letter does, whatever is around it; lists, tables and lines without a letter follow. */
export const textDirection = EditorView.editorAttributes.compute([], ({ doc }): Record<string, string> => {
  const beginning = doc.sliceString(0, 4000).replace(/^---[^]*?\n---/, '')
  const first = letter.exec(beginning)?.[0]
  return first === undefined ? {} : { dir: rightToLeft.test(first) ? 'rtl' : 'ltr' }
})

/** The direction of a line that may be another than that of what is around it. Code runs from left to right. */
function directionOf(text: string, { name, around }: { readonly name: string; readonly around: Direction }) {
  if (/cm-code|cm-front-matter/.test(name)) return around === Direction.RTL ? 'ltr' : undefined
  const mayDiffer = around === Direction.RTL ? letter : rightToLeft
  return mayDiffer.test(text) ? 'auto' : undefined
}

type Span = { readonly from: number; readonly to: number }

/** The class of each line of `range` that has one, by the line's start. An inner block's class comes last. */
function classesOf(view: EditorView, range: Span): ReadonlyMap<number, string> {
  const classes = new Map<number, string>()
  syntaxTree(view.state).iterate({
    ...range,
    enter: (node) => {
      const name = classOf[node.name]
      if (!name) return
      const shown = { from: Math.max(node.from, range.from), to: Math.min(node.to, range.to) }
      for (const line of linesOf(view.state.doc, shown)) {
        classes.set(line.from, [classes.get(line.from), name].filter(Boolean).join(' '))
      }
    },
  })
  return classes
}

function* linesOf(doc: Text, { from, to }: Span): Generator<Span & { readonly text: string }> {
  for (let line = doc.lineAt(from); ; line = doc.line(line.number + 1)) {
    yield line
    if (line.to >= to || line.number === doc.lines) return
  }
}

function decorate(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  for (const range of view.visibleRanges) {
    const classes = classesOf(view, range)
    for (const { from, text } of linesOf(view.state.doc, range)) {
      const name = classes.get(from)
      const dir = directionOf(text, { name: name ?? '', around: view.textDirection })
      if (!name && !dir) continue
      const attributes = { ...(name && { class: name }), ...(dir && { dir }) }
      builder.add(from, from, Decoration.line({ attributes }))
    }
  }
  return builder.finish()
}

const isOutdated = (update: ViewUpdate): boolean =>
  update.docChanged || update.viewportChanged || syntaxTree(update.startState) !== syntaxTree(update.state)

export const lineDress = ViewPlugin.define(
  (view) => {
    // Known only once the text was laid out.
    let around = view.textDirection
    const plugin = {
      decorations: decorate(view),
      update: (update: ViewUpdate): void => {
        if (isOutdated(update) || around !== update.view.textDirection) plugin.decorations = decorate(update.view)
        around = update.view.textDirection
      },
    }
    return plugin
  },
  { decorations: (plugin) => plugin.decorations },
)
