/**
 * Puts the notes of a page at its end, as `markdown-it-footnote` does.
 *
 * Theirs copies all tokens once for each note, so that a page of thousands of notes takes seconds. Law
 * (`test/page/markdown/notes.test.ts`): what comes out is what they make of it.
 */
import type { MarkdownIt, StateCore, Token } from 'markdown-it'

/** A note that is referred to, in the order of the first references; its text stands here where it was written in place. */
type Note = {
  readonly label?: string
  readonly count?: number
  readonly content?: string
  readonly tokens?: Token[]
}

/** What the plugin keeps while it reads a page. */
type Notes = { readonly list?: readonly Note[] }

const isKept = (notes: unknown): notes is Notes => typeof notes === 'object' && notes !== null

/** Takes the notes out of where they were written, by their labels. */
function takeWritten(state: StateCore): ReadonlyMap<string, readonly Token[]> {
  const written = new Map<string, readonly Token[]>()
  let label = ''
  let inside: Token[] | undefined
  state.tokens = state.tokens.filter((token) => {
    if (token.type === 'footnote_reference_open') {
      label = String(token.meta?.label)
      inside = []
      return false
    }
    if (token.type === 'footnote_reference_close') {
      if (inside) written.set(label, inside)
      inside = undefined
      return false
    }
    inside?.push(token)
    return inside === undefined
  })
  return written
}

function make(state: StateCore, type: string, part: Partial<Token> = {}): Token {
  const nesting = /_open$/.test(type) ? 1 : /_close$/.test(type) ? -1 : 0
  return Object.assign(new state.Token(type, type.startsWith('paragraph') ? 'p' : '', nesting), part)
}

/** A note that was written in place is one paragraph. */
const paragraphOf = (state: StateCore, { tokens = [], content = '' }: Note): readonly Token[] => [
  make(state, 'paragraph_open', { block: true }),
  make(state, 'inline', { children: tokens, content }),
  make(state, 'paragraph_close', { block: true }),
]

/** One for each reference, for going back to it. */
const anchorsOf = (state: StateCore, { label, count = 1 }: Note, id: number): readonly Token[] =>
  Array.from({ length: Math.max(1, count) }, (_, subId) =>
    make(state, 'footnote_anchor', { meta: { id, subId, label } }),
  )

/** A note as it stands at the end; its anchors belong to its last paragraph. */
function noteOf(state: StateCore, { note, id }: { readonly note: Note; readonly id: number }, text: readonly Token[]) {
  const last = text.at(-1)?.type === 'paragraph_close' ? text.slice(-1) : []
  return [
    make(state, 'footnote_open', { meta: { id, label: note.label } }),
    ...text.slice(0, text.length - last.length),
    ...anchorsOf(state, note, id),
    ...last,
    make(state, 'footnote_close'),
  ]
}

function placeNotes(state: StateCore): void {
  const kept = state.env?.['footnotes']
  if (!isKept(kept)) return
  const written = takeWritten(state)
  if (!kept.list) return
  const notes = kept.list.map((note, id) =>
    noteOf(state, { note, id }, note.tokens ? paragraphOf(state, note) : (written.get(note.label ?? '') ?? [])),
  )
  state.tokens = [
    ...state.tokens,
    make(state, 'footnote_block_open'),
    ...notes.flat(),
    make(state, 'footnote_block_close'),
  ]
}

/** To be used after `markdown-it-footnote`, in place of its last step. */
export function notesAtEnd(markdown: MarkdownIt): void {
  markdown.core.ruler.at('footnote_tail', placeNotes)
}
