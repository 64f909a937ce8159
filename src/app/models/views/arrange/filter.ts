/** Which records are shown: those with all the words, that pass all the tests. */
import type { ModelField, ModelForm, RecordRow, RecordValue } from '../../../../worker'
import { fieldsOf, findField, valueOf } from '../values/shape'
import { itemsOf, shownText, textOf } from '../values/texts'
import type { FieldFilter } from '../work/settings'
import { compareValues } from './sort'

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Everything a record shows, folded. */
const textOfRow = (model: ModelForm, row: RecordRow): string =>
  fold([row.title, ...fieldsOf(model).map((field) => shownText(field, valueOf(row, field.name)))].join('\n'))

const isSame = (field: ModelField, value: RecordValue, text: string): boolean =>
  field.kind === 'list'
    ? itemsOf(value).some((one) => fold(one) === fold(text))
    : fold(textOf(field, value) ?? '') === fold(text)

function compareTyped(field: ModelField, value: RecordValue, text: string): number {
  return compareValues(value, field.kind === 'number' ? Number(text) : text)
}

function passes(field: ModelField, value: RecordValue, { test, value: text }: FieldFilter): boolean {
  const isEmpty = itemsOf(value).length === 0
  switch (test) {
    case 'empty':
      return isEmpty
    case 'filled':
      return !isEmpty
    case 'is':
      return isSame(field, value, text)
    case 'not':
      return !isSame(field, value, text)
    case 'has':
      return fold(shownText(field, value)).includes(fold(text))
    case 'least':
      return !isEmpty && compareTyped(field, value, text) >= 0
    case 'most':
      return !isEmpty && compareTyped(field, value, text) <= 0
  }
}

export type Wanted = { readonly words: string; readonly filters: readonly FieldFilter[] }

/** A filter of a field that is no more lets everything pass. */
export function filterRows(
  model: ModelForm,
  rows: readonly RecordRow[],
  { words, filters }: Wanted,
): readonly RecordRow[] {
  const all = fold(words).split(/\s+/).filter(Boolean)
  const known = filters.flatMap((filter) => {
    const field = findField(model, filter.field)
    return field ? [{ field, filter }] : []
  })
  if (all.length === 0 && known.length === 0) return rows
  return rows.filter((row) => {
    if (!known.every(({ field, filter }) => passes(field, valueOf(row, field.name), filter))) return false
    const text = all.length > 0 ? textOfRow(model, row) : ''
    return all.every((word) => text.includes(word))
  })
}
