/** What the toolbars and keys of an editor can ask for, by name. */
import { startCompletion } from '@codemirror/autocomplete'
import { redo, undo } from '@codemirror/commands'
import { openSearchPanel } from '@codemirror/search'
import type { Command } from '@codemirror/view'
import { cycleHeading, cycleTask, toggleFence, toggleList, toggleQuote } from './block'
import { indentItem, outdentItem } from './indent'
import { toggleBold, toggleInlineCode, toggleItalic } from './inline'
import { selectedLines } from './lines'
import { insertImage, insertLink, insertWikiLink } from './link'

export const commands = {
  bold: toggleBold,
  italic: toggleItalic,
  code: (view) => (selectedLines(view.state).length > 1 ? toggleFence(view) : toggleInlineCode(view)),
  heading: cycleHeading,
  list: toggleList,
  task: cycleTask,
  quote: toggleQuote,
  indent: indentItem,
  outdent: outdentItem,
  link: insertLink,
  wikilink: (view) => insertWikiLink(view) && startCompletion(view),
  image: insertImage,
  undo,
  redo,
  search: openSearchPanel,
} satisfies Record<string, Command>

export type EditorCommand = keyof typeof commands
