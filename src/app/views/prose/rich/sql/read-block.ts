/**
 * What stands behind the fence of a block of SQL: the database it is for, a table of it, and how to show the answer.
 *
 *     sql Shop as chart bar month total
 *     sql Shop.orders as grid
 *
 * A block that names no database of the wiki is code like any other.
 */
import type { PagePath } from '../../../../../names'
import { readForm, type BlockForm } from '../../../../../page'
import type { LiveFolder } from '../../../../../worker'

export type SqlForm = BlockForm | { readonly kind: 'grid' }

/**
 * What cannot be meant: a form there is none of or that lacks a word, a grid that names no table, or a database there is
 * none of, where a form is asked for, which no code does.
 */
export type Misread = {
  readonly kind: 'misread'
  readonly why: 'form' | 'no-table' | 'no-database'
  readonly word: string
}

export type SqlBlock =
  | {
      readonly kind: 'block'
      readonly folder: PagePath
      readonly database: LiveFolder['kind']
      readonly table: string | null
      readonly form: SqlForm
    }
  | { readonly kind: 'code' }
  | Misread

/** Words of several words are in quotation marks. */
const wordsOf = (info: string): string[] =>
  [...info.matchAll(/((?:"[^"]*"|[^\s"])+)/g)].map(([word]) => word.replaceAll('"', ''))

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
const lastOf = (folder: string): string => folder.slice(folder.lastIndexOf('/') + 1)

/** By its whole path, or by its last name. */
const findFolder = (name: string, databases: readonly LiveFolder[]): LiveFolder | undefined =>
  databases.find(({ folder }) => isSame(folder, name)) ?? databases.find(({ folder }) => isSame(lastOf(folder), name))

function findPlace(
  name: string,
  databases: readonly LiveFolder[],
): { readonly database: LiveFolder; readonly table: string | null } | undefined {
  const whole = findFolder(name, databases)
  if (whole) return { database: whole, table: null }
  const dot = name.indexOf('.')
  const database = dot > 0 ? findFolder(name.slice(0, dot), databases) : undefined
  return database && { database, table: name.slice(dot + 1) }
}

function readSqlForm(words: readonly string[], table: string | null): SqlForm | Misread {
  const [first = ''] = words
  if (isSame(first, 'grid'))
    return table === null ? { kind: 'misread', why: 'no-table', word: first } : { kind: 'grid' }
  const read = readForm(words)
  if (read.kind === 'form') return read.form
  return { kind: 'misread', why: 'form', word: words.slice(0, Math.max(0, read.at) + 1).join(' ') || 'as' }
}

const isMisread = (read: SqlForm | Misread): read is Misread => read.kind === 'misread'

/** `databases` are undefined where they could not be listed: then nobody knows. */
export function readSqlBlock(info: string, databases: readonly LiveFolder[] | undefined): SqlBlock {
  const [name = '', as, ...words] = wordsOf(info)
  const place = findPlace(name, databases ?? [])
  if (!place) {
    const isMeant = databases !== undefined && as !== undefined && isSame(as, 'as')
    return isMeant ? { kind: 'misread', why: 'no-database', word: name } : { kind: 'code' }
  }
  const { database, table } = place
  if (as !== undefined && !isSame(as, 'as')) return { kind: 'misread', why: 'form', word: [as, ...words].join(' ') }
  const form: SqlForm | Misread = as === undefined ? { kind: 'table' } : readSqlForm(words, table)
  if (isMisread(form)) return form
  return { kind: 'block', folder: database.folder, database: database.kind, table, form }
}
