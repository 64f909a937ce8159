/**
 * A plain dump of PostgreSQL (`pg_dump`, with COPY or `--inserts`), taken apart: the statements that make something, and the
 * rows that go into tables. Nothing of it is run here. What only concerns the server it came from (owners, grants, settings,
 * comments on them) is passed over, and counted.
 */
import { listStatements, readMade, type Statement } from '../../../page/rows'
import { copyRows, readCopyForm } from './copy'
import { readInsert } from './insert'
import type { DumpPart } from './model'

const copyHead =
  /^COPY\s+((?:"(?:[^"]|"")+"|[\w$]+)(?:\.(?:"(?:[^"]|"")+"|[\w$]+))?)\s*(?:\(([^)]*)\))?\s+FROM\s+stdin\b((?:[^;']|'(?:[^']|'')*')*);\s*$/i
const setting = /^(?:SET|SELECT|GRANT|REVOKE|COMMENT|LOCK|BEGIN|COMMIT|START|ANALYZE|VACUUM)\b|\bOWNER\s+TO\b/i

const unquote = (name: string): string =>
  name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name.toLowerCase()

/** Names between commas, as tokens have them already where they are quoted. */
const listNames = (text: string): readonly string[] =>
  [...text.matchAll(/"(?:[^"]|"")+"|[^\s,"]+/g)].map(([name]) => unquote(name))

const lastName = (path: string): string => unquote([...path.matchAll(/"(?:[^"]|"")+"|[^."]+/g)].at(-1)?.[0] ?? path)

function partOf(statement: Statement, line: number): DumpPart {
  const insert = readInsert(statement)
  if (insert) return { kind: 'rows', ...insert, line }
  const { sql } = statement
  const makes = readMade(statement) !== undefined || (/^ALTER\s+TABLE\b/i.test(sql) && !setting.test(sql))
  return { kind: makes ? 'statement' : 'passed-over', sql, line }
}

function* partsOf(text: string, firstLine: number): Generator<DumpPart> {
  let [line, counted] = [firstLine, 0]
  for (const statement of listStatements(text)) {
    for (let at = text.indexOf('\n', counted); at >= 0 && at < statement.from; at = text.indexOf('\n', counted)) {
      line++
      counted = at + 1
    }
    yield partOf(statement, line)
  }
}

/** Whether a statement has ended, so that a line may be something else than the middle of a text. */
function isBetween(lines: readonly string[]): boolean {
  const last = lines.findLast((line) => line.trim() !== '' && !line.startsWith('--'))
  return last === undefined || last.trimEnd().endsWith(';')
}

/** The parts of a dump, in their order. Lines count from 1. psql's own commands (`\connect`) are passed over. */
export function* parseDump(dump: string): Generator<DumpPart> {
  const lines = dump.replaceAll('\r\n', '\n').split('\n')
  let [gathered, first]: [string[], number] = [[], 1]
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const isOther = /^(?:\\|COPY\s)/i.test(line) && isBetween(gathered)
    const copy = isOther ? copyHead.exec(line) : null
    if (!copy && !(isOther && line.startsWith('\\'))) gathered.push(line)
    else {
      yield* partsOf(gathered.join('\n'), first)
      if (!copy) yield { kind: 'passed-over', sql: line, line: at + 1 }
      else yield partOfCopy(copy, lines, at)
      while (copy && at < lines.length && lines[at] !== '\\.') at++
      ;[gathered, first] = [[], at + 2]
    }
  }
  yield* partsOf(gathered.join('\n'), first)
}

/** Rows in a form that is not read here are told by what is said of it. */
function partOfCopy(head: RegExpExecArray, lines: readonly string[], at: number): DumpPart {
  const [, table = '', columns, options = ''] = head
  const form = readCopyForm(options)
  return {
    kind: 'rows',
    table: lastName(table),
    columns: columns === undefined ? null : listNames(columns),
    rows: form ? copyRows(lines, at + 1, form) : [[{ expression: options.trim() }]],
    line: at + 1,
  }
}
