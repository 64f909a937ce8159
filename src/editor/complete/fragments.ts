/** Completing what is within pages: `[[Page#` offers headings, `[[Page#^` blocks, `#` tags. */
import type { Completion, CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete'
import { applying, isVerbatim, mostShown } from './apply'
import type { Suggestions } from './suggestions'

const inLink = /\[\[([^[\]|#\n]*)#([^[\]|\n]*)$/

/** What a heading says, without the signs that mean something else in a link. */
const headingInLink = (text: string): string =>
  text
    .replace(/[[\]|#^]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

async function headings(page: string, { findHeadings }: Suggestions): Promise<readonly Completion[]> {
  const found = (await findHeadings?.(page)) ?? []
  return found.map(({ text, level }) => ({
    label: text,
    detail: '#'.repeat(level),
    apply: applying({ text: headingInLink(text), close: ']]' }),
  }))
}

/** Found by what they say and by their ids. */
async function blocks(page: string, { findBlocks }: Suggestions): Promise<readonly Completion[]> {
  const found = (await findBlocks?.(page)) ?? []
  return found.map(({ id, text }) => ({
    label: `${text} ^${id}`,
    displayLabel: text,
    detail: `^${id}`,
    apply: applying({ text: id, close: ']]' }),
  }))
}

const fragmentSource =
  (means: Suggestions): CompletionSource =>
  async (context): Promise<CompletionResult | null> => {
    const typed = inLink.exec(context.state.sliceDoc(context.state.doc.lineAt(context.pos).from, context.pos))
    if (!typed) return null
    const [, page = '', fragment = ''] = typed
    const isBlock = fragment.startsWith('^')
    const last = isBlock ? fragment.slice(1) : fragment.slice(fragment.lastIndexOf('#') + 1)
    const options = await (isBlock ? blocks(page, means) : headings(page, means))
    if (options.length === 0 || context.aborted) return null
    return { from: context.pos - last.length, options: [...options], validFor: /^[^[\]|#^\n]*$/ }
  }

/** At the start of a line a sign alone begins a heading. */
const tag = /(?:^|[\s(])#([\p{L}\p{N}][\p{L}\p{M}\p{N}_/-]*)$|[^\n]+[\s(]#$/u

const tagSource =
  ({ findTags }: Suggestions): CompletionSource =>
  async (context: CompletionContext): Promise<CompletionResult | null> => {
    const typed = context.matchBefore(tag)
    if (!typed || isVerbatim(context)) return null
    const query = typed.text.slice(typed.text.lastIndexOf('#') + 1)
    const found = (await findTags?.(query)) ?? []
    if (found.length === 0 || context.aborted) return null
    const options = found
      .slice(0, mostShown)
      .map(({ tag: name, count }) => ({ label: name, detail: String(count), apply: name }))
    // Where there were more than are shown, every letter may bring others.
    const validFor = found.length <= mostShown ? { validFor: /^[\p{L}\p{M}\p{N}_/-]*$/u } : {}
    return { from: context.pos - query.length, options, ...validFor }
  }

export const fragmentSources = (means: Suggestions): readonly CompletionSource[] => [
  ...(means.findHeadings || means.findBlocks ? [fragmentSource(means)] : []),
  ...(means.findTags ? [tagSource(means)] : []),
]
