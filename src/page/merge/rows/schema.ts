/** Schemas merged by statement: what each side made, changed or took out stands, whatever is beside it. */
import { listStatements, type Statement } from '../../rows/schema/statements'
import { formatSchema, formatStatement, identityOf, orderStatements } from '../../rows/schema/text'
import { joinAlike, mapSides } from '../hunks'
import type { MergeHunk, PageMerge, Sides } from '../model'
import { settleWhole } from '../sequence'

type Statements = ReadonlyMap<string, Statement>

const read = (text: string): Statements =>
  new Map(Array.from(listStatements(text), (statement) => [identityOf(statement), statement]))

/** The statement as it stands in the text, an empty line above; nothing where a side has none. */
const linesOf = (sql: string | null): readonly string[] =>
  sql === null ? [] : `\n${formatStatement(sql)}`.split(/(?<=\n)/)

function mergeStatement(sides: Sides<Statement | undefined>): MergeHunk {
  const sqls = mapSides(sides, (statement) => statement?.sql ?? null)
  const whole = settleWhole(sqls)
  if (!whole) return { kind: 'conflict', ...mapSides(sqls, linesOf) }
  return { kind: 'same', lines: linesOf(whole.value), ...(sqls.ours !== sqls.theirs && { by: 'tables' }) }
}

/** The text begins with a statement, not with the line above it. */
function withoutFirstBreak(hunks: readonly MergeHunk[]): readonly MergeHunk[] {
  const cut = (lines: readonly string[]): readonly string[] => lines.slice(lines[0] === '\n' ? 1 : 0)
  const first = hunks.findIndex((hunk) => hunk.kind === 'conflict' || hunk.lines.length > 0)
  return hunks.map((hunk, at) => {
    if (at !== first) return hunk
    return hunk.kind === 'same' ? { ...hunk, lines: cut(hunk.lines) } : { kind: 'conflict', ...mapSides(hunk, cut) }
  })
}

/** Undefined when a text is not as we write it: what else somebody put into it is not ours to drop. */
export function mergeSchemas(texts: Sides<string>): PageMerge | undefined {
  const isOurs = (text: string): boolean => formatSchema(listStatements(text)) === text
  if (![texts.base, texts.ours, texts.theirs].every(isOurs)) return undefined
  const { base, ours, theirs } = mapSides(texts, read)
  const all = new Map([...base, ...theirs, ...ours])
  const hunks = orderStatements(all.values()).map((statement) => {
    const name = identityOf(statement)
    return mergeStatement({ base: base.get(name), ours: ours.get(name), theirs: theirs.get(name) })
  })
  const joined = joinAlike(withoutFirstBreak(hunks))
  if (joined.some(({ kind }) => kind === 'conflict')) return { kind: 'conflicted', hunks: joined, rules: ['tables'] }
  const text = joined.flatMap((hunk) => (hunk.kind === 'same' ? hunk.lines : [])).join('')
  return { kind: 'merged', text, rules: ['tables'] }
}
