/** Records gathered by what a field of theirs says: the groups of a table, the columns of a board. */
import type { ModelField, RecordRow, RecordValue } from '../../../../worker'
import { messages } from '../../../messages/all'
import { valueOf } from '../values/shape'
import { itemsOf, shownText } from '../values/texts'
import { compareValues } from './sort'

/** `value` is what its records say, one item of a list; null for those that say nothing. */
export type Group = { readonly value: RecordValue; readonly title: string; readonly rows: readonly RecordRow[] }

const keyOf = (value: RecordValue): string => JSON.stringify(value)

/** What may be said, whether a record says it or not: the words of a choice, yes and no. */
function sayable({ kind, choices }: ModelField): readonly RecordValue[] {
  return kind === 'boolean' ? [false, true] : choices
}

/** What a record is gathered under: a list with several items stands under each. */
const saidBy = ({ kind }: ModelField, row: RecordRow, name: string): readonly RecordValue[] => {
  const value = valueOf(row, name)
  if (kind === 'list') return itemsOf(value).length > 0 ? [...new Set(itemsOf(value))] : [null]
  return [value]
}

/** The words of a choice in their order, then what else is said; those that say nothing first on a board. */
export function groupRows(field: ModelField, rows: readonly RecordRow[], none: 'first' | 'last'): readonly Group[] {
  const gathered = new Map<string, { readonly value: RecordValue; readonly rows: RecordRow[] }>()
  const known = sayable(field)
  for (const value of known) gathered.set(keyOf(value), { value, rows: [] })
  for (const row of rows) {
    for (const value of saidBy(field, row, field.name)) {
      const group = gathered.get(keyOf(value)) ?? { value, rows: [] }
      group.rows.push(row)
      gathered.set(keyOf(value), group)
    }
  }
  const nothing = gathered.get(keyOf(null))
  const said = [...gathered.values()].filter(({ value }) => value !== null)
  const others = said.slice(known.length).sort((a, b) => compareValues(a.value, b.value))
  const rest = { value: null, rows: nothing?.rows ?? [] }
  const all = [...said.slice(0, known.length), ...others]
  return (none === 'first' ? [rest, ...all] : [...all, rest]).map((group) => ({
    ...group,
    title: titleOf(field, group.value),
  }))
}

const titleOf = (field: ModelField, value: RecordValue): string =>
  value === null
    ? messages.records.none(field.title)
    : shownText({ kind: field.kind === 'list' ? 'text' : field.kind }, value)

/** What a record says once it has moved from one group to another: of a list, one item gives way to the other. */
export function movedValue(
  field: ModelField,
  row: RecordRow,
  { from, to }: { from: RecordValue; to: RecordValue },
): RecordValue {
  if (field.kind !== 'list') return to
  const items = itemsOf(valueOf(row, field.name))
  const moved =
    typeof from === 'string' && items.includes(from) ? items.map((item) => (item === from ? to : item)) : [...items, to]
  const left = [...new Set(moved.filter((item) => item !== null).map(String))]
  return left.length > 0 ? left : null
}
