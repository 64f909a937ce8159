/** The columns of a table and what it is keyed by, read from the statement that makes it. */
import type { Token } from './tokens'
import { readMade, type Statement } from './statements'

export type Definition = { readonly name: string; readonly columns: readonly string[]; readonly key: readonly string[] }

/** What stands between the outer brackets, cut at the commas that are in none below. */
function cutDefinitions(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = []
  let depth = 0
  for (const token of tokens) {
    const mark = token.kind === 'mark' ? token.text : ''
    if (mark === ')' && --depth === 0) return parts
    if (depth === 1 && (mark === ',' || parts.length === 0)) parts.push([])
    if (depth > 0 && !(depth === 1 && mark === ',')) parts.at(-1)?.push(token)
    if (mark === '(') depth++
  }
  return parts
}

const wordsOf = (tokens: readonly Token[]): readonly string[] =>
  tokens.map(({ kind, text }) => (kind === 'word' ? text.toLowerCase() : ''))

/** Where `PRIMARY KEY` ends in a definition; -1 when it has none. */
function findPrimary(tokens: readonly Token[]): number {
  const words = wordsOf(tokens)
  const at = words.findIndex((word, place) => word === 'primary' && words[place + 1] === 'key')
  return at < 0 ? -1 : at + 2
}

const starters = new Set(['constraint', 'primary', 'unique', 'check', 'foreign', 'exclude', 'like'])
const isConstraint = (tokens: readonly Token[]): boolean =>
  tokens[0]?.kind === 'word' && starters.has(tokens[0].text.toLowerCase())

/** The first of each part of a list in brackets: `(a, b DESC)`. */
const firstsOf = (tokens: readonly Token[]): readonly string[] =>
  cutDefinitions(tokens).flatMap(([first]) => (first ? [first.text] : []))

/** Undefined for what makes no table, or one from a query: then nothing is said of its columns. */
export function readDefinition(statement: Pick<Statement, 'tokens'>): Definition | undefined {
  const made = readMade(statement)
  if (made?.kind !== 'table' || made.rest[0]?.text !== '(') return undefined
  const definitions = cutDefinitions(made.rest)
  const columns = definitions.filter((part) => !isConstraint(part))
  const names = columns.flatMap(([name]) => (name ? [name.text] : []))
  const byColumn = columns.filter((part) => findPrimary(part) >= 0).flatMap(([name]) => (name ? [name.text] : []))
  const byTable = definitions
    .filter((part) => isConstraint(part) && findPrimary(part) >= 0)
    .flatMap((part) => firstsOf(part.slice(findPrimary(part))))
  return { name: made.name, columns: names, key: [...byColumn, ...byTable].map((name) => spell(name, names)) }
}

/** Names are the same in whatever case: as the column itself is written. */
const spell = (name: string, columns: readonly string[]): string =>
  columns.find((column) => column === name) ??
  columns.find((column) => column.toLowerCase() === name.toLowerCase()) ??
  name
