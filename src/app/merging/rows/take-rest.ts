/** What is still open of a table, settled for one side: its cells, and beside them what the other changed. */
import type { PagePath } from '../../../names'
import type { MergeHunk } from '../../../page'
import type { WikiApi } from '../../../worker'
import { findRows } from '../../verso/rows/read-rows'
import { listPlaces, settleRest, type Settling, type Settlings } from '../text/choices'
import { isOutdated, listBothKept } from './keep-both'
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

/** The choices for all places of a file: by cell where it is a table, else by place. */
export async function takeTableRest(
  api: Pick<WikiApi, 'readFile'>,
  { at, path }: Table,
  {
    hunks,
    settlings,
    side,
  }: { readonly hunks: readonly MergeHunk[]; readonly settlings: Settlings; readonly side: Side },
): Promise<Settlings> {
  const places = listPlaces(hunks)
  const table = await findRows(api, at, path)
  const rows = table && readRowPlaces(places, table)
  if (!rows) return settleRest(places, settlings, side)
  const both = listBothKept(hunks, rows, table.key)
  const taken = rows.map((place) => {
    const state = settlings[place.key] ?? untouched
    return [place.key, takeRow(place, isOutdated(state, both.get(place.key)) ? untouched : state, side)] as const
  })
  return { ...settlings, ...Object.fromEntries(taken) }
}
