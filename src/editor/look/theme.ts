/**
 * The sheet the text is written on. Every colour, size and radius is a token of the app's style sheet.
 *
 * The caret and the selection are the browser's own, which is what touch, screen readers and input methods expect.
 */
import { EditorView } from '@codemirror/view'

const sheet = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--serif)', fontSize: 'var(--size-5)', lineHeight: 'var(--line-text)' },
  '.cm-content': {
    maxWidth: 'calc(var(--measure) + 2 * var(--space-6))',
    marginInline: 'auto',
    padding: 'var(--space-4) var(--space-6) 40vh',
    caretColor: 'var(--rubric)',
  },
  '.cm-line': { padding: '0' },
  '.cm-placeholder': { color: 'var(--ink-soft)', fontStyle: 'italic' },
  '@media (max-width: 40rem)': {
    '.cm-content': { paddingInline: 'var(--space-4)' },
  },
})

/** Blocks that are not running text. A line's ground reaches a little beyond its text on both sides. */
const blocks = EditorView.theme({
  '.cm-code, .cm-front-matter, .cm-table': { fontFamily: 'var(--mono)', fontSize: 'var(--size-4)' },
  '.cm-code, .cm-front-matter': {
    marginInline: 'calc(-1 * var(--space-3))',
    paddingInline: 'var(--space-3)',
    backgroundColor: 'var(--sunken)',
  },
  '.cm-code span, .cm-front-matter span, .cm-table span': { fontSize: 'inherit' },
  '.cm-front-matter': { color: 'var(--ink-soft)' },
  '.cm-quote': {
    marginInlineStart: 'calc(-1 * var(--space-3))',
    paddingInlineStart: 'calc(var(--space-3) - 2px)',
    borderInlineStart: '2px solid var(--hairline-strong)',
  },
})

const control = {
  minHeight: 'var(--target)',
  margin: '0',
  padding: '0 var(--space-3)',
  border: '1px solid var(--hairline-strong)',
  borderRadius: 'var(--radius-small)',
  background: 'var(--sheet)',
  color: 'var(--ink)',
  font: 'inherit',
}

const searchPanel = EditorView.theme({
  '.cm-panels': { backgroundColor: 'var(--margin)', color: 'var(--ink)' },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--hairline)' },
  '.cm-panels.cm-panels-bottom': { borderTop: '1px solid var(--hairline)' },
  '.cm-panel.cm-search': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: 'var(--space-2)',
    paddingBlock: 'var(--space-2)',
    paddingInline: 'var(--space-3) calc(var(--target) + var(--space-3))',
    font: 'var(--size-3) / var(--line-ui) var(--sans)',
  },
  '.cm-panel.cm-search .cm-textfield': { ...control, flex: '1 1 12rem', fontSize: 'max(1rem, var(--size-3))' },
  '.cm-panel.cm-search .cm-button': { ...control, backgroundImage: 'none' },
  '.cm-panel.cm-search .cm-button:hover': { background: 'var(--hover)' },
  '.cm-panel.cm-search .cm-button:active': { background: 'var(--pressed)' },
  '.cm-panel.cm-search [name=select]': { display: 'none' }, // selects several places, and the editor has one selection
  '.cm-panel.cm-search label': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 'var(--space-1)',
    minHeight: 'var(--target)',
    margin: '0',
    fontSize: 'inherit',
  },
  '.cm-panel.cm-search input[type=checkbox]': { width: '1.125rem', height: '1.125rem', margin: '0' },
  '.cm-panel.cm-search [name=close]': {
    inset: 'var(--space-2) auto auto',
    insetInlineEnd: 'var(--space-2)',
    width: 'var(--target)',
    height: 'var(--target)',
    borderRadius: 'var(--radius-small)',
    color: 'inherit',
    fontSize: 'var(--size-5)',
  },
  '@media (max-width: 40rem)': {
    '.cm-panel.cm-search': { paddingInlineEnd: 'var(--space-3)' },
    '.cm-panel.cm-search .cm-textfield': { flexBasis: '9rem', minWidth: '0' },
    '.cm-panel.cm-search [name=search]': {
      flexBasis: 'calc(100% - var(--target) - var(--space-2))',
      marginInlineEnd: 'calc(var(--target) + var(--space-2))',
    },
    '.cm-panel.cm-search label:has([name=re])': { display: 'none' },
    '.cm-panel.cm-search label:has([name=word])': { display: 'none' },
  },
  '.cm-panel.cm-search :focus-visible': { outline: 'var(--ring)', outlineOffset: '2px' },
  '.cm-searchMatch': { backgroundColor: 'var(--caution-wash)', boxShadow: 'inset 0 -2px var(--caution)' },
  '.cm-searchMatch.cm-searchMatch-selected': { backgroundColor: 'var(--added-mark)' },
})

const suggestions = EditorView.theme({
  '.cm-tooltip.cm-tooltip-autocomplete': {
    border: '1px solid var(--hairline)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--float)',
    boxShadow: 'var(--shadow)',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    maxHeight: '16rem',
    fontFamily: 'var(--sans)',
    fontSize: 'var(--size-3)',
    lineHeight: 'var(--line-ui)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    alignItems: 'center',
    gap: 'var(--space-3)',
    minHeight: 'var(--target)',
    padding: 'var(--space-1) var(--space-3)',
    lineHeight: 'var(--line-ui)',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--rubric-wash)', color: 'var(--ink)' },
  '.cm-tooltip-autocomplete ul li[aria-selected] .cm-completionLabel': { color: 'var(--rubric)' },
  '.cm-completionDetail': {
    flex: '1',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    textAlign: 'end',
    fontStyle: 'normal',
    color: 'var(--ink-soft)',
    marginInlineStart: '0',
  },
})

/** Of equal rules the one in the earlier theme wins. */
export const paper = [suggestions, searchPanel, blocks, sheet]
