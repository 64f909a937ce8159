/** What the editor says by itself. Its owner gives the sentences, in the language spoken. */

/** What is behind each of CodeMirror's own words, which are its keys. A `$` stands for a number. */
const codeMirrorWords = {
  Find: 'find',
  Replace: 'replaceWith',
  next: 'next',
  previous: 'previous',
  all: 'selectAll',
  'match case': 'matchCase',
  regexp: 'pattern',
  'by word': 'wholeWords',
  replace: 'replace',
  'replace all': 'replaceAll',
  close: 'close',
  'current match': 'found',
  'on line': 'onLine',
  'replaced match on line $': 'replacedOne',
  'replaced $ matches': 'replacedAll',
  'Go to line': 'goToLine',
  go: 'go',
  Completions: 'completions',
  'folded code': 'folded',
  unfold: 'unfold',
  'Folded lines': 'foldedLines',
  'Unfolded lines': 'unfoldedLines',
  to: 'toLine',
  'Selection deleted': 'selectionDeleted',
  'Control character': 'controlCharacter',
} as const

/** What can be written by its name behind a slash. */
export const slashNames = [
  ...(['heading1', 'heading2', 'heading3', 'list', 'numbers', 'task', 'quote'] as const),
  ...(['note', 'tip', 'warning', 'table', 'code', 'math', 'diagram', 'divider'] as const),
  ...(['date', 'time', 'wikilink', 'link', 'image', 'footnote'] as const),
] as const

export type SlashName = (typeof slashNames)[number]

export type EditorPhrases = Readonly<Record<(typeof codeMirrorWords)[keyof typeof codeMirrorWords], string>> & {
  /** On the button that follows the link at the cursor, where there is only glass. */
  readonly follow: string
  readonly slash: Readonly<Record<SlashName, string>>
}

/** The phrases as CodeMirror looks them up. */
export const formatPhrases = (phrases: EditorPhrases): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(codeMirrorWords).map(([word, name]) => [word, phrases[name]]))
