/**
 * Links written anew because files have moved.
 *
 * Laws (`test/page/rewrite`): a link that led to a file leads to the same file afterwards, wherever it and the link's page
 * have gone; a link that led nowhere stays as it is; nothing but targets of links changes; a link that still leads where it
 * led is not touched.
 */
import { readFacts, type LinkFact } from '../facts'
import type { PageIndex } from '../page-index'
import { nameOf } from '../path'
import { resolveHref, resolveLink, resolveWikilink, type LinkTarget } from '../resolve-link'
import type { PagePath } from '../../names'
import { applyEdits } from './apply'
import { candidatesFor, isStillRelative, styleOf } from './candidates'
import { definitionEdits } from './definitions'
import type { Moves, Rewritten, TextEdit } from './model'
import { isUrl, isWikilink, plainPath, readAs, readUrl, readWikilinkTarget, writePath, type Written } from './written'

/** The page that is looked at, where it was and where it is, and the files before and after. */
export type Rewriting = {
  readonly from: PagePath
  readonly to: PagePath
  readonly moves: Moves
  readonly before: PageIndex
  readonly after: PageIndex
}

/** The page that is looked at, and the files afterwards. */
type Place = Pick<Rewriting, 'from' | 'to' | 'after'>

/** What of a link is its path, and the file that is meant. */
export type Found = { readonly written: Written; readonly target: PagePath }

const pathIn = (target: LinkTarget): PagePath | undefined =>
  target.kind === 'page' || target.kind === 'asset' ? target.path : undefined

function findWikilink(text: string, link: LinkFact, { from, before }: Rewriting): Found | undefined {
  const { target, half } = resolveWikilink(link.written, from, before)
  const path = pathIn(target)
  const at = half === 'first' ? link.target : link.labelAt
  if (!path || !at) return undefined
  return { target: path, written: readWikilinkTarget(text, { kind: link.kind, at }, before.dialect.name) }
}

function findUrl(text: string, link: LinkFact, { from, before }: Rewriting): Found | undefined {
  const path = pathIn(resolveHref(link.written, from, before))
  const written = readUrl(text, link.target)
  return path && written && { target: path, written }
}

/** The file a link leads to, and how it says so; undefined where it leads to none. */
const findLinked = (text: string, link: LinkFact, rewriting: Rewriting): Found | undefined =>
  isWikilink(link) ? findWikilink(text, link, rewriting) : findUrl(text, link, rewriting)

/** Where a target leads in the wiki as it is afterwards. */
function leadsTo(path: string, written: Written, { to, after }: Place): PagePath | undefined {
  const target = readAs(written, path + written.tail)
  return pathIn(isUrl(written) ? resolveHref(target, to, after) : resolveLink(target, to, after))
}

/** The path that leads to `goal` afterwards, as like the old one as can be; undefined where there is none. */
export function writeAnew({ written, target }: Found, goal: PagePath, rewriting: Place): string | undefined {
  const old = plainPath(written)
  const style = styleOf(old, { target, from: rewriting.from, isUrl: isUrl(written) })
  const { dialect } = rewriting.after
  const wanted = { target: goal, from: rewriting.to, style, old, dialect }
  const isUsable = (path: string): boolean =>
    written.unfit?.test(path) !== true && leadsTo(path, written, rewriting) === goal
  return candidatesFor(wanted)
    .map((path) => writePath(path, written))
    .find(isUsable)
}

/** A file that is only elsewhere is still called what it was, where that finds it. */
function staysAsItIs({ written, target }: Found, goal: PagePath, rewriting: Rewriting): boolean {
  const isSameName = target === goal || nameOf(target) === nameOf(goal)
  if (!isSameName || leadsTo(written.path, written, rewriting) !== goal) return false
  const [before, now] = [
    { target, from: rewriting.from, isUrl: isUrl(written) },
    { target: goal, from: rewriting.to, isUrl: isUrl(written) },
  ]
  return isStillRelative(plainPath(written), before, now)
}

function editOf(text: string, link: LinkFact, rewriting: Rewriting): TextEdit | undefined {
  const found = findLinked(text, link, rewriting)
  if (!found) return undefined
  const goal = rewriting.moves.get(found.target) ?? found.target
  if (staysAsItIs(found, goal, rewriting)) return undefined
  const { at, path, tail } = found.written
  const insert = writeAnew(found, goal, rewriting)
  return insert === undefined || insert === path ? undefined : { ...at, insert: insert + tail }
}

/** What to write anew in the text of a page, so that each of its links leads where it led. */
export const linkEdits = (text: string, rewriting: Rewriting): readonly TextEdit[] =>
  editsOf(text, readFacts(text).links, rewriting)

const editsOf = (text: string, links: readonly LinkFact[], rewriting: Rewriting): readonly TextEdit[] =>
  links.flatMap((link) => editOf(text, link, rewriting) ?? [])

/** The text of a page with its links written anew, so that each leads where it led. */
export function rewriteLinks(text: string, rewriting: Rewriting): Rewritten {
  const { links } = readFacts(text)
  return applyLinkEdits(text, links, editsOf(text, links, rewriting))
}

/** The text with those targets of its links, and what must follow them. */
export function applyLinkEdits(text: string, links: readonly LinkFact[], edits: readonly TextEdit[]): Rewritten {
  const all = [...edits, ...definitionEdits(text, links, edits)]
  const applied = applyEdits(
    text,
    all.sort((a, b) => a.from - b.from),
  )
  return { ...applied, count: edits.length }
}
