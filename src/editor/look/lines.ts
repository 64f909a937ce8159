/** What a whole line shows: the ground of code, the rule beside a quotation, the direction of its script. */
import { syntaxTree } from '@codemirror/language'
import { RangeSetBuilder, type Text } from '@codemirror/state'
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view'

const classOf: Readonly<Record<string, string>> = {
  FencedCode: 'cm-code',
  CodeBlock: 'cm-code',
  HTMLBlock: 'cm-code',
  CommentBlock: 'cm-code',
  FrontMatter: 'cm-front-matter',
  Blockquote: 'cm-quote',
  Table: 'cm-table',
}

/** Letters of the scripts written from right to left (Unicode's bidi classes R and AL, by block). */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/

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
      const isRightToLeft = rightToLeft.test(text)
      if (!name && !isRightToLeft) continue
      const attributes = { ...(name && { class: name }), ...(isRightToLeft && { dir: 'auto' }) }
      builder.add(from, from, Decoration.line({ attributes }))
    }
  }
  return builder.finish()
}

const isOutdated = (update: ViewUpdate): boolean =>
  update.docChanged || update.viewportChanged || syntaxTree(update.startState) !== syntaxTree(update.state)

export const lineDress = ViewPlugin.define(
  (view) => {
    const plugin = {
      decorations: decorate(view),
      update: (update: ViewUpdate): void => {
        if (isOutdated(update)) plugin.decorations = decorate(update.view)
      },
    }
    return plugin
  },
  { decorations: (plugin) => plugin.decorations },
)
