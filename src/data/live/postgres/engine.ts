/**
 * PostgreSQL in this realm's memory (PGlite), guarded: what strangers wrote runs as a role that owns the tables and nothing
 * else, queries within a transaction that can only read. It cannot be interrupted; whoever opens one for statements of
 * people does so in a worker that can be ended.
 */
import { PGlite } from '@electric-sql/pglite'
import { formatTable, listStatements, type Row, type Statement, type TableForm } from '../../../page/rows'
import type { Limits } from '../limits'
import type { Answer, Asked, StatementFault, Values } from '../model'
import { Refusal } from '../refusal'
import { readCell, writeCell } from './cells'
import { damaged, faultOf } from './faults'
import { fillTable } from './fill'
import type { ChangedContent, Content, PostgresEngine, Running, TableRows, TableText } from './model'
import type { PostgresParts } from './parts'
import { changesSchema, isQuery, judgeStatement } from './permission'
import { countTouched, findHidden, listSettings, quoteName, readForms, readSchema, type List } from './schema'

/** Letters of all tables together; a file of the wiki can be no larger than 25 MB. */
const mostLetters = 24 << 20

/** Nobody's settings change how values look; strangers have a role of their own. */
const preparation = `
  CREATE ROLE verso NOLOGIN;
  GRANT USAGE, CREATE ON SCHEMA public TO verso;
  REVOKE TEMPORARY ON DATABASE template1, postgres FROM PUBLIC;
  REVOKE EXECUTE ON FUNCTION pg_catalog.set_config(text, text, boolean) FROM PUBLIC;
  DO $$ DECLARE large regprocedure; BEGIN
    FOR large IN SELECT oid FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace AND proname ~ '^lo(_|read|write)'
    LOOP EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', large); END LOOP;
  END $$;
  SET timezone = 'UTC'; SET datestyle = 'ISO, YMD'; SET intervalstyle = 'postgres'; SET extra_float_digits = 1;
  SET bytea_output = 'hex'; SET search_path = public; SET default_table_access_method = heap;
`

type Ran = { readonly columns: readonly string[]; readonly rows: readonly Row[]; readonly affected: number }

/** `base` is that of another one: with it opening takes a tenth of the time. Parts that are not given PGlite finds itself. */
export async function openPostgres(base?: Blob, parts?: PostgresParts): Promise<Postgres> {
  const database = await PGlite.create({ ...parts, ...(base && { loadDataDir: base }) })
  const fresh = base ? undefined : await database.dumpDataDir('none')
  await database.exec(preparation)
  // Values cross as text: what they are as cells is decided here alone.
  for (const type of Object.keys(database.parsers)) database.parsers[type] = (text: string) => text
  for (const type of Object.keys(database.serializers)) database.serializers[type] = String
  return new Postgres(database, fresh)
}

export class Postgres implements PostgresEngine {
  readonly #database: PGlite
  /** An empty database, for whoever opens the next one; undefined where this one was made from such. */
  readonly base: Blob | undefined

  constructor(database: PGlite, base: Blob | undefined) {
    this.#database = database
    this.base = base
  }

  async ask({ sql, values, limits }: Running): Promise<Asked> {
    const [statement, ...others] = [...listStatements(sql)]
    try {
      if (!statement || others.length > 0)
        throw new Refusal('wrong', 'There should be one query here.', { code: 'one-query' })
      judgeStatement(statement, 'read')
      const answer = await this.#transact('BEGIN READ ONLY', () => this.#query(statement, values, limits))
      return { kind: 'rows', ...answer }
    } catch (error) {
      return faultOf(error, 0)
    }
  }

