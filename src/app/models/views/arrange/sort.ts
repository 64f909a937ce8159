/** The order of records. */
import type { GridSort } from '../../../components/grid'
import { compareNames } from '../../../messages'
import type { ModelForm, RecordRow, RecordValue } from '../../../../worker'
import { valueOf } from '../values/shape'
import { itemsOf } from '../values/texts'

/** Numbers by their size, texts as names are; dates are texts whose order is theirs. */
export function compareValues(a: RecordValue, b: RecordValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b)
  return compareNames(itemsOf(a).join(' '), itemsOf(b).join(' '))
}

/** What has no value comes last, whichever way; what is equal stays as it was. A choice is ordered as its model says. */
export function sortRows(model: ModelForm, rows: readonly RecordRow[], sort: GridSort | null): readonly RecordRow[] {
  if (!sort) return rows
  const choices = model.fields.find(({ name }) => name === sort.column)?.choices ?? []
  const rankOf = (value: RecordValue): RecordValue =>
    choices.length > 0 && typeof value === 'string' && choices.includes(value) ? choices.indexOf(value) : value
  const way = sort.down ? -1 : 1
  return rows.toSorted((one, other) => {
    const [a, b] = [valueOf(one, sort.column), valueOf(other, sort.column)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return way * compareValues(rankOf(a), rankOf(b))
  })
}
