/**
 * The keys of the editor. What is not here belongs to the app around it (Mod-k is its palette).
 *
 * Tab moves items of a list and otherwise leaves the editor; Escape and then Tab leaves it from anywhere, which is
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

const writing: readonly KeyBinding[] = [
  { key: 'Mod-b', run: commands.bold },
  { key: 'Mod-i', run: commands.italic },
  { key: 'Mod-Shift-k', run: commands.link },
  { key: 'Enter', run: continueMarkup },
  { key: 'Backspace', run: deleteMarkupBackward },
  { key: 'Tab', run: commands.indent, shift: commands.outdent },
  { key: 'Mod-]', run: commands.indent, preventDefault: true },
  { key: 'Mod-[', run: commands.outdent, preventDefault: true },
  { key: 'Alt-ArrowUp', run: moveLineUp },
  { key: 'Alt-ArrowDown', run: moveLineDown },
]

const searching = new Set(['Mod-f', 'F3', 'Mod-g', 'Escape'])

export function keys(onSave: () => void): Extension {
  const save: KeyBinding = { key: 'Mod-s', run: () => (onSave(), true), preventDefault: true }
  return [
    Prec.high(keymap.of([save, ...writing])),
    keymap.of([
      ...closeBracketsKeymap,
      ...searchKeymap.filter(({ key }) => key !== undefined && searching.has(key)),
      ...historyKeymap,
      ...standardKeymap,
    ]),
  ]
}
