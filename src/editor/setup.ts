/** What an editor is made of. */
import { closeBrackets } from '@codemirror/autocomplete'
import { history } from '@codemirror/commands'
import { search } from '@codemirror/search'
import { Compartment, EditorState, type Extension } from '@codemirror/state'
import { EditorView, placeholder } from '@codemirror/view'
import { typeOverLines } from './commands/typing-over'
import { completions } from './complete'
import { folding } from './fold'
import { keys } from './keys'
import { followLinks, offerToFollow } from './links'
import { liveStyling } from './live'
import { inking } from './look/highlight'
import { lineDress, textDirection } from './look/lines'
import { paper } from './look/theme'
import { wikiMarkdown } from './markdown/language'
import type { EditorKeys, EditorMode, EditorOptions } from './options'
import { pasting } from './paste'
import { formatPhrases } from './phrases'
import { reservations } from './reservations'
import { readTopLine } from './scroll'
import { tellSituation } from './situation'
import { tidyTables } from './tables'
import type * as VimDoor from './vim'
import { keepCaretInSight } from './virtual-keyboard'

/** What may be exchanged while an editor lives. */
const styling = new Compartment()
const keyboard = new Compartment()

const stylingOf = (options: EditorOptions, mode: EditorMode): Extension => (mode === 'live' ? liveStyling(options) : [])

export const setMode = (view: EditorView, options: EditorOptions, mode: EditorMode): void =>
  view.dispatch({ effects: styling.reconfigure(stylingOf(options, mode)) })

/** Vim's keys are those of the view they came for, if they are still wanted when they arrive. */
export function keySetter(view: EditorView, onSave: () => void): (keys: EditorKeys) => void {
  let wanted: EditorKeys = 'standard'
  return (next) => {
    wanted = next
    if (next === 'standard') return view.dispatch({ effects: keyboard.reconfigure([]) })
    const take = ({ vimKeys }: typeof VimDoor): void => {
      if (wanted === 'vim') view.dispatch({ effects: keyboard.reconfigure(vimKeys(view, onSave)) })
    }
    // Without a network and never fetched before, the keys stay as they are.
    void import('./vim').then(take, () => undefined)
  }
}

export const setUp = (options: EditorOptions, text: () => string): Extension => [
  keyboard.of([]),
  wikiMarkdown,
  inking,
  styling.of(stylingOf(options, options.mode ?? 'source')),
  lineDress,
  textDirection,
  paper,
  keys(options),
  history(),
  search({ top: true }),
  folding,
  tidyTables,
  reservations,
  options.phrases ? EditorState.phrases.of(formatPhrases(options.phrases)) : [],
  closeBrackets(),
  EditorView.lineWrapping,
  EditorView.perLineTextDirection.of(true),
  EditorState.lineSeparator.of('\n'),
  EditorView.contentAttributes.of(contentAttributes(options)),
  options.readOnly ? [EditorState.readOnly.of(true), EditorView.editable.of(false)] : [],
  options.placeholder ? placeholder(options.placeholder) : [],
  completions(options),
  pasting(options),
  typeOverLines,
  keepCaretInSight(options.coveredBelow ?? (() => 0)),
  listeners(options, text),
]

/** Text that cannot be edited is a text box all the same: it takes the focus and says that it is read-only. */
const contentAttributes = ({ label, description, spellcheck }: EditorOptions): Record<string, string> => ({
  'aria-label': label,
  ...(description && { 'aria-description': description }),
  tabindex: '0',
  spellcheck: String(spellcheck),
  autocorrect: 'on',
  autocapitalize: 'sentences',
})

const listeners = (
  { onChange, onScroll, onFollow, onPause, phrases }: EditorOptions,
  text: () => string,
): Extension => [
  EditorView.updateListener.of(({ docChanged }) => docChanged && onChange(text)),
  onScroll ? EditorView.domEventHandlers({ scroll: (_, view) => onScroll(readTopLine(view)) }) : [],
  onFollow ? followLinks(onFollow) : [],
  onFollow && phrases && matchMedia('(pointer: coarse)').matches ? offerToFollow(onFollow, phrases.follow) : [],
  onPause ? tellSituation(onPause) : [],
]
