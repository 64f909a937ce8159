/** How somebody likes the records of one model to be shown; kept on the device, whatever was stored there. */
import type { GridSort } from '../../../components/grid'

export const tests = ['has', 'is', 'not', 'least', 'most', 'empty', 'filled'] as const
export type FieldTest = (typeof tests)[number]
/** Of `has` and the others, `value` is a text as it is typed; `empty` and `filled` need none. */
export type FieldFilter = { readonly field: string; readonly test: FieldTest; readonly value: string }

export type RecordSettings = {
  /** The fields that are shown, in their order; null for all. */
  readonly fields: readonly string[] | null
  readonly sort: GridSort | null
  /** The field rows are gathered by. */
  readonly group: string | null
  readonly filters: readonly FieldFilter[]
  /** The fields by which a board has its columns, a calendar its days, a gallery its pictures. */
  readonly board: string | null
  readonly date: string | null
  readonly image: string | null
  readonly span: 'month' | 'week'
}

export const standardSettings: RecordSettings = {
  fields: null,
  sort: null,
  group: null,
  filters: [],
  board: null,
  date: null,
  image: null,
  span: 'month',
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
const isText = (value: unknown): value is string => typeof value === 'string'
const textOrNull = (value: unknown): string | null => (isText(value) ? value : null)

const parseSort = (value: unknown): GridSort | null =>
  isMap(value) && isText(value['column']) ? { column: value['column'], down: value['down'] === true } : null

const parseFilters = (value: unknown): readonly FieldFilter[] =>
  (Array.isArray(value) ? value : []).flatMap((one: unknown) => {
    if (!isMap(one) || !isText(one['field']) || !isText(one['value'])) return []
    const test = tests.find((known) => known === one['test'])
    return test ? [{ field: one['field'], test, value: one['value'] }] : []
  })

/** What cannot be read is as at the start. */
export function parseSettings(stored: unknown): RecordSettings {
  if (!isMap(stored)) return standardSettings
  const { fields } = stored
  return {
    fields: Array.isArray(fields) ? fields.filter(isText) : null,
    sort: parseSort(stored['sort']),
    group: textOrNull(stored['group']),
    filters: parseFilters(stored['filters']),
    board: textOrNull(stored['board']),
    date: textOrNull(stored['date']),
    image: textOrNull(stored['image']),
    span: stored['span'] === 'week' ? 'week' : 'month',
  }
}
