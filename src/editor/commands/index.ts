/** What the toolbars and keys of an editor can ask for, by name. */
import { startCompletion } from '@codemirror/autocomplete'
import { redo, undo } from '@codemirror/commands'
import { foldAll, foldCode, unfoldAll } from '@codemirror/language'
import { gotoLine, openSearchPanel } from '@codemirror/search'
import type { Command } from '@codemirror/view'
import { tickTask } from '../live'
import { insertTable, tableCommands } from '../tables'
import { cycleHeading, cycleTask, toggleFence, toggleList, toggleNumbers, toggleQuote } from './block'
import { insertFootnote } from './footnote'
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
  numbers: toggleNumbers,
  task: cycleTask,
  tick: tickTask,
  quote: toggleQuote,
  footnote: insertFootnote,
  table: insertTable({ rows: 3, columns: 2 }),
  indent: indentItem,
  outdent: outdentItem,
  link: insertLink,
  wikilink: (view) => insertWikiLink(view) && startCompletion(view),
  image: insertImage,
  undo,
  redo,
  search: openSearchPanel,
  line: gotoLine,
  fold: foldCode,
  foldAll,
  unfoldAll,
  ...tableCommands,
} satisfies Record<string, Command>

export type EditorCommand = keyof typeof commands
