/** `INSERT INTO t (a, b) VALUES (…), (…)` as rows. */
import type { Statement } from '../../../page/rows'
import { unescape } from './escapes'
import type { DumpCell } from './model'

const readString = (text: string): string =>
  /^e/i.test(text)
    ? unescape(text.slice(2, -1).replaceAll("''", "'"), 'string')
    : text.slice(1, -1).replaceAll("''", "'")

type Tokens = Statement['tokens']

/** What has a doubled quotation mark within may be told as several. */
const isOneString = (tokens: Tokens): boolean =>
  tokens.length > 0 && tokens.every(({ kind, from }, at) => kind === 'string' && from === (tokens[at - 1]?.to ?? from))

function readValue(sql: string, from: number, tokens: Tokens): DumpCell {
  const [first, second] = tokens
  const [start, end] = [(first?.from ?? 0) - from, (tokens.at(-1)?.to ?? 0) - from]
  const text = sql.slice(start, end)
  if (isOneString(tokens)) return readString(text)
  if (!second && first?.text.toLowerCase() === 'null') return null
  if (/^(?:[-+]?[\d.]+(?:e[-+]?\d+)?|true|false)$/i.test(text.replaceAll(/\s/g, ''))) return text.replaceAll(/\s/g, '')
  return { expression: text }
}

/** What is in brackets from `at` on, cut at its commas, and where it ends. */
function readBrackets(tokens: Tokens, at: number): { readonly parts: Tokens[]; readonly end: number } {
  const parts: Tokens[number][][] = [[]]
  let depth = 0
  for (let here = at; here < tokens.length; here++) {
    const token = tokens[here]
    if (!token) break
    const mark = token.kind === 'mark' ? token.text : ''
    if (mark === ')' && --depth === 0) return { parts, end: here + 1 }
    if (mark === ',' && depth === 1) parts.push([])
    else if (depth > 0) parts.at(-1)?.push(token)
    if (mark === '(') depth++
  }
  return { parts, end: tokens.length }
}

/** A name as the database knows it: without quotation marks it is in small letters. */
const nameOf = (token: Tokens[number] | undefined): string =>
  token?.kind === 'word' ? token.text.toLowerCase() : (token?.text ?? '')

const isWord = (token: Tokens[number] | undefined, word: string): boolean =>
  token?.kind === 'word' && nameOf(token) === word

function readRows({ sql, from, tokens }: Statement, at: number): readonly (readonly DumpCell[])[] {
  const rows: DumpCell[][] = []
  for (let here = at; tokens[here]?.text === '(';) {
    const { parts, end } = readBrackets(tokens, here)
    rows.push(parts.map((part) => readValue(sql, from, part)))
    here = tokens[end]?.text === ',' ? end + 1 : end
  }
  return rows
}

export type Insert = {
  readonly table: string
  readonly columns: readonly string[] | null
  readonly rows: readonly (readonly DumpCell[])[]
}

/** Undefined for what inserts nothing, or takes its rows from elsewhere. */
export function readInsert(statement: Statement): Insert | undefined {
  const { tokens } = statement
  if (!isWord(tokens[0], 'insert') || !isWord(tokens[1], 'into')) return undefined
  const place = tokens[3]?.text === '.' ? 4 : 2
  const named = tokens[place + 1]?.text === '(' ? readBrackets(tokens, place + 1) : undefined
  const values = named?.end ?? place + 1
  if (!isWord(tokens[values], 'values')) return undefined
  const columns = named ? named.parts.map(([name]) => nameOf(name)) : null
  return { table: nameOf(tokens[place]), columns, rows: readRows(statement, values + 1) }
}
