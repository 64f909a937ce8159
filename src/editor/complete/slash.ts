/** `/` at the start of a line or behind a blank offers what can be written, by name. */
import { pickedCompletion, startCompletion, type Completion, type CompletionSource } from '@codemirror/autocomplete'
import type { StateCommand } from '@codemirror/state'
import type { Command, EditorView } from '@codemirror/view'
import { cycleTask, setHeading, toggleList, toggleNumbers, toggleQuote } from '../commands/block'
import { insertFootnote } from '../commands/footnote'
import { insertImage, insertLink, insertWikiLink } from '../commands/link'
import { insertBlock, insertText } from '../commands/snippet'
import { slashNames, type EditorPhrases, type SlashName } from '../phrases'
import { insertTable } from '../tables'
import { isVerbatim } from './apply'
import type { Suggestions, TemplateSuggestion } from './suggestions'

export type SlashMeans = Pick<Suggestions, 'findTemplates'> & {
  readonly phrases: EditorPhrases
  readonly onPickImage?: () => void
  readonly onPickTable?: (line: HTMLElement) => void
  readonly now: () => Date
}

type Entry = { readonly sign: string; readonly run: Command | StateCommand }

const two = (number: number): string => String(number).padStart(2, '0')
const dateOf = (now: Date): string => `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
const timeOf = (now: Date): string => `${two(now.getHours())}:${two(now.getMinutes())}`

const callout = (kind: string): Entry => ({ sign: `[!${kind}]`, run: insertBlock(`> [!${kind}] {{cursor}}\n> `) })

/** A table, once its size is known. */
const askingFor = (pick: SlashMeans['onPickTable']): Command =>
  pick
    ? (view) => {
        const { node } = view.domAtPos(view.state.selection.main.head)
        pick(node instanceof HTMLElement ? node : (node.parentElement ?? view.contentDOM))
        return true
      }
    : insertTable({ rows: 3, columns: 2 })

/** What each writes, and its sign as it stands in the text. */
const entries = ({ now, onPickImage, onPickTable }: SlashMeans): Readonly<Record<SlashName, Entry>> => ({
  heading1: { sign: '#', run: setHeading(1) },
  heading2: { sign: '##', run: setHeading(2) },
  heading3: { sign: '###', run: setHeading(3) },
  list: { sign: '-', run: toggleList },
  numbers: { sign: '1.', run: toggleNumbers },
  task: { sign: '- [ ]', run: cycleTask },
  quote: { sign: '>', run: toggleQuote },
  note: callout('note'),
  tip: callout('tip'),
  warning: callout('warning'),
  table: { sign: '| |', run: askingFor(onPickTable) },
  code: { sign: '```', run: insertBlock('```{{cursor}}\n\n```') },
  math: { sign: '$$', run: insertBlock('$$\n{{cursor}}\n$$') },
  diagram: { sign: '```mermaid', run: insertBlock('```mermaid\nflowchart LR\n  {{cursor}}A --> B\n```') },
  divider: { sign: '---', run: insertBlock('---\n\n{{cursor}}') },
  date: { sign: dateOf(now()), run: (view: EditorView) => insertText(dateOf(now()))(view) },
  time: { sign: timeOf(now()), run: (view: EditorView) => insertText(timeOf(now()))(view) },
  wikilink: { sign: '[[', run: (view: EditorView) => insertWikiLink(view) && startCompletion(view) },
  link: { sign: '[]()', run: insertLink },
  image: { sign: '![]()', run: onPickImage ? () => (onPickImage(), true) : insertImage },
  footnote: { sign: '[^1]', run: insertFootnote },
})

type Apply = (view: EditorView) => unknown

/** Takes what was typed away, then does what it stood for. */
const applying =
  (run: Apply) =>
  (view: EditorView, completion: Completion, ...[from, to]: [from: number, to: number]): void => {
    view.dispatch({
      changes: { from: from - 1, to },
      userEvent: 'input.complete',
      annotations: pickedCompletion.of(completion),
    })
    run(view)
  }

const templateOption = ({ name, read }: TemplateSuggestion): Completion => ({
  label: name,
  detail: '{{…}}',
  apply: applying((view) => void read().then((text) => insertText(text)(view))),
})

const typed = /(?:^|\s)\/([\p{L}\p{N}]*)$/u

export function slashSource(means: SlashMeans): CompletionSource {
  const able = entries(means)
  const options = slashNames.map((name) => ({
    label: means.phrases.slash[name],
    detail: able[name].sign,
    apply: applying((view) => able[name].run(view)),
  }))
  return async (context) => {
    const before = context.matchBefore(typed)
    if (!before || isVerbatim(context)) return null
    const templates = (await means.findTemplates?.()) ?? []
    const from = before.from + before.text.indexOf('/') + 1
    return { from, options: [...options, ...templates.map(templateOption)], validFor: /^[\p{L}\p{N}]*$/u }
  }
}
