/** Rows taken out of a table, and put back when that was no good idea. */
import type { Row } from '../../../page/rows'
import { messages } from '../../messages/all'
import type { Notices } from '../../notices.svelte'
import { explainFault } from '../handle/explain-fault'
import { change, changeAll, type Handle } from '../handle/handle'
import { removeRows, type Table } from '../statements/edits'
import { insertRows } from '../statements/literals'

type Removing = { readonly handle: Handle; readonly table: Table; readonly notices: Notices }

/** Those that are gone already are gone. */
export async function removeAll({ handle, table, notices }: Removing, rows: readonly Row[]): Promise<void> {
  let count = 0
  for (const statement of removeRows(table, rows)) {
    const changed = await change(handle, statement)
    if (changed.kind === 'fault') return void notices.post({ tone: 'alert', text: explainFault(changed) })
    count += changed.changes
  }
  const undo = { label: messages.common.undo, run: () => putBack({ handle, table, notices }, rows) }
  notices.post({
    tone: 'status',
    text: messages.tables.removed(count),
    ...(table.dialect !== 'postgres' && { action: undo }),
  })
}

async function putBack({ handle, table, notices }: Removing, rows: readonly Row[]): Promise<void> {
  const places = table.columns.flatMap(({ computed }, at) => (computed ? [] : [at]))
  const columns = places.map((at) => table.columns[at]?.name ?? '')
  const cells = rows.map((row) => places.map((at) => row[at] ?? null))
  const changed = await changeAll(handle, [...insertRows({ name: table.name, columns }, cells)])
  if (changed.kind === 'fault') notices.post({ tone: 'alert', text: explainFault(changed) })
}
