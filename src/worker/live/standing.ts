/** Where a database stands, as it notes it itself: each note goes in with what it is about, in one transaction. */
import { isOid, parseRefName, type Oid, type RefName } from '../../names'
import type { LiveStore } from '../../data/live'

/**
 * `commit` is the one whose files it was made from or became; `aside` the branch it goes on while it waits to be merged into
 * `home`. `aside` is noted before that branch is made, so that a kill makes no second one.
 */
export type Standing = {
  readonly branch: RefName
  readonly commit: Oid | null
  readonly changed: boolean
  readonly home: RefName | null
}

const refOf = (text: string | null): RefName | null => (text === null ? null : parseRefName(text))

/** Undefined for a database nothing was brought into yet. */
export function readStanding(database: LiveStore): Standing | undefined {
  const branch = refOf(database.readNote('branch'))
  if (branch === null) return undefined
  const commit = database.readNote('commit') ?? ''
  const home = refOf(database.readNote('home'))
  return { branch, commit: isOid(commit) ? commit : null, changed: database.readNote('changed') !== null, home }
}

/** For a transaction of the caller's. */
export function noteStanding(database: LiveStore, { branch, commit, changed, home }: Standing): void {
  database.note('home', home)
  database.note('branch', branch)
  database.note('changed', changed ? 'changed' : null)
  database.note('commit', commit)
}

/** So many changes are remembered as done; whoever asks again does so at once. */
const mostRemembered = 200

function readDone(database: LiveStore): readonly unknown[] {
  const said: unknown = JSON.parse(database.readNote('done') ?? '[]')
  return Array.isArray(said) ? said : []
}

export const isDone = (database: LiveStore, id: string): boolean => readDone(database).includes(id)

export const noteDone = (database: LiveStore, id: string): void =>
  database.note('done', JSON.stringify([...readDone(database).slice(1 - mostRemembered), id]))
