/**
 * Links that lead to no page, led to one there is.
 *
 * Laws (`test/page/rewrite/relink.test.ts`): every link that would create the missing page leads to the other one
 * afterwards, with its words and its fragment as they were; no other link is touched.
 */
import type { PagePath } from '../../names'
import { readFacts, type LinkFact } from '../facts'
import type { PageIndex } from '../page-index'
import { resolveHref, resolveWikilink, type LinkTarget } from '../resolve-link'
import type { Rewritten, TextEdit } from './model'
import { applyLinkEdits, writeAnew } from './rewrite'
import { isWikilink, readUrl, readWikilinkTarget, type Written } from './written'

/** In the page at `from`: the page its links would create, the one they shall lead to, and the files there are. */
export type Relinking = {
  readonly from: PagePath
  readonly missing: PagePath
  readonly to: PagePath
  readonly index: PageIndex
}

type Led = { readonly target: LinkTarget; readonly written: Written | undefined }

function readWikilink(text: string, link: LinkFact, { from, index }: Relinking): Led {
  const { target, half } = resolveWikilink(link.written, from, index)
  const at = half === 'first' ? link.target : link.labelAt
  return { target, written: at ? readWikilinkTarget(text, { kind: link.kind, at }, index.dialect.name) : undefined }
}

const readLink = (text: string, link: LinkFact, relinking: Relinking): Led =>
  isWikilink(link)
    ? readWikilink(text, link, relinking)
    : { target: resolveHref(link.written, relinking.from, relinking.index), written: readUrl(text, link.target) }

function editOf(text: string, link: LinkFact, relinking: Relinking): TextEdit | undefined {
  const { target, written } = readLink(text, link, relinking)
  const { from, missing, to, index } = relinking
  if (target.kind !== 'missing' || target.path !== missing || !written) return undefined
  const insert = writeAnew({ written, target: missing }, to, { from, to: from, after: index })
  return insert === undefined ? undefined : { ...written.at, insert: insert + written.tail }
}

/** The text of a page with its links to the missing page leading to the other one. */
export function relinkMissing(text: string, relinking: Relinking): Rewritten {
  const { links } = readFacts(text)
  const edits = links.flatMap((link) => editOf(text, link, relinking) ?? [])
  return applyLinkEdits(text, links, edits)
}
