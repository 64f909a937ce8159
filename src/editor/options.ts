/** What an editor is told when it is opened, and what it can be asked while it lives. */
import type { PagePath } from '../names'
import type { EditorCommand } from './commands'
import type { Suggestions } from './complete/suggestions'
import type { EditorLink } from './links'
import type { LiveMeans } from './live'
import type { EditorPhrases } from './phrases'
import type { Reservation } from './reservations'
import type { Situation } from './situation'
import type { TableSize } from './tables'

/** Live: dressed as what it says, with signs where the cursor is. Source: every sign, always. */
export type EditorMode = 'live' | 'source'
export type EditorKeys = 'standard' | 'vim'

export type EditorOptions = LiveMeans &
  Suggestions & {
    readonly text: string
    /** What the text is, for those who cannot see it: “Text of Garden plan”. */
    readonly label: string
    /** More about using it, read out after the label: how Tab behaves. */
    readonly description?: string
    readonly placeholder?: string
    /** Without them CodeMirror speaks for itself, and nothing is offered behind a slash. */
    readonly phrases?: EditorPhrases
    /** Source unless told. */
    readonly mode?: EditorMode
    /** Standard unless told. Vim's are fetched when they are first wanted; `:w` saves. */
    readonly keys?: EditorKeys
    /** Where the cursor is at first; the start unless told. */
    readonly cursor?: 'start' | 'end'
    readonly readOnly?: boolean
    readonly spellcheck: boolean
    /** The page's own path; with it, Markdown links are completed as paths relative to it. */
    readonly path?: PagePath
    /** The text was edited. Reading all of it costs a few milliseconds per megabyte, so it is read on demand. */
    readonly onChange: (text: () => string) => void
    /** Mod-s was pressed, or `:w` said. */
    readonly onSave: () => void
    /** Mod-Alt-e was pressed: the owner decides, and tells by `setMode`. */
    readonly onToggleMode?: () => void
    /** A link was followed, by Mod-click or Alt-Enter. */
    readonly onFollow?: (link: EditorLink) => void
    /** Another line came to the top: its number from 1, with the part of it that is out of sight as a fraction. */
    readonly onScroll?: (line: number) => void
    /** Typing or moving has paused: where the cursor is now, and what the text adds up to. */
    readonly onPause?: (situation: Situation) => void
    /** Files were pasted or dropped, the cursor is where they were meant. Without this they are left to the browser. */
    readonly onPasteFiles?: (files: readonly File[]) => void
    /** HTML that was pasted as Markdown; null where the plain text with it says as much. Without this that is taken. */
    readonly readHtml?: (html: string) => string | null
    /** Somebody wants an image from this device, by `/image`. Without this its Markdown is written to be filled in. */
    readonly onPickImage?: () => void
    /** Somebody wants a table, by `/table`, in that line: its size is asked for. Without this it is one of a usual size. */
    readonly onPickTable?: (line: HTMLElement) => void
    /** How much of the window's lower end lies under what the owner put there, in CSS pixels. */
    readonly coveredBelow?: () => number
    /** What time it is, for `/date` and `/time`. */
    readonly now?: () => Date
  }

/** Where somebody is in a text, as offsets into it, and the line at the top of the view. Can be kept as JSON. */
export type EditorPosition = { readonly anchor: number; readonly head: number; readonly line: number }

export type Editor = {
  readonly text: string
  /** Sets another text; the cursor stays in what is common, and undo brings the old text back. */
  replaceText(text: string): void
  /** Puts text in place of the selection, and the cursor behind it, or where it says `{{cursor}}`. */
  insert(text: string): void
  /** Keeps the cursor's place for something that is still to come, and shows `label` there; the text has nothing of it. */
  reserve(label: string): Reservation
  /** Puts an empty table where the cursor is; `rows` counts the header. */
  insertTable(size: TableSize): void
  run(command: EditorCommand): void
  focus(): void
  setMode(mode: EditorMode): void
  setKeys(keys: EditorKeys): void
  /** The pages there are have changed: links are described anew. */
  refreshLinks(): void
  readonly position: EditorPosition
  /** Goes back to a position; one beyond the end of the text means its end. */
  restorePosition(position: EditorPosition): void
  /** Brings a line to the top, counted as in `onScroll`. */
  scrollToLine(line: number): void
  /** Puts the cursor at the start of a line, counted from 1, and the line at the top. */
  goToLine(line: number): void
  close(): void
}
