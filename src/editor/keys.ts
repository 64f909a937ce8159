/**
 * The keys of the editor. What is not here belongs to the app around it (Mod-k is its palette).
 *
 * Tab moves items of a list, goes through the cells of a table and otherwise leaves the editor; Escape and then Tab leaves it from anywhere, which is
 * CodeMirror's own rule.
 */
import { closeBracketsKeymap } from '@codemirror/autocomplete'
import { historyKeymap, moveLineDown, moveLineUp, standardKeymap } from '@codemirror/commands'
import { deleteMarkupBackward } from '@codemirror/lang-markdown'
import { searchKeymap } from '@codemirror/search'
import { Prec, type Extension } from '@codemirror/state'
import { keymap, type KeyBinding } from '@codemirror/view'
import { commands } from './commands'
import { continueMarkup } from './markdown/language'
import type { EditorOptions } from './options'
import { cellBelow, columnLeft, columnRight, newColumnLeft, newColumnRight, nextCell, previousCell } from './tables'

/** In a table these mean its cells and rows, and are asked before the same keys of lists and lines. */
const tables: readonly KeyBinding[] = [
  { key: 'Tab', run: nextCell, shift: previousCell },
  { key: 'Enter', run: cellBelow },
  { key: 'Alt-ArrowUp', run: commands.rowUp, shift: commands.rowAbove },
  { key: 'Alt-ArrowDown', run: commands.rowDown, shift: commands.rowBelow },
  // Alt with an arrow goes by words on a Mac.
  { key: 'Alt-ArrowLeft', mac: 'Ctrl-Alt-ArrowLeft', run: columnLeft, shift: newColumnLeft },
  { key: 'Alt-ArrowRight', mac: 'Ctrl-Alt-ArrowRight', run: columnRight, shift: newColumnRight },
  { key: 'Mod-Shift-l', run: commands.alignStart },
  { key: 'Mod-Shift-e', run: commands.alignCenter },
  { key: 'Mod-Shift-r', run: commands.alignEnd },
]

const writing: readonly KeyBinding[] = [
  { key: 'Mod-b', run: commands.bold },
  { key: 'Mod-i', run: commands.italic },
  { key: 'Mod-Shift-k', run: commands.link },
  { key: 'Mod-Shift-Enter', run: commands.tick },
  { key: 'Enter', run: continueMarkup },
  { key: 'Backspace', run: deleteMarkupBackward },
  { key: 'Tab', run: commands.indent, shift: commands.outdent },
  { key: 'Mod-]', run: commands.indent, preventDefault: true },
  { key: 'Mod-[', run: commands.outdent, preventDefault: true },
  { key: 'Alt-ArrowUp', run: moveLineUp },
  { key: 'Alt-ArrowDown', run: moveLineDown },
]

const searching = new Set(['Mod-f', 'F3', 'Mod-g', 'Mod-Alt-g', 'Escape'])

export function keys({ onSave, onToggleMode }: EditorOptions): Extension {
  const save: KeyBinding = { key: 'Mod-s', run: () => (onSave(), true), preventDefault: true }
  const toggle: KeyBinding = { key: 'Mod-Alt-e', run: () => (onToggleMode?.(), onToggleMode !== undefined) }
  return [
    Prec.high(keymap.of([save, toggle, ...tables, ...writing])),
    keymap.of([
      ...closeBracketsKeymap,
      ...searchKeymap.filter(({ key }) => key !== undefined && searching.has(key)),
      ...historyKeymap,
      ...standardKeymap,
    ]),
  ]
}
