/** A file of SQL, as a database writes it out of itself: its statements without those that only settle how to read it. */
import { listStatements, readMade } from '../../../page/rows'
import type { Brought } from './brought'
import { countInserted, wordOf } from './inserted'
import { isDump, readDump } from './read-dump'

/** All runs as one, so what begins and ends transactions has nothing to do. */
const settling = new Set([
  'begin',
  'commit',
  'end',
  'start',
  'pragma',
  'set',
  'analyze',
  'vacuum',
  'use',
  'lock',
  'unlock',
])

export function readSql(text: string): Brought {
  if (isDump(text)) return readDump(text)
  const all = [...listStatements(text)]
  const wanted = all.filter((statement) => !settling.has(wordOf(statement)))
  if (wanted.length === 0) return { kind: 'fault', reason: 'empty' }
  return {
    kind: 'statements',
    statements: wanted.map(({ sql }) => sql),
    tables: wanted.filter((statement) => readMade(statement)?.kind === 'table').length,
    rows: countInserted(wanted),
    passedOver: all.length - wanted.length,
  }
}
