/** Records merged by what they say: property by property, and rows by their ids. */
import type { PropertyValue } from '../../../page'
import { isSame } from '../fields/same'
import type { Edits, Plain, RecordFormat } from '../formats/format'
import type { RowEdit, RowsFormat } from '../formats/rows'

/** Three of something; `base` is null where it was not there. */
export type Three<Value> = { readonly base: Value | null; readonly ours: Value; readonly theirs: Value }

/** What of theirs has to go into ours; null where both made one property say different things. */
function mergePlain({ base, ours, theirs }: Three<Plain>): Edits | null {
  const edits = new Map<string, PropertyValue>()
  for (const key of new Set([...(base?.keys() ?? []), ...theirs.keys()])) {
    const [before, mine, other] = [base?.get(key), ours.get(key), theirs.get(key)]
    if (isSame(other, before) || isSame(other, mine)) continue
    if (!isSame(mine, before)) return null
    edits.set(key, other ?? null)
  }
  return edits
}

/** Ours with what theirs says besides; null for what a person has to settle. */
export function mergeRecord(format: RecordFormat, { base, ours, theirs }: Three<string>): string | null {
  const [before, mine, other] = [base === null ? null : format.parse(base), format.parse(ours), format.parse(theirs)]
  if (!mine || !other || (base !== null && !before)) return null
  const edits = mergePlain({ base: before, ours: mine, theirs: other })
  return edits && format.edit(ours, edits)
}

/** The same of a text of many records. */
export function mergeRows(format: RowsFormat, { base, ours, theirs }: Three<string>): string | null {
  const read = (text: string | null) =>
    new Map((text === null ? [] : format.parse(text)).map(({ id, plain }) => [id, plain]))
  const [before, mine, other] = [read(base), read(ours), read(theirs)]
  let merged: string | null = ours
  for (const id of new Set([...before.keys(), ...other.keys()])) {
    const edit = mergeRow(id, [before.get(id), mine.get(id), other.get(id)])
    if (edit === 'conflicted') return null
    if (edit && merged !== null) merged = format.edit(merged, edit)
  }
  return merged
}

type Rows = readonly [base: Plain | undefined, ours: Plain | undefined, theirs: Plain | undefined]

const isSamePlain = (a: Plain | undefined, b: Plain | undefined): boolean =>
  isSame(a && Object.fromEntries(a), b && Object.fromEntries(b))

/** What has to be done to our row; null when nothing has. */
function mergeRow(id: string, [base, ours, theirs]: Rows): RowEdit | 'conflicted' | null {
  if (isSamePlain(theirs, base) || isSamePlain(theirs, ours)) return null
  if (isSamePlain(ours, base)) return { id, edits: theirs ? editsTo(theirs, ours) : null }
  const edits = ours && theirs ? mergePlain({ base: base ?? null, ours, theirs }) : null
  return edits ? { id, edits } : 'conflicted'
}

/** What makes a row say what the other one does. */
const editsTo = (wanted: Plain, now: Plain | undefined): Edits =>
  new Map<string, PropertyValue>([...[...(now?.keys() ?? [])].map((key) => [key, null] as const), ...wanted])
