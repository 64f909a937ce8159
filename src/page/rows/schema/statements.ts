/** The statements of a text of SQL, and what each makes. */
import { listTokens, type Token } from './tokens'

/** A statement without its semicolon; `from` is where it begins in the text. */
export type Statement = { readonly sql: string; readonly from: number; readonly tokens: readonly Token[] }

const is = (token: Token | undefined, word: string): boolean =>
  token?.kind === 'word' && token.text.toLowerCase() === word

/** The body of a trigger has semicolons of its own: it ends behind `END`, as sqlite3_complete() has it. */
function isOver(tokens: readonly Token[]): boolean {
  const isTrigger = is(tokens[0], 'create') && tokens.slice(1, 4).some((token) => is(token, 'trigger'))
  if (!isTrigger || !tokens.some((token) => is(token, 'begin'))) return true
  return is(tokens.at(-1), 'end') && tokens.at(-2)?.text === ';'
}

export function* listStatements(sql: string): Generator<Statement> {
  let tokens: Token[] = []
  const take = (): Statement | undefined => {
    const [first, last] = [tokens[0], tokens.at(-1)]
    const taken = first && last && { sql: sql.slice(first.from, last.to), from: first.from, tokens }
    tokens = []
    return taken
  }
  for (const token of listTokens(sql)) {
    if (token.text !== ';' || token.kind !== 'mark' || !isOver(tokens)) tokens.push(token)
    else {
      const statement = take()
      if (statement) yield statement
    }
  }
  const rest = take()
  if (rest) yield rest
}

/** What a statement makes: `table`, `index`, `view` …, and its name. */
export type Made = { readonly kind: string; readonly name: string; readonly rest: readonly Token[] }

const adjectives = new Set(['temp', 'temporary', 'unique', 'or', 'replace', 'unlogged', 'materialized', 'recursive'])
const conditions = new Set(['if', 'not', 'exists', 'concurrently', 'only'])

const isAmong =
  (words: ReadonlySet<string>) =>
  ({ kind, text }: Token): boolean =>
    kind === 'word' && words.has(text.toLowerCase())

/** The tokens from the first on that is not among these words. */
const skip = (tokens: readonly Token[], words: ReadonlySet<string>): readonly Token[] => {
  const at = tokens.findIndex((token) => !isAmong(words)(token))
  return at < 0 ? [] : tokens.slice(at)
}

/** Undefined for a statement that makes nothing. */
export function readMade({ tokens }: Pick<Statement, 'tokens'>): Made | undefined {
  if (!is(tokens[0], 'create')) return undefined
  const [kind, ...named] = skip(tokens.slice(1), adjectives)
  const called = skip(named, conditions)
  const [name, ...rest] = called[1]?.text === '.' ? called.slice(2) : called
  return kind && name && { kind: kind.text.toLowerCase(), name: name.text, rest }
}
