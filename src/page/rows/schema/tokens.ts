/**
 * SQL as tokens: enough to tell where a statement ends and what it makes, for SQLite (sqlite.org/lang.html) and PostgreSQL
 * (postgresql.org/docs, 4.1). Total: what never ends goes to the end of the text.
 */

export type Token = {
  readonly kind: 'word' | 'name' | 'string' | 'mark'
  /** As it is written; of a `name` in quotation marks, what is between them. */
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Where a quoted text that begins at `from` ends; the mark twice is the mark itself. */
function endOfQuoted(sql: string, from: number, mark: string): number {
  for (let at = from + 1; ;) {
    const end = sql.indexOf(mark, at)
    if (end < 0) return sql.length
    if (sql[end + 1] !== mark || mark === ']') return end + 1
    at = end + 2
  }
}

function endOfComment(sql: string, from: number): number {
  const [mark, length] = sql.startsWith('--', from) ? ['\n', 0] : ['*/', 2]
  const end = sql.indexOf(mark, from + 2)
  return end < 0 ? sql.length : end + length
}

/** PostgreSQL's `E'…'`, in which a backslash takes what follows. */
function endOfEscaped(sql: string, from: number): number {
  for (let at = from + 2; at < sql.length; at++) {
    if (sql[at] === '\\') at++
    else if (sql[at] === "'") return at + 1
  }
  return sql.length
}

const dollar = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y
const word = /[\w\u0080-\uffff$]+/y
const space = /\s+/y

function match(pattern: RegExp, sql: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(sql)?.[0]
}

const closing: Readonly<Record<string, string>> = { '"': '"', '`': '`', '[': ']' }

function nameAt(sql: string, from: number, mark: string): Token {
  const to = endOfQuoted(sql, from, mark)
  const text = sql.slice(from + 1, to - 1).replaceAll(mark + mark, mark)
  return { kind: 'name', text, from, to }
}

function endOfDollars(sql: string, from: number): number | undefined {
  const tag = match(dollar, sql, from)
  if (tag === undefined) return undefined
  const end = sql.indexOf(tag, from + tag.length)
  return end < 0 ? sql.length : end + tag.length
}

function endOfString(sql: string, from: number): number | undefined {
  if (/^e'/i.test(sql.slice(from, from + 2))) return endOfEscaped(sql, from)
  return sql[from] === "'" ? endOfQuoted(sql, from, "'") : endOfDollars(sql, from)
}

function stringAt(sql: string, from: number): Token | undefined {
  const to = endOfString(sql, from)
  return to === undefined ? undefined : { kind: 'string', text: sql.slice(from, to), from, to }
}

function tokenAt(sql: string, from: number): Token {
  const mark = sql[from] ?? ''
  const string = stringAt(sql, from)
  if (string) return string
  // A list's bracket follows a word at once, or another bracket; SQLite's names stand by themselves.
  const quote = mark === '[' && /[\w\])]/.test(sql[from - 1] ?? '') ? undefined : closing[mark]
  if (quote !== undefined) return nameAt(sql, from, quote)
  const text = match(word, sql, from) ?? mark
  return { kind: /\w|[\u0080-\uffff]/.test(mark) ? 'word' : 'mark', text, from, to: from + text.length }
}

/** The tokens, without blanks and comments. */
export function* listTokens(sql: string): Generator<Token> {
  for (let at = 0; at < sql.length;) {
    const blank = match(space, sql, at)
    if (blank !== undefined) at += blank.length
    else if (sql.startsWith('--', at) || sql.startsWith('/*', at)) at = endOfComment(sql, at)
    else {
      const token = tokenAt(sql, at)
      yield token
      at = token.to
    }
  }
}
