/** Where the cursor is and what the text adds up to, told when typing or moving pauses. */
import { ensureSyntaxTree, syntaxTree } from '@codemirror/language'
import type { EditorState, Extension, Text } from '@codemirror/state'
import { ViewPlugin, type EditorView, type ViewUpdate } from '@codemirror/view'
import { countText, splitFrontMatter, type TextCount } from '../page'
import { tableAt } from './tables'

/** A heading as it is written; lines count from 1. */
export type OutlineHeading = { readonly level: number; readonly text: string; readonly line: number }

export type Situation = {
  readonly headings: readonly OutlineHeading[]
  /** Which of the headings the cursor is under; -1 above the first. */
  readonly current: number
  /** Of the text without its front matter. */
  readonly count: TextCount
  readonly selected: TextCount | null
  readonly inTable: boolean
}

/** In ms. */
const pause = 250
/** How long a text may be parsed to its end for its outline, in ms. */
const patience = 50

const headingName = /^(?:ATX|Setext)Heading([1-6])$/

/** Headings at the top of the page; those within quotations and lists are not of its outline. */
function readHeadings(state: EditorState): readonly OutlineHeading[] {
  const headings: OutlineHeading[] = []
  const tree = ensureSyntaxTree(state, state.doc.length, patience) ?? syntaxTree(state)
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
    const level = Number(headingName.exec(node.name)?.[1])
    if (!level) continue
    const { number, text } = state.doc.lineAt(node.from)
    headings.push({ level, text: text.replace(/^ {0,3}#{1,6}[ \t]*|[ \t]+#+[ \t]*$/g, '').trim(), line: number })
  }
  return headings
}

type OfText = Pick<Situation, 'headings' | 'count'> & { readonly doc: Text }

function readSituation(state: EditorState, { headings, count }: OfText): Situation {
  const { head, empty, from, to } = state.selection.main
  const { number } = state.doc.lineAt(head)
  return {
    headings,
    count,
    current: headings.findLastIndex(({ line }) => line <= number),
    selected: empty ? null : countText(state.sliceDoc(from, to)),
    inTable: tableAt(state, head) !== null,
  }
}

function readText(state: EditorState): OfText {
  const { body } = splitFrontMatter(state.sliceDoc())
  return { doc: state.doc, headings: readHeadings(state), count: countText(body) }
}

/** Tells `onPause` at first, and whenever nobody has typed or moved for a moment. */
export const tellSituation = (onPause: (situation: Situation) => void): Extension =>
  ViewPlugin.define((view: EditorView) => {
    let known: OfText | undefined
    const tell = (): void => {
      if (known?.doc !== view.state.doc) known = readText(view.state)
      onPause(readSituation(view.state, known))
    }
    let timer = setTimeout(tell, 0)
    return {
      update: ({ docChanged, selectionSet }: ViewUpdate) => {
        if (!docChanged && !selectionSet) return
        clearTimeout(timer)
        timer = setTimeout(tell, pause)
      },
      destroy: () => clearTimeout(timer),
    }
  })
