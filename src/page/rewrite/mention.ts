/**
 * A place that names a page made a link to it.
 *
 * Laws (`test/page/rewrite/mention.test.ts`): what is linked leads to the page; nothing else of the text changes; where no
 * link can stand, as in code, or the place is no longer there, nothing is written.
 */
import type { PagePath } from '../../names'
import { readFacts } from '../facts'
import type { PageIndex } from '../page-index'
import { writeLink } from './new-link'

/** A place by the words around it, as a list of places shows them: white space folded, cut at `…`. Lines count from 1. */
export type Mention = {
  readonly line: number
  readonly context: string
  readonly marks: readonly { readonly from: number; readonly to: number }[]
}

/** Which page is named, and the page that names it. */
export type MentionOf = { readonly target: PagePath; readonly from: PagePath }

type Found = { readonly at: number; readonly words: string }

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
/** Matches the text however its white space was folded. */
const loosely = (text: string): string => text.split(/\s+/).map(escape).join('\\s+')

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length

/** The place as it is now: on its line, or the only one that stands among the same words. */
function findMention(text: string, { line, context, marks: [mark] }: Mention): Found | undefined {
  if (!mark) return undefined
  const before = loosely(context.slice(0, mark.from).replace(/^…/, ''))
  const after = loosely(context.slice(mark.to).replace(/…$/, ''))
  const pattern = new RegExp(`(${before})(${loosely(context.slice(mark.from, mark.to))})(?=${after})`, 'gu')
  const places = [...text.matchAll(pattern)].map(({ index, 1: lead = '', 2: words = '' }) => ({
    at: index + lead.length,
    words,
  }))
  return places.find(({ at }) => lineAt(text, at) === line) ?? (places.length === 1 ? places[0] : undefined)
}

/** The text with a link in the place of the words; undefined where the place is gone, or can hold no link. */
export function linkMention(
  text: string,
  mention: Mention,
  { of, index }: { readonly of: MentionOf; readonly index: PageIndex },
): string | undefined {
  const found = findMention(text, mention)
  if (!found) return undefined
  const { at, words } = found
  const link = writeLink({ ...of, label: words }, index)
  const linkedWith = (written: string): string => text.slice(0, at) + written + text.slice(at + words.length)
  const linksBefore = readFacts(text).links.length
  const reads = (written: string): boolean => {
    const { links } = readFacts(linkedWith(written))
    const isThere = links.some((one) => one.at.from === at && one.at.to === at + written.length)
    // One more than before: a link within a link takes that one's place.
    return isThere && links.length === linksBefore + 1
  }
  // In a row of a table a bar would end the cell.
  const isInRow = /^[ \t]*\|/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1))
  const written = isInRow ? link.replace(/(?<!\\)\|/, '\\|') : link
  return reads(written) ? linkedWith(written) : undefined
}
