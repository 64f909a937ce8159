/** What is still open of a table, settled for one side: its cells, and beside them what the other changed. */
import type { PagePath } from '../../../names'
import type { MergeHunk } from '../../../page'
import type { WikiApi } from '../../../worker'
import { findRows } from '../../verso/rows/read-rows'
import { listPlaces, settledText, settleRest, type Settling, type Settlings } from '../text/choices'
import { inOrder, isOutdated, listBothKept } from './keep-both'
import { chooseRest, readChosen, readRowPlaces, settleRow, type RowPlace } from './row-places'

type Side = 'ours' | 'theirs'
type Table = { readonly at: Parameters<typeof findRows>[1]; readonly path: PagePath }

const untouched: Settling = { choice: null, typing: null }

/** The row settled; as it is where it was settled before. */
export function takeRow(place: RowPlace, state: Settling, side: Side): Settling {
  if (state.choice) return state
  const settled = settleRow(place, chooseRest(place, readChosen(place, state), side))
  return { choice: 'line' in settled ? { kind: 'edit', text: settled.line } : { kind: side }, typing: null }
}

/** The choices for all places of a file, and the text they make: by cell where it is a table, else by place. */
export async function takeTableRest(
  api: Pick<WikiApi, 'readFile'>,
  { at, path }: Table,
  {
    hunks,
    settlings,
    side,
  }: { readonly hunks: readonly MergeHunk[]; readonly settlings: Settlings; readonly side: Side },
): Promise<{ readonly settlings: Settlings; readonly text: string | null }> {
  const places = listPlaces(hunks)
  const table = await findRows(api, at, path)
  const rows = table && readRowPlaces(places, table)
  if (!rows) {
    const settled = settleRest(places, settlings, side)
    return { settlings: settled, text: settledText(hunks, settled) }
  }
  const both = listBothKept(hunks, rows, table.key)
  const taken = rows.map((place) => {
    const state = settlings[place.key] ?? untouched
    return [place.key, takeRow(place, isOutdated(state, both.get(place.key)) ? untouched : state, side)] as const
  })
  const settled = { ...settlings, ...Object.fromEntries(taken) }
  const text = settledText(hunks, settled)
  return { settlings: settled, text: text !== null && both.size > 0 ? inOrder(text, table.key) : text }
}
