/** A table, or a whole database, as it was at a commit: its files of then, as a new commit. */
import { WikiError } from '../../errors'
import type { Oid } from '../../names'
import type { LiveFiles } from '../../handlers/live'
import { collectionsFolder, fileOfTable, schemaName, tableAsThen, tablesFolder } from '../../page/rows'
import { noteAction, onBranch } from '../../wiki'
import type { LiveCommit } from '../api'
import type { Exporting } from './exporting'
import { compareFiles, readKind, readLiveFiles } from './folder'
import { placeOf, type KeeperOptions } from './keeping'
import { openFiles } from './past'
import type { Standing } from './standing'

/** `table` is null for all there is. */
export type Restoring = LiveCommit & { readonly table: string | null; readonly at: Oid }

/** What has to be committed where the database stands. Throws `not-found` when there was no such table, or no database, then. */
export async function planRestoring(
  options: KeeperOptions,
  standing: Standing,
  { table, at, message, author }: Restoring,
): Promise<Exporting> {
  const { folder, kind, readWiki } = options
  const place = await placeOf(options)
  const [files, then] = [await readLiveFiles(place, standing.commit, kind), await readLiveFiles(place, at, kind)]
  if ((await readKind(place, at)) !== kind.kind)
    throw new WikiError('not-found', `No database “${folder}” then.`, { reason: 'database-missing', folder })
  const wanted = table === null ? then : filesWithTable(files, then, table)
  const differences = compareFiles(files, wanted)
  // Nothing is committed that could not be brought in.
  if (differences.length > 0) (await openFiles(kind, wanted, options.startPostgres)).close()
  const wiki = await readWiki()
  const time = wiki.now().time * 1000
  return {
    wiki: onBranch(wiki, standing.branch),
    standing,
    files,
    differences,
    message: message ?? `Restore ${table === null ? folder : `${table} of ${folder}`}`,
    ...(author && { author }),
    note: (staged, update) => noteAction(staged, { kind: 'restore', subject: folder, time, updates: [update] }),
  }
}

/** The files of now with that table as it was, and what makes it. */
function filesWithTable(now: LiveFiles, then: LiveFiles, table: string): LiveFiles {
  const [path, bytes] = findTable(then, table)
  const files = new Map(now).set(path, bytes)
  const schema = tableAsThen(textOf(now), textOf(then), table)
  return now.has(schemaName) ? files.set(schemaName, new TextEncoder().encode(schema)) : files
}

const textOf = (files: LiveFiles): string => new TextDecoder().decode(files.get(schemaName))

function findTable(files: LiveFiles, table: string): [path: string, bytes: Uint8Array] {
  for (const folder of [tablesFolder, collectionsFolder]) {
    const path = `${folder}/${fileOfTable(table) ?? ''}`
    const bytes = files.get(path)
    if (bytes) return [path, bytes]
  }
  throw new WikiError('not-found', `No table “${table}” then.`, { reason: 'page-missing-then', path: table })
}
