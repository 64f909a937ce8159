/** What pages say, put into the tables: of a portion of pages all rows of a table in one statement, for they are many. */
import { hideComments, isPage, readFacts, titleOf, type LinkFact, type PageFacts, type Shortened } from '../../page'
import type { Database, Parameter } from '../sqlite/database'
import type { Catalog } from './catalog'
import { contextOf, lineOf } from './context'
import type { FileRow } from './file-list'
import { leadsInside } from './links'
import type { MovedNames } from './names'
import { kindOfValue } from './property-kind'
import type { PageText } from './read-page'
import { foldTag, joinTexts, searchable } from './searchable'

export type ReadPage = { readonly file: FileRow; readonly page: PageText }
type Said = { readonly file: FileRow; readonly text: string; readonly facts: PageFacts }

/**
 * Writes what pages say of which the tables say nothing yet; the names they have besides their paths. Where their links
 * lead is left to be resolved.
 */
export function writePages({ database }: Catalog, pages: readonly ReadPage[]): MovedNames['aliases'] {
  const said = pages.flatMap(({ file, page }) =>
    page.kind === 'text' ? [{ file, text: page.text, facts: isPage(file.path) ? readFacts(page.text) : noFacts }] : [],
  )
  noteStates(database, pages, said)
  for (const [table, rowsOf] of Object.entries(tables))
    database.insert(
      table,
      said.flatMap((each) => rowsOf(each.facts).map((row) => [each.file.id, ...row])),
    )
  database.run(insertLinks, JSON.stringify(said.flatMap(linkRows)))
  for (const each of said) writeWords(database, each)
  return said.flatMap(({ file, facts }) => facts.aliases.map((alias) => [alias, file.path] as const))
}

/** Of a page in another markup only the words are known. */
const noFacts: PageFacts = {
  title: null,
  aliases: [],
  headings: [],
  blocks: [],
  links: [],
  tags: [],
  properties: [],
  tasks: [],
}

const updateFiles = `
  UPDATE files SET state = value ->> 1, unresolved = value ->> 2, title = value ->> 3
  FROM json_each(?) WHERE files.id = value ->> 0`

function noteStates(database: Database, pages: readonly ReadPage[], said: readonly Said[]): void {
  const silent = pages.flatMap(({ file, page }) => (page.kind === 'text' ? [] : [[file.id, page.kind, 0, null]]))
  const read = said.map(({ file, facts }) => [file.id, 'read', 1, facts.title])
  database.run(updateFiles, JSON.stringify([...silent, ...read]))
}

/** The rows of each table, without their page. */
const tables: Readonly<Record<string, (facts: PageFacts) => readonly (readonly Parameter[])[]>> = {
  aliases: ({ aliases }) => aliases.map((alias) => [alias]),
  headings: ({ headings }) => headings.map(({ level, text, id, line }) => [level, text, id, line]),
  blocks: ({ blocks }) => blocks.map(({ id, text, line }) => [id, text, line]),
  tags: ({ tags }) => tags.map(({ tag, line }) => [tag, foldTag(tag), line]),
  tasks: ({ tasks }) => tasks.map(({ text, mark, line }) => [text, mark, line]),
  properties: ({ properties }) =>
    properties.map(({ key, value, from, line }) => [key, kindOfValue(value), JSON.stringify(value), from, line]),
}

const insertLinks = `
  INSERT INTO links(file, kind, written, label, line, start, end, context, mark, mark_end, leads)
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7,
    value ->> 8, value ->> 9, 'unresolved'
  FROM json_each(?)`

function linkRows({ file, text, facts }: Said): readonly (readonly Parameter[])[] {
  const shown = hideComments(
    text,
    facts.links.map(({ at }) => at),
  )
  return facts.links.filter(leadsInside).map((link) => [file.id, ...linkRow(shown, link)])
}

function linkRow(shown: Shortened, { kind, written, label, line, at }: LinkFact): readonly Parameter[] {
  const place = { from: shown.placeOf(at.from), to: shown.placeOf(at.to) }
  const { text: context, mark } = (kind === 'property' ? lineOf : contextOf)(shown.text, place)
  return [kind, written, label, line, at.from, at.to, context, mark.from, mark.to]
}

/** A page is found by its folders and its name, too; and by what it is called before all. */
function writeWords(database: Database, { file: { id, path }, text, facts }: Said): void {
  database.run(
    'INSERT INTO texts(rowid, name, alias, headings, tags, place, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
    id,
    searchable(facts.title ?? titleOf(path)),
    joinTexts(facts.aliases),
    joinTexts(facts.headings.map((heading) => heading.text)),
    joinTexts(facts.tags.map(({ tag }) => tag)),
    searchable(path),
    searchable(text),
  )
}
