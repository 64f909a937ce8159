/** A file that somebody brings, as what it brings into a database. */
import type { Brought } from './brought'
import { readCsv } from './read-csv'
import { readJson } from './read-json'
import { readSql } from './read-sql'

/** Bytes of a file that is read at once. */
export const largestFile = 20_000_000

const readers: Readonly<Record<string, (text: string, file: string) => Brought>> = {
  csv: readCsv,
  tsv: readCsv,
  json: readJson,
  jsonl: readJson,
  ndjson: readJson,
  sql: readSql,
}

const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

export const canBeRead = (name: string): boolean => Object.hasOwn(readers, endingOf(name))

export function readBrought(name: string, text: string): Brought {
  const ending = endingOf(name)
  const read = Object.hasOwn(readers, ending) ? readers[ending] : undefined
  return read ? read(text, name) : { kind: 'fault', reason: 'kind' }
}

/** Its name without its ending, for the table. */
export const titleOfFile = (name: string): string => name.replace(/\.[^.]+$/, '') || name
