/** The files of a catalog. */
import type { PagePath } from '../../names'
import { foreignFormOf, isPage } from '../../page'
import type { Database } from '../sqlite/database'
import type { Catalog } from './catalog'
import type { FileChange } from './changes'
import { noteNames } from './names'
import { factTables } from './schema'

export type FileRow = { readonly id: number; readonly path: PagePath }

/** Changes the list. Pages that are new or others are due from then on, and so are links to what came or went. */
export function changeFiles(catalog: Catalog, changes: readonly FileChange[]): void {
  const { database } = catalog
  const paths: PagePath[] = []
  const aliases: (readonly [string, PagePath])[] = []
  for (const change of changes) {
    const [known] = database.list<FileRow>('SELECT id, path FROM files WHERE path = ?', change.path)
    if (known) aliases.push(...removeFacts(database, known))
    if ((known === undefined) !== (change.oid === null)) paths.push(change.path)
    changeFile(database, change, known)
  }
  noteNames(catalog, { paths, aliases })
}

/** In other markups than ours, too. */
const isReadAsPage = (path: PagePath): boolean => isPage(path) || foreignFormOf(path) !== undefined

const updateFile = 'UPDATE files SET oid = ?, state = ?, unresolved = 0, title = NULL WHERE id = ?'
const insertFile = 'INSERT INTO files(path, oid, kind, state, unresolved) VALUES (?, ?, ?, ?, 0)'

function changeFile(database: Database, { path, oid }: FileChange, known: FileRow | undefined): void {
  const [kind, state] = isReadAsPage(path) ? ['page', 'due'] : ['asset', 'read']
  if (known === undefined) {
    if (oid !== null) database.run(insertFile, path, oid, kind, state)
  } else if (oid === null) database.run('DELETE FROM files WHERE id = ?', known.id)
  else database.run(updateFile, oid, state, known.id)
}

/** Takes out everything a page says, and returns what it was called. */
function removeFacts(database: Database, { id, path }: FileRow): readonly (readonly [string, PagePath])[] {
  const aliases = database.list<{ alias: string }>('SELECT alias FROM aliases WHERE file = ?', id)
  for (const table of factTables) database.run(`DELETE FROM ${table} WHERE file = ?`, id)
  database.run('DELETE FROM texts WHERE rowid = ?', id)
  return aliases.map(({ alias }) => [alias, path])
}
