/** A database that a view speaks with. */
import type { Oid, PagePath, WikiId } from '../../../names'
import type { DatabaseKind } from '../../../page/rows'
import type { WikiApi } from '../../../worker'
import { messages } from '../../messages/all'
import type { Statement } from '../statements/rows'
import { explainFault } from './explain-fault'

export type Handle = {
  readonly api: Pick<WikiApi, 'askLive' | 'changeLive' | 'exportLive' | 'findDocuments'>
  readonly wiki: WikiId
  readonly folder: PagePath
  readonly kind: DatabaseKind
  /** As of a commit, to be read only; or as it is now (null). */
  readonly at: Oid | null
}

export type Asked = Awaited<ReturnType<WikiApi['askLive']>>
export type Changed = Awaited<ReturnType<WikiApi['changeLive']>>
export type Fault = Extract<Asked, { kind: 'fault' }>

/** Milliseconds that looking through a whole table may take, and bringing in a file. */
const patience = { look: 10_000, bring: 120_000 }

/** Rows of a question of ours, which is at fault only when the table is another by now. */
export async function askRows(handle: Handle, { sql, values }: Statement, most: number): Promise<Asked> {
  const { api, wiki, folder, at } = handle
  return api.askLive(wiki, folder, sql, values, { time: patience.look, rows: most, at })
}

export function change({ api, wiki, folder }: Handle, { sql, values }: Statement): Promise<Changed> {
  return api.changeLive(wiki, folder, { id: crypto.randomUUID(), sql, ...(values.length > 0 && { values }) })
}

/** Many statements as one. */
export const changeAll = ({ api, wiki, folder }: Handle, statements: readonly string[]): Promise<Changed> =>
  api.changeLive(wiki, folder, {
    id: crypto.randomUUID(),
    sql: statements.join(';\n'),
    limits: { time: patience.bring, rows: 0 },
  })

/** Changes one row; answers with what is wrong, as a sentence. */
export async function changeOne(handle: Handle, statement: Statement): Promise<string | undefined> {
  const changed = await change(handle, statement)
  if (changed.kind === 'fault') return explainFault(changed)
  return changed.changes === 0 ? messages.tables.rowGone : undefined
}
