/** What `:rating` stands for in a block of SQL: the property of the page it is on, as in a query. */
import { WikiError } from '../../../../../errors'
import type { Oid, PagePath, WikiId } from '../../../../../names'
import { listStatements, type Row, type Statement } from '../../../../../page/rows'
import type { WikiApi } from '../../../../../worker'

/** `sql` has a place for a value where a name was, and is as long as before, so that faults are where they were. */
export type Placed = { readonly sql: string; readonly names: readonly string[] }

type Tokens = Statement['tokens']

/** The name behind a colon; undefined for a cast (`::int`), a part of a list (`a[i:j]`), and any other colon. */
function nameAt(tokens: Tokens, at: number): Tokens[number] | undefined {
  const [before, colon, name] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (colon?.kind !== 'mark' || colon.text !== ':' || name?.kind !== 'word' || name.from !== colon.to) return undefined
  const isBound = before?.to === colon.from && (before.kind !== 'mark' || /[:\])]/.test(before.text))
  return isBound || /^\d/.test(name.text) ? undefined : name
}

export function placeParameters(sql: string): Placed {
  const names: string[] = []
  let placed = sql
  for (const { tokens } of listStatements(sql))
    for (let at = 0; at < tokens.length; at++) {
      const name = nameAt(tokens, at)
      if (!name) continue
      names.push(name.text)
      placed = `${placed.slice(0, name.from - 1)}${'?'.padEnd(name.text.length + 1)}${placed.slice(name.to)}`
    }
  return { sql: placed, names }
}

export type Asking = { readonly wiki: WikiId; readonly page: PagePath; readonly at: Oid | null }

/** A value for each name; null for what the page does not have. The catalog says it, as it does for queries. */
export async function readValues(
  api: Pick<WikiApi, 'query'>,
  { wiki, page, at }: Asking,
  names: readonly string[],
): Promise<Row> {
  if (names.length === 0) return []
  const text = `SELECT ${names.map((name) => `:${name}`).join(', ')}`
  const answer = await api.query(wiki, { info: 'query', text, page, ...(at !== null && { at }) })
  if (answer.kind === 'rows') return answer.rows[0] ?? []
  throw new WikiError('internal', `What a page says could not be asked: ${answer.kind}.`)
}
