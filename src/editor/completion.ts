/** Completing links: `[[` offers pages by title, `](` offers them as a path from this page. */
import {
  autocompletion,
  closeCompletion,
  completionKeymap,
  completionStatus,
  pickedCompletion,
  type Completion,
  type CompletionContext,
} from '@codemirror/autocomplete'
import { Prec, type EditorState, type Extension, type TransactionSpec } from '@codemirror/state'
import { keymap, type EditorView, type KeyBinding } from '@codemirror/view'
import type { PagePath } from '../names'
import { folderOf, titleOf, withoutPageExtension } from '../page'

/** A file that a link may lead to. */
export type PageSuggestion = { readonly path: PagePath; readonly title: string }

/** The files that answer best to what was typed, best first; the empty query asks for the likeliest. */
export type FindPages = (query: string) => readonly PageSuggestion[]

const mostShown = 50

/** The inside of a wikilink: the file's bare name where that is enough to find it, its path where it has namesakes. */
export function wikiLinkTo({ path, title }: PageSuggestion, findPages: FindPages): string {
  const name = titleOf(path)
  const hasNamesake = findPages(name).some((other) => other.path !== path && titleOf(other.path) === name)
  const target = hasNamesake ? withoutPageExtension(path) : name
  return title === name ? target : `${target}|${title}`
}

/** The URL of a Markdown link: relative to the page at `from`, with nothing in it that would end the link early. */
export function urlTo(path: PagePath, from: PagePath): string {
  const here = folderOf(from) === '' ? [] : folderOf(from).split('/')
  const parts = path.split('/')
  let shared = 0
  while (shared < Math.min(here.length, parts.length - 1) && here[shared] === parts[shared]) shared++
  const relative = [...here.slice(shared).map(() => '..'), ...parts.slice(shared)].join('/')
  return encodeURI(relative).replace(/[()?#]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
}

/** Replaces what was typed by the link, and leaves the cursor behind the brackets whether or not they were there yet. */
const applying =
  (text: string, close: ']]' | ')') =>
  (view: EditorView, completion: Completion, ...[from, to]: [from: number, to: number]): void => {
    view.dispatch(applied(view.state, { text, close, from, to }), { annotations: pickedCompletion.of(completion) })
  }

type Applied = { readonly text: string; readonly close: string; readonly from: number; readonly to: number }

function applied(state: EditorState, { text, close, from, to }: Applied): TransactionSpec {
  const end = state.sliceDoc(to, to + close.length) === close ? to + close.length : to
  const anchor = from + text.length + close.length
  return { changes: { from, to: end, insert: text + close }, selection: { anchor }, userEvent: 'input.complete' }
}

type Trigger = {
  readonly pattern: RegExp
  readonly close: ']]' | ')'
  readonly write: (page: PageSuggestion) => string
}

function complete(context: CompletionContext, { pattern, close, write }: Trigger, findPages: FindPages) {
  const typed = context.matchBefore(pattern)
  if (!typed) return null
  const query = typed.text.replace(/^(?:\[\[|\]\()/, '')
  const pages = findPages(query.replaceAll('%20', ' ')).slice(0, mostShown)
  const options = pages.map((page) => ({
    label: page.title,
    detail: page.path,
    apply: applying(write(page), close),
  }))
  return { from: typed.to - query.length, options, filter: false }
}

/** Escape closes a list that is there. One that is only being looked for would take the key from leaving the editor. */
const listKeys: readonly KeyBinding[] = [
  ...completionKeymap.filter(({ key }) => key !== 'Escape'),
  { key: 'Escape', run: (view) => completionStatus(view.state) === 'active' && closeCompletion(view) },
]

export function completeLinks(findPages: FindPages, path: PagePath | undefined): Extension {
  const triggers: readonly Trigger[] = [
    { pattern: /\[\[[^[\]|#\n]*$/, close: ']]', write: (page) => wikiLinkTo(page, findPages) },
    { pattern: /\]\([^()\s]*$/, close: ')', write: (page) => urlTo(page.path, path ?? page.path) },
  ]
  const known = path === undefined ? triggers.slice(0, 1) : triggers
  const sources = known.map((trigger) => (context: CompletionContext) => complete(context, trigger, findPages))
  // Nobody is surprised by a list that an opening bracket asked for, so its keys work from the first moment.
  const list = autocompletion({ override: sources, icons: false, interactionDelay: 0, defaultKeymap: false })
  return [list, Prec.highest(keymap.of([...listKeys]))]
}
