/** How the text looks in live styling, as close to the page that is read as text with a cursor in it can be. */
import { EditorView } from '@codemirror/view'
import { deepest } from './lists'

const step = '1.6em'

const lines = EditorView.theme({
  '.cm-heading': { lineHeight: 'var(--line-tight)', paddingBlock: '0.5em 0.1em' },
  '.cm-heading-1': { paddingBlock: '0.3em' },
  '.cm-underline': { color: 'var(--ink-soft)', lineHeight: '1', opacity: '0.5', paddingBlock: '0' },
  '.cm-rule': {
    backgroundImage: 'linear-gradient(var(--hairline-strong), var(--hairline-strong))',
    backgroundPosition: 'center',
    backgroundRepeat: 'no-repeat',
    backgroundSize: '33% 1px',
  },
  '.cm-quote:not(.cm-callout)': { color: 'var(--ink-soft)', fontStyle: 'italic' },
})

const code = EditorView.theme({
  '.cm-fence': { fontSize: 'var(--size-1)', lineHeight: '1.4', color: 'var(--ink-soft)' },
  '.cm-fence-open': {
    paddingBlock: '0.4em 0',
    borderStartStartRadius: 'var(--radius)',
    borderStartEndRadius: 'var(--radius)',
  },
  '.cm-fence-close': {
    paddingBlock: '0 0.2em',
    borderEndStartRadius: 'var(--radius)',
    borderEndEndRadius: 'var(--radius)',
  },
  '.cm-inline-code': {
    padding: '0.1em 0.3em',
    borderRadius: 'var(--radius-small)',
    backgroundColor: 'var(--sunken)',
    boxDecorationBreak: 'clone',
  },
})

const depths = Array.from(
  { length: deepest },
  (_, at) => [`.cm-depth-${at + 1}`, { '--depth': String(at + 1) }] as const,
)

const lists = EditorView.theme({
  ...Object.fromEntries(depths),
  '.cm-item': { paddingInlineStart: `calc(var(--depth) * ${step})` },
  '.cm-item-first, .cm-item-hung': { textIndent: `calc(var(--depth) * -${step})` },
  '.cm-indent, .cm-marker': { display: 'inline-block', textIndent: '0' },
  '.cm-item-first > .cm-indent': { width: `calc((var(--depth) - 1) * ${step})` },
  '.cm-item-hung > .cm-indent': { width: `calc(var(--depth) * ${step})` },
  '.cm-marker': { position: 'relative', minWidth: step, color: 'var(--ink-soft)' },
  '.cm-bullet, .cm-bullet *': { color: 'transparent' },
  '.cm-bullet::before': {
    content: '"\\2022" / ""',
    position: 'absolute',
    insetInlineStart: '0.3em',
    fontSize: '1.25em',
    lineHeight: '1.28',
    color: 'var(--ink-soft)',
  },
  '.cm-task-box': {
    position: 'relative',
    display: 'inline-grid',
    placeContent: 'center',
    contain: 'layout', // or its tick would be the line it stands on
    width: '0.95em',
    height: '0.95em',
    margin: `0 calc(${step} - 1.2em) 0 0`,
    border: '1.5px solid var(--ink-soft)',
    borderRadius: '3px',
    font: 'inherit',
    lineHeight: '1',
    textIndent: '0',
    verticalAlign: '-0.1em',
    appearance: 'none',
    cursor: 'pointer',
  },
  '.cm-task-box:checked': { background: 'var(--ink-soft)', color: 'var(--sheet)' },
  '.cm-task-box:checked::before': {
    content: '""',
    width: '0.5em',
    height: '0.26em',
    border: 'solid var(--sheet)',
    borderWidth: '0 0 1.8px 1.8px',
    transform: 'translateY(-0.06em) rotate(-45deg)',
  },
  '.cm-task-box[data-mark]:checked::before': {
    content: 'attr(data-mark)',
    width: 'auto',
    height: 'auto',
    border: '0',
    fontSize: '0.7em',
    transform: 'none',
  },
  // Room for a hand, though the box stays as large as the letters.
  '.cm-task-box::after': { content: '""', position: 'absolute', inset: '-5px' },
  '@media (pointer: coarse)': {
    '.cm-task-box::after': { inset: '-0.8em' },
  },
})

const tones: Readonly<Record<string, readonly string[]>> = {
  '--added': ['tip', 'hint', 'success', 'check', 'done', 'example'],
  '--caution': ['warning', 'caution', 'attention', 'question', 'help', 'faq'],
  '--rubric': ['important', 'danger', 'error', 'failure', 'fail', 'missing', 'bug'],
}