  async change({ sql, values, limits }: Running): Promise<ChangedContent | StatementFault> {
    const statements = [...listStatements(sql)]
    try {
      for (const statement of statements) judgeStatement(statement, 'write')
      if (values.length > 0 && statements.length !== 1)
        throw new Refusal('wrong', 'Values go with one statement at a time.')
      return await this.#transact('BEGIN', async () => {
        const before = await countTouched(this.#list)
        const changed = await this.#runAll(statements, values, limits)
        await this.#refuseHidden()
        const content = await this.#readContent(statements.some(changesSchema) ? undefined : before)
        return { changed, content }
      })
    } catch (error) {
      return faultOf(error, 0)
    }
  }

  replace(schema: readonly string[], tables: readonly TableRows[]): Promise<Content> {
    const statements = schema.flatMap((sql) => [...listStatements(sql)])
    const [early, late] = [statements.filter(isEarly), statements.filter((statement) => !isEarly(statement))]
    return this.#transact('BEGIN', async () => {
      await this.#database.exec('DROP OWNED BY verso CASCADE; GRANT USAGE, CREATE ON SCHEMA public TO verso')
      await this.#makeAll(early)
      await this.#asStranger(() => this.#fillAll(tables))
      await this.#makeAll(late)
      for (const sql of await listSettings(this.#list)) await this.#database.exec(sql)
      await this.#refuseHidden().catch((error: unknown) => {
        throw damaged(error, {})
      })
      return this.#readContent()
    })
  }

  close(): Promise<void> {
    return this.#database.close()
  }

  /** Texts alone, by a query of ours. */
  readonly #list: List = async (sql) => {
    const { rows } = await this.#database.query<(string | null)[]>(sql, [], { rowMode: 'array' })
    return rows
  }

  async #transact<Result>(begin: string, act: () => Promise<Result>): Promise<Result> {
    await this.#database.exec(begin)
    try {
      const result = await act()
      await this.#database.exec('COMMIT')
      return result
    } catch (error) {
      await this.#database.exec('ROLLBACK')
      throw error
    }
  }

  async #asStranger<Result>(act: () => Promise<Result>): Promise<Result> {
    await this.#database.exec('SET LOCAL ROLE verso')
    const result = await act()
    // After a failure the transaction's end does this.
    await this.#database.exec('SET LOCAL ROLE postgres')
    return result
  }

  /** A cursor takes no more rows than are let through. */
  #query(statement: Statement, values: Values, { rows: most }: Limits): Promise<Answer> {
    return this.#asStranger(async () => {
      if (!isQuery(statement)) return cut(await this.#run(statement, values), most)
      await this.#run(statement, values, 'DECLARE answer NO SCROLL CURSOR FOR ')
      return cut(await this.#fetch(most + 1), most)
    })
  }

  async #fetch(most: number): Promise<Ran> {
    return ranOf(await this.#database.query<(string | null)[]>(`FETCH ${most} FROM answer`, [], { rowMode: 'array' }))
  }

  async #runAll(statements: readonly Statement[], values: Values, limits: Limits): Promise<ChangedContent['changed']> {
    let [answer, changes]: [Answer, number] = [{ columns: [], rows: [], more: false }, 0]
    await this.#asStranger(async () => {
      for (const statement of statements) {
        const ran = await this.#run(statement, values)
        changes += ran.affected
        if (ran.columns.length > 0) answer = cut(ran, limits.rows)
      }
    })
    return { kind: 'changed', ...answer, changes }
  }

  /** Throws a `Refusal` with its place in the text. */
  async #run(statement: Statement, values: Values, prefix = ''): Promise<Ran> {
    const sql = numbered(statement, values.length)
    try {
      const answer = await this.#database.query<(string | null)[]>(prefix + sql, values.map(writeCell), {
        rowMode: 'array',
      })
      return ranOf(answer)
    } catch (error) {
      const { reason, message, at } = faultOf(error, statement.from - prefix.length)
      throw new Refusal(reason, message, { at })
    }
  }

  /** In an order in which they can be made: what others need may stand behind them. Throws `damaged`. */
  async #makeAll(statements: readonly Statement[]): Promise<void> {
    let waiting = statements
    while (waiting.length > 0) {
      const failed = new Map<Statement, unknown>()
      for (const statement of waiting) {
        const fault = await this.#tryMake(statement)
        if (fault !== undefined) failed.set(statement, fault)
      }
      const [first] = failed
      if (first && failed.size === waiting.length) throw damaged(first[1], { statement: first[0].sql.slice(0, 200) })
      waiting = [...failed.keys()]
    }
  }

  async #tryMake(statement: Statement): Promise<unknown> {
    await this.#database.exec('SAVEPOINT making')
    try {
      judgeStatement(statement, 'write')
      await this.#asStranger(() => this.#database.exec(statement.sql + lateness(statement)))
      return undefined
    } catch (error) {
      await this.#database.exec('ROLLBACK TO making')
      return error
    }
  }

  async #fillAll(tables: readonly TableRows[]): Promise<void> {
    const counts = new Map<string, number>()
    for (const table of tables) {
      const first = counts.get(table.form.name) ?? 0
      await fillTable(this.#database, this.#list, { ...table, first })
      counts.set(table.form.name, first + table.rows.length)
    }
  }

  async #refuseHidden(): Promise<void> {
    const name = await findHidden(this.#list)
    if (name !== undefined)
      throw new Refusal('refused', `“${name}” is of a kind that cannot be kept in a wiki.`, {
        code: 'not-kept',
        words: [name],
      })
  }

  /** `before`: what was counted when only rows were to change. */
  async #readContent(before?: ReadonlyMap<string, string>): Promise<Content> {
    const [schema, forms, after] = [
      await readSchema(this.#list),
      await readForms(this.#list),
      await countTouched(this.#list),
    ]
    const texts: TableText[] = []
    let size = 0
    for (const form of forms) {
      if (before && before.get(form.name) === after.get(form.name)) continue
      const pieces = [...formatTable(form, await this.#readRows(form))]
      size += pieces.reduce((sum, piece) => sum + piece.length, 0)
      if (size > mostLetters) throw new Refusal('too-large', 'The tables would be larger than 24 MB together.')
      texts.push({ form, pieces })
    }
    return { schema, forms, texts }
  }

  async #readRows({ name, columns }: TableForm): Promise<readonly Row[]> {
    const sql = `SELECT ${columns.map(quoteName).join()} FROM ${quoteName(name)}`
    const answer = await this.#database.query<(string | null)[]>(sql, [], { rowMode: 'array' })
    // A table without columns has rows that say nothing.
    return columns.length === 0 ? [] : ranOf(answer).rows
  }
}

type Results = Awaited<ReturnType<PGlite['query']>>

function ranOf({
  fields,
  rows,
  affectedRows = 0,
}: Omit<Results, 'rows'> & { readonly rows: (string | null)[][] }): Ran {
  return {
    columns: fields.map(({ name }) => name),
    rows: rows.map((row) => row.map((text, at) => readCell(fields[at]?.dataTypeID ?? 0, text))),
    affected: affectedRows,
  }
}

const cut = ({ columns, rows }: Ran, most: number): Answer => ({
  columns,
  rows: rows.slice(0, most),
  more: rows.length > most,
})

/** Made before there are rows: all that rows need. */
const isEarly = ({ sql }: Statement): boolean => /^create\s+(?:type|domain|sequence|(?:unlogged\s+)?table)\b/i.test(sql)

/** Two sides may have merged to a row that leads nowhere: it is kept as it is, for people to see. */
const lateness = ({ sql }: Statement): string =>
  /^alter\s+table\b.*\bforeign\s+key\b/is.test(sql) && !/\bnot\s+valid\s*$/i.test(sql) ? ' NOT VALID' : ''

/** With `$1` for the first `?`, where somebody wrote as many of these as there are values. */
function numbered({ sql, from, tokens }: Statement, count: number): string {
  const marks = tokens.filter(({ kind, text }) => kind === 'mark' && text === '?')
  if (count === 0 || marks.length !== count || /\$\d/.test(sql)) return sql
  const places = marks.map((mark, at) => ({ at: mark.from - from, text: `$${at + 1}` }))
  return places.reduceRight((text, place) => text.slice(0, place.at) + place.text + text.slice(place.at + 1), sql)
}
