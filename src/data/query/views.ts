/**
 * What queries see of a catalog: views of their own, which stay the same whatever its tables become.
 *
 * A property's value is what it says: numbers are numbers, checkboxes 1 and 0 (in answers true and
 * false, see `checkboxes.ts`), dates and times texts as ISO 8601 has
 * them (which are in order as texts), lists and the like JSON.
 */
import { folderOf, nameOf, titleOf } from '../../page'
import type { Database } from '../sqlite/database'

const page = `path, coalesce(title, page_title(path)) AS title, page_folder(path) AS folder, page_name(path) AS name`
/** What history says of a page. */
export const momentNames = ['created', 'modified', 'author'] as const
const momentOf = (name: string): string => `page_${name}(path) AS ${name}`
const said = "value ->> '$'"
const spacedTime = '####-##-## ##:##*'.replaceAll('#', '[0-9]')
/** Some write a space between date and time, which would come before all others of its day. */
const joined = `substr(${said}, 1, 10) || 'T' || substr(${said}, 12)`
const value = `CASE WHEN ${said} GLOB '${spacedTime}' THEN ${joined} ELSE ${said} END`
const from = (table: string): string => `FROM main.${table} AS fact JOIN main.files AS file ON file.id = fact.file`

/** By name, in the words of the user's guide. */
export const documentedViews: ReadonlyMap<string, string> = new Map(
  Object.entries({
    pages: `SELECT ${[page, ...momentNames.map(momentOf)].join()} FROM main.files WHERE kind = 'page'`,
    files: `SELECT path, kind, page_folder(path) AS folder, page_name(path) AS name FROM main.files`,
    aliases: `SELECT file.path, fact.alias ${from('aliases')}`,
    headings: `SELECT file.path, fact.level, fact.text, fact.slug AS fragment, fact.line ${from('headings')}`,
    links: `
    SELECT file.path, there.path AS target, fact.wanted, fact.written, fact.label, fact.kind, fact.fragment, fact.line
    ${from('links')} LEFT JOIN main.files AS there ON there.id = fact.target`,
    tags: `SELECT file.path, fact.tag, fact.line ${from('tags')}`,
    tasks: `SELECT file.path, fact.text, fact.mark IN ('x', 'X') AS done, fact.mark, fact.line ${from('tasks')}`,
    properties: `
    SELECT file.path, fact.key, ${value} AS value, fact.kind, fact.source, fact.line
    ${from('properties')}`,
  }),
)

/** Columns of every page, before those of its properties. */
export const pageColumns = ['path', 'title', 'folder', 'name'] as const

/** More than anybody gives to the pages of one folder. */
const mostColumns = 300

/** Names in SQL are one whatever the case of their ASCII letters, as SQLite has it. */
export const foldName = (name: string): string => name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())

export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`
const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** The pages below a folder, by the order of their paths: what begins with its name and a slash, which `0` comes behind. */
const below = (folder: string): string =>
  folder === '' ? 'TRUE' : `path > ${quoteText(`${folder}/`)} AND path < ${quoteText(`${folder}0`)}`

const selectKeys = (folder: string): string => `
  SELECT min(key) AS key FROM main.properties JOIN main.files ON files.id = properties.file
  WHERE files.kind = 'page' AND ${below(folder)}
  GROUP BY lower(key) ORDER BY count(*) DESC, lower(key) LIMIT ${mostColumns}`

/** Written more than once, a property is a list. */
const column = (key: string): string => `(
  SELECT CASE count(*) WHEN 1 THEN min(${value}) WHEN 0 THEN NULL ELSE json_group_array(json(value) ORDER BY rowid) END
  FROM main.properties WHERE file = page.id AND key = ${quoteText(key)} COLLATE NOCASE) AS ${quoteName(key)}`

/** What of it a view is to have: `fields` even if no page has them, and of what history says that which no property is called. */
export type FolderShape = {
  readonly folder: string
  readonly fields: readonly string[]
  readonly moments: ReadonlySet<string>
}

/** Names once each, whatever the case of their letters, and none of those that are told already. */
export function distinctKeys(keys: readonly string[], told: Set<string> = new Set(pageColumns)): readonly string[] {
  return keys.filter((key) => !key.includes('\0') && !told.has(foldName(key)) && told.add(foldName(key)))
}

/** Pages below a folder with their properties as columns: the fields, and whatever else the pages have. */
export function folderView(database: Database, { folder, fields, moments }: FolderShape): string {
  const found = database.list<{ key: string }>(selectKeys(folder)).map(({ key }) => key)
  const told = new Set<string>(pageColumns)
  const properties = distinctKeys([...fields, ...found], told)
    .slice(0, mostColumns)
    .map(column)
  const columns = [page, ...properties, ...distinctKeys([...moments], told).map(momentOf)]
  return `SELECT ${columns.join()} FROM main.files AS page WHERE kind = 'page' AND ${below(folder)}`
}

/** What paths say, as the rest of the wiki has it. */
export const pathFunctions: Readonly<Record<string, (path: string) => string>> = {
  page_title: titleOf,
  page_folder: folderOf,
  page_name: nameOf,
}
