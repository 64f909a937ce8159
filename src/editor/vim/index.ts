/** Vim's keys, fetched when they are wanted. `:w` saves; what the keys leave alone is as without them. */
import { Prec, type Extension } from '@codemirror/state'
import { drawSelection, EditorView } from '@codemirror/view'
import { Vim, vim } from '@replit/codemirror-vim'

const savers = new WeakMap<EditorView, () => void>()

// Vim's commands belong to the page, not to a view, so the one that saves finds out whose it is.
Vim.defineEx('write', 'w', ({ cm6 }: { readonly cm6: EditorView }) => savers.get(cm6)?.())

const selection = { backgroundColor: 'color-mix(in srgb, var(--rubric) 24%, transparent)' }

const look = EditorView.theme({
  '.cm-selectionBackground': selection,
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': selection,
  '.cm-vim-panel': { padding: 'var(--space-1) var(--space-3)', font: 'var(--size-3) var(--mono)' },
  '.cm-vim-panel input': { font: 'inherit', color: 'inherit', minHeight: 'var(--target)' },
  '.cm-fat-cursor': {
    background: 'var(--rubric) !important',
    color: 'var(--on-rubric) !important',
    forcedColorAdjust: 'none',
  },
  '&:not(.cm-focused) .cm-fat-cursor': { background: 'none !important', outline: '1px solid var(--rubric)' },
})

export function vimKeys(view: EditorView, onSave: () => void): Extension {
  savers.set(view, onSave)
  return [Prec.highest(vim({ status: true })), drawSelection(), look]
}
