/** What was changed in a database, as a commit. */
import { hasCode } from '../../errors'
import type { Oid, RefUpdate } from '../../names'
import type { LiveFiles } from '../../handlers/live'
import { markWritten, publish, type OpenWiki, type Publishing } from '../../wiki'
import { defaultLimits } from '../../data/live'
import type { LiveCommit, LivePending } from '../api'
import { changesOf, compareFiles, gatherFiles, readLiveFiles, type FileDifference } from './folder'
import { placeOf, type KeeperOptions } from './keeping'
import { countDifferences, describeExport } from './message'
import type { Standing } from './standing'

export type Exporting = LiveCommit & {
  readonly wiki: OpenWiki
  readonly standing: Standing
  /** The files the state comes to, and what of them is another than where it stands. */
  readonly files: LiveFiles
  readonly differences: readonly FileDifference[]
  /** What notes it where it is more than a save. */
  readonly note?: Publishing['note']
}

/** What an export of the database would have to write. */
export async function readDifferences(
  options: KeeperOptions,
  { commit }: Standing,
): Promise<Pick<Exporting, 'files' | 'differences'>> {
  const { kind, database } = options
  const files = await gatherFiles(kind.export(database))
  return { files, differences: compareFiles(await readLiveFiles(await placeOf(options), commit, kind), files) }
}

/** Rows of a database whose changes are counted whenever somebody looks. */
const mostCounted = 20_000

async function isCounted({ database }: KeeperOptions): Promise<boolean> {
  let rows = 0
  for (const { name } of database.readTables()) {
    const asked = await database.ask(`SELECT count(*) FROM "${name.replaceAll('"', '""')}"`, [], defaultLimits)
    rows += asked.kind === 'rows' ? Number(asked.rows[0]?.[0]) : mostCounted + 1
    if (rows > mostCounted) return false
  }
  return true
}

/** What is not committed; null for a database that is too large. */
export async function countPending(options: KeeperOptions, standing: Standing): Promise<LivePending | null> {
  if (!standing.changed) return { tables: 0, rows: 0 }
  if (!(await isCounted(options))) return null
  return countDifferences((await readDifferences(options, standing)).differences, textOfSchema(options))
}

/** What became of the branch; no update where it had all of it already. */
type Committed = { readonly commit: Oid | null; readonly update: RefUpdate | null; readonly merged: boolean }

/** `impossible` when rows are in conflict with what others did, or the branch is gone. */
export async function commitExport(options: KeeperOptions, exporting: Exporting): Promise<Committed | 'impossible'> {
  const { wiki, standing, message, author, differences } = exporting
  const { folder } = options
  try {
    const edit = {
      message: message ?? describeExport(folder, differences, textOfSchema(options)),
      author: author ?? (await options.readAuthor()),
      base: standing.commit,
      ...(exporting.note && { note: exporting.note }),
    }
    const published = await publish(wiki, changesOf(folder, differences), edit)
    if (published.kind === 'conflicted') return 'impossible'
    const { commit } = published
    if (published.kind === 'unchanged') return { commit, update: null, merged: false }
    const { update, merged } = published
    // Whoever wrote it knows what it says; a mark that could not be kept costs them a look.
    if (update.to) await markWritten(wiki, update.from, update.to).catch(() => undefined)
    return { commit, update, merged }
  } catch (error) {
    if (hasCode(error, 'not-found')) return 'impossible'
    throw error
  }
}

const textOfSchema = ({ database }: KeeperOptions): string =>
  database
    .readSchema()
    .map((sql) => `${sql};\n`)
    .join('')
