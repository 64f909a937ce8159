/**
 * A query block as text: first how to show it and as of when, behind the fence or on lines of its own, then the query.
 * Total: what cannot be understood is a problem with its place.
 */
import { readForm } from '../../page'
import type { QueryBlock, QueryForm, QueryPlace, QueryProblem } from './model'

const table: QueryForm = { kind: 'table' }

type Word = QueryPlace & { readonly text: string }

/** The words of a line; those of several words are in quotation marks. */
function wordsOf(text: string, line: number): Word[] {
  return [...text.matchAll(/"([^"]*)"|'([^']*)'|[^\s"']\S*|["']/g)].map(({ 0: all, 1: double, 2: single, index }) => ({
    text: double ?? single ?? all,
    line,
    column: index + 1,
  }))
}

type Read = { form: QueryForm; at: string | null; readonly problems: QueryProblem[] }

const problem = (kind: QueryProblem['kind'], { text, line, column }: Word): QueryProblem => ({
  kind,
  word: text,
  line,
  column,
})

const optionWords = new Set(['as', 'at'])
const isOption = (word: Word | undefined): boolean => word !== undefined && optionWords.has(word.text.toLowerCase())

function readFormOf(words: Word[], said: Word, read: Read): void {
  const next = words.findIndex(isOption)
  const own = next < 0 ? words : words.slice(0, next)
  const found = readForm(own.map(({ text }) => text))
  if (found.kind === 'form') {
    read.form = found.form
    words.splice(0, found.taken)
    return
  }
  const place = own[found.at] ?? said
  read.problems.push(problem(found.kind === 'missing' ? 'missing' : 'unknown-form', place))
  words.splice(0, Math.max(0, found.at + 1))
}

function readOptions(words: Word[], read: Read): void {
  for (let said = words.shift(); said; said = words.shift()) {
    const option = said.text.toLowerCase()
    if (option === 'as') readFormOf(words, said, read)
    else if (option === 'at' && words[0]) read.at = words.shift()?.text ?? null
    else read.problems.push(problem(option === 'at' ? 'missing' : 'unexpected', said))
  }
}

/** Where the query begins: behind the lines that say how and when. A line with nothing behind it is the query itself. */
function skipOptions(text: string, read: Read): number {
  let from = 0
  for (let line = 1; ; line++) {
    const end = text.indexOf('\n', from)
    const words = wordsOf(text.slice(from, end < 0 ? undefined : end), line)
    const isLast = end < 0 || text.slice(end).trim() === ''
    if (isLast || (words.length > 0 && !isOption(words[0]))) return from
    readOptions(words, read)
    from = end + 1
  }
}

const blanks = /^(?:\s+|--[^\n]*(?:\n|$)|\/\*(?:[^*]|\*(?!\/))*\*\/)*/
const isSql = (query: string): boolean => /^(?:select|with|values)\b/i.test(query.replace(blanks, ''))

/** `info` is all that is behind the fence, its first word the block's kind. */
export function parseQuery(info: string, text: string): QueryBlock {
  const read: Read = { form: table, at: null, problems: [] }
  readOptions(wordsOf(info, 0).slice(1), read)
  const from = skipOptions(text, read)
  const query = text.slice(from)
  if (query.trim() === '') read.problems.push({ kind: 'nothing', word: '', ...placeOf(text, from) })
  return { kind: isSql(query) ? 'sql' : 'search', query, from, ...read }
}

/** Where an offset of the text lies. */
export function placeOf(text: string, offset: number): QueryPlace {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