const callouts = EditorView.theme({
  '.cm-callout': {
    '--tone': 'var(--ink-soft)',
    marginInline: 'calc(-1 * var(--space-3))',
    padding: '0 calc(var(--space-4) - 3px)',
    borderInlineStart: '3px solid var(--tone)',
    backgroundColor: 'var(--sunken)',
  },
  '.cm-callout-title': {
    paddingBlockStart: '0.4em',
    color: 'var(--tone)',
    fontWeight: '640',
    borderStartEndRadius: 'var(--radius)',
  },
  '.cm-callout-kind': { textTransform: 'capitalize', color: 'var(--tone)' },
  '.cm-callout-kind *': { color: 'inherit' },
  '.cm-callout-end': { paddingBlockEnd: '0.4em', borderEndEndRadius: 'var(--radius)' },
  ...Object.fromEntries(
    Object.entries(tones).map(([tone, kinds]) => [
      kinds.map((kind) => `.cm-callout-${kind}`).join(', '),
      { '--tone': `var(${tone})` },
    ]),
  ),
})

const tables = EditorView.theme({
  '.cm-row': { display: 'table-row', fontFamily: 'var(--serif)', fontSize: '0.9em', lineHeight: '1.4' },
  '.cm-cell': {
    display: 'table-cell',
    minWidth: '2.5em',
    padding: '0.4em 0.5em 0.4em 0',
    borderBlockEnd: '1px solid var(--hairline)',
    fontVariantNumeric: 'lining-nums tabular-nums',
    verticalAlign: 'top',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'break-word',
    wordBreak: 'normal',
  },
  '.cm-row-header .cm-cell': { borderBlockEnd: '1.5px solid var(--hairline-strong)', fontWeight: '640' },
  '.cm-dashes .cm-cell': {
    textAlign: 'start',
    paddingBlock: '0',
    border: '0',
    fontSize: '0.7em',
    lineHeight: '1.2',
    color: 'var(--ink-soft)',
  },
  '.cm-dashes-away': { display: 'none' },
  '.cm-align-right': { textAlign: 'end' },
  '.cm-align-center': { textAlign: 'center' },
  '.cm-bar': { color: 'var(--hairline-strong)', fontWeight: '400', whiteSpace: 'pre' },
  '.cm-bar *': { color: 'inherit' },
  '.cm-bar-first::after': { content: '"\\2060" / ""' }, // a word joiner: no line ends behind a bar
  '.cm-inkless': { color: 'transparent' },
})

const words = EditorView.theme({
  '.cm-link, .cm-link *': { color: 'var(--rubric)' },
  '.cm-link': {
    textDecoration: 'underline',
    textDecorationColor: 'color-mix(in srgb, currentcolor 38%, transparent)',
    textDecorationThickness: 'from-font',
    textUnderlineOffset: '0.15em',
  },
  '.cm-missing, .cm-missing *': { color: 'var(--ink-soft)' },
  '.cm-missing': { textDecoration: 'underline dotted', textDecorationThickness: '0.1em' },
  '.cm-embed': { paddingInlineStart: '0.5em', borderInlineStart: '2px solid var(--hairline-strong)' },
  '.cm-tag': { padding: '0.05em 0.4em', borderRadius: '1em', backgroundColor: 'var(--rubric-wash)', fontSize: '0.9em' },
  '.cm-footnote': { fontSize: '0.75em', verticalAlign: 'super', lineHeight: '1' },
  '.cm-comment, .cm-comment *': { color: 'var(--ink-soft)', font: 'inherit', fontStyle: 'italic' },
  '.cm-highlight': {
    paddingInline: '0.12em',
    backgroundColor: 'var(--caution-wash)',
    boxShadow: 'inset 0 -0.12em color-mix(in srgb, var(--caution) 45%, transparent)',
  },
  '.cm-image': {
    display: 'inline-block',
    maxWidth: '100%',
    minHeight: '1em',
    verticalAlign: 'bottom',
    textIndent: '0',
  },
  '.cm-image img': { display: 'block', maxWidth: '100%', borderRadius: 'var(--radius-small)' },
  '.cm-image img:not([height])': { height: 'auto' },
  '.cm-image-missing': {
    padding: '0.2em 0.7em',
    border: '1px dashed var(--hairline-strong)',
    borderRadius: 'var(--radius)',
    color: 'var(--ink-soft)',
    font: 'var(--size-2) var(--sans)',
  },
})

export const liveLook = [tables, callouts, code, lists, lines, words]
