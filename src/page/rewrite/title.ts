/** What a page calls itself, where that is the name of its file: it follows the file's name. */
import { readFacts, readPropertyValues, type HeadingFact } from '../facts'
import type { PagePath } from '../../names'
import { titleOf } from '../path'
import { setProperty } from '../properties'
import { slugOf } from '../slug'
import type { RenamedHeading } from './fragments'
import { renameHeadingIn, writtenHeading } from './heading'

/** A page that goes to another path. */
type Renaming = { readonly from: PagePath; readonly to: string }

/** Its text with another title, as many lines as before, and the headings that are called otherwise since. */
export type Retitled = { readonly text: string; readonly renamed: readonly RenamedHeading[] }

const spaced = (name: string): string => name.replace(/[-_]+/g, ' ')

/** Ways to call a page by its file's name: as it is, and with spaces where the name has dashes. */
const ways: readonly ((name: string) => string)[] = [(name) => name, spaced]

const wayOf = (title: string, path: string): ((name: string) => string) | undefined =>
  ways.find((way) => way(titleOf(path)).normalize('NFC') === title.trim().normalize('NFC'))

/** The title in front matter, under its key as it is written. */
function findProperty(text: string): { readonly key: string; readonly title: string } | undefined {
  for (const [key, value] of readPropertyValues(text))
    if (key.toLowerCase() === 'title' && typeof value === 'string') return { key, title: value }
  return undefined
}

/** The first heading with its words, markup and all. */
function findHeading(text: string): { readonly heading: HeadingFact; readonly title: string } | undefined {
  const [heading] = readFacts(text).headings
  return heading && { heading, title: writtenHeading(text, heading) }
}

/** Whether the page's title in front matter, or its first heading, is the name of its file. */
export const isCalledByName = (text: string, path: PagePath): boolean =>
  [findProperty(text), findHeading(text)].some((found) => found && wayOf(found.title, path))

function retitleProperty(text: string, { from, to }: Renaming): string {
  const found = findProperty(text)
  const way = found && wayOf(found.title, from)
  return (way && setProperty(text, found.key, { kind: 'text', text: way(titleOf(to)) })) ?? text
}

const countLines = (text: string): number => text.split(/\r\n?|\n/).length

function retitleHeading(text: string, { from, to }: Renaming): Retitled | undefined {
  const found = findHeading(text)
  const wanted = found && wayOf(found.title, from)?.(titleOf(to))
  if (!found || wanted === undefined) return undefined
  const named = renameHeadingIn(text, { path: from, heading: found.heading.id, to: wanted })
  // A name that would say something else as a heading, or would not stand in its line, is left to its author.
  const isRead = named && readFacts(named.text).headings[0]?.id.startsWith(slugOf(wanted))
  return isRead && countLines(named.text) === countLines(text) ? named : undefined
}

/** Undefined where the page is called by another name than its file's, or the file keeps its name. */
export function retitle(text: string, renaming: Renaming): Retitled | undefined {
  if (titleOf(renaming.from) === titleOf(renaming.to)) return undefined
  const inProperty = retitleProperty(text, renaming)
  const { text: after, renamed } = retitleHeading(inProperty, renaming) ?? { text: inProperty, renamed: [] }
  return after === text ? undefined : { text: after, renamed }
}
