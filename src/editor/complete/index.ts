/** The list that opens while something is typed, and its keys. */
import { autocompletion, closeCompletion, completionKeymap, completionStatus } from '@codemirror/autocomplete'
import { Prec, type Extension } from '@codemirror/state'
import { keymap, type KeyBinding } from '@codemirror/view'
import type { EditorOptions } from '../options'
import { fragmentSources } from './fragments'
import { pageSources } from './pages'
import { slashSource } from './slash'

/** Escape closes a list that is there. One that is only being looked for would take the key from leaving the editor. */
const listKeys: readonly KeyBinding[] = [
  ...completionKeymap.filter(({ key }) => key !== 'Escape'),
  { key: 'Escape', run: (view) => completionStatus(view.state) === 'active' && closeCompletion(view) },
]

const clock = (): Date => new Date()

export function completions(options: EditorOptions): Extension {
  const { phrases, now = clock } = options
  const sources = [
    ...pageSources(options, options.path),
    ...fragmentSources(options),
    ...(phrases ? [slashSource({ ...options, phrases, now })] : []),
  ]
  // Nobody is surprised by a list that an opening bracket asked for, so its keys work from the first moment.
  const list = autocompletion({ override: sources, icons: false, interactionDelay: 0, defaultKeymap: false })
  return [list, Prec.highest(keymap.of([...listKeys]))]
}
