/**
 * Wikilinks in pages of other markups. Gollum has them in all but AsciiDoc, where `[[…]]` names a place of the page itself
 * (gollum-lib, `filter/tags.rb`).
 */
import type { Dialect } from '../dialect'
import { foreignFormOf } from './foreign'

/** A stretch of a page's text; of a link, `inside` is what is between its brackets, both halves in their order. */
export type ForeignPiece =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'link'; readonly inside: string }

const link = /('?)\[\[([^[\]\n]{1,1000}(?:\]\[[^[\]\n]{1,1000})?)\]\]/g

/** Org's own link to a file, `[[file:Page.org][label]]`, is one of the wiki; its others are not. */
function readInside(inside: string): string | undefined {
  const [first = '', second] = inside.split('][')
  if (second === undefined) return /^_(?:TOC_.*)?$/.test(first) ? undefined : first
  return first.startsWith('file:') ? `${second}|${first.slice('file:'.length).replace(/\.org(?=$|#)/, '')}` : undefined
}

/** The text in its order, cut where its links are; one behind an apostrophe is none. */
export function readForeignText(text: string, path: string): readonly ForeignPiece[] {
  if (foreignFormOf(path) === 'AsciiDoc') return [{ kind: 'text', text }]
  const pieces: ForeignPiece[] = []
  let at = 0
  for (const { 0: whole, 1: escape, 2: written = '', index } of text.matchAll(link)) {
    const inside = escape ? undefined : readInside(written)
    if (inside === undefined) continue
    if (index > at) pieces.push({ kind: 'text', text: text.slice(at, index) })
    pieces.push({ kind: 'link', inside })
    at = index + whole.length
  }
  return at < text.length ? [...pieces, { kind: 'text', text: text.slice(at) }] : pieces
}

/** Which half is the page where a link's halves do not tell it: the second, but in markups that write it first themselves. */
export const pipeOrderOf = (path: string): Dialect['pipeOrder'] =>
  /^(?:MediaWiki|Creole)$/.test(foreignFormOf(path) ?? '') ? 'target-first' : 'label-first'
