/** What a new database begins with: made in memory first, so that what does not fit begins nothing. */
import type { LiveStore } from '../../data/live'
import { gatherDump, type LiveFiles } from '../../handlers/live'
import type { DatabaseKind } from '../../page/rows'
import type { BroughtDump, LiveFilling } from '../api'
import { gatherFiles } from './folder'
import type { LiveKeepers } from './keepers'
import { dumped } from './kinds/dumped'

/** What is brought in, and the files it comes to. */
export type Filled = BroughtDump & { readonly files: LiveFiles }

const noNote = (): void => undefined

async function fill(database: LiveStore, filling: LiveFilling): Promise<BroughtDump> {
  if (filling.kind === 'statements') {
    const { sql, limits } = filling
    return { changed: await database.change(sql, [], { limits, note: noNote }), skipped: [] }
  }
  const { schema, rows, skipped } = gatherDump(filling.text)
  await database.replace(schema, rows, noNote)
  return { changed: dumped(rows), skipped }
}

export const fillInMemory = (keepers: LiveKeepers, kind: DatabaseKind, filling: LiveFilling): Promise<Filled> =>
  keepers.inMemory(kind, async (database, state) => ({
    ...(await fill(database, filling)),
    files: await gatherFiles(state.export(database)),
  }))
