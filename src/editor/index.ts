/**
 * The text editor.
 *
 * CodeMirror dressed as paper and ink, for Markdown with wikilinks and front matter. It knows text, a selection and
 * keys; it has never heard of saving, drafts or other pages and asks its owner through callbacks. Its invariant: text
 * that nobody edited comes out as it went in, byte for byte, line breaks and byte order mark included. The room is
 * large, so it is entered by `import()` only.
 */
export { openEditor } from './editor'
export type { EditorCommand } from './commands'
export type {
  BlockSuggestion,
  HeadingSuggestion,
  PageSuggestion,
  TagSuggestion,
  TemplateSuggestion,
} from './complete/suggestions'
export type { EditorLink, LinkLook } from './links'
export type { Editor, EditorKeys, EditorMode, EditorOptions, EditorPosition } from './options'
export type { EditorPhrases } from './phrases'
export type { Reservation } from './reservations'
export type { OutlineHeading, Situation } from './situation'
export type { TableSize } from './tables'
