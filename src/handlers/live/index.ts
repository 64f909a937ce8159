/**
 * Live state, in and out: the port, a file for each kind, and this list of them.
 *
 * A door of its own, for whoever keeps such states; what a state is run by is handed in. A new kind is one file and one line.
 */
import { documentsKind } from './documents'
import type { LiveKind } from './live'
import { postgresKind } from './postgres'
import { sqliteKind } from './sqlite'
import type { SqlState } from './sql-state'

export type { LiveFile, LiveFiles, LiveKind } from './live'
export type { NewRows, SqlState } from './sql-state'
export type { DumpCell, DumpPart } from './dump/model'
export { gatherDump, type GatheredDump } from './dump/gather'
export { parseDump } from './dump/parse'
export { stateKind, type AppState } from './state'

/** The kinds whose state is a database of SQL. */
export const sqlKinds: readonly LiveKind<SqlState>[] = [sqliteKind, documentsKind, postgresKind]
