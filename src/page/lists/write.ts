/** Keys and values as the file writes them. */
import { parse } from 'yaml'
import { WikiError } from '../../errors'
import type { ListCell, ListTable } from './read'

type Kind = 'number' | 'boolean' | 'string'

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/
const truth = /^(?:true|false)$/

const kindOf = (value: ListCell['value']): Kind | undefined =>
  typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : value === null ? undefined : 'string'

/** Of what kind a column's values are; a text where none says. */
function kindOfColumn({ lines }: ListTable, name: string): Kind {
  for (const { cells } of lines) {
    const cell = cells.find(({ key }) => key === name)
    const kind = cell && kindOf(cell.value)
    if (kind) return kind
  }
  return 'string'
}

function readsAs(written: string, text: string): boolean {
  try {
    const said: readonly unknown[] = [parse(`[{k: ${written}}]`), parse(`- k: ${written}\n`)]
    return said.every((each) => JSON.stringify(each) === JSON.stringify([{ k: text }]))
  } catch (error) {
    if (error instanceof Error && error.name === 'YAMLParseError') return false
    throw error
  }
}

/** Double quotes mean in YAML what they mean in JSON. */
export function writeText(text: string, { isJson }: Pick<ListTable, 'isJson'>, type?: ListCell['type']): string {
  if (isJson || type === 'QUOTE_DOUBLE') return JSON.stringify(text)
  const single = `'${text.replaceAll("'", "''")}'`
  if (type === 'QUOTE_SINGLE' && readsAs(single, text)) return single
  return !text.includes(': ') && !/[\n\r#]/.test(text) && readsAs(text, text) ? text : JSON.stringify(text)
}

/** A number or truth where there was one, as far as it looks like one; the kind of the column where there was nothing. */
export function writeValue(text: string | null, table: ListTable, { name, cell }: Wanted): string {
  if (text === null) return 'null'
  const kind = (cell && kindOf(cell.value)) ?? kindOfColumn(table, name)
  if (kind === 'number' && number.test(text)) return text
  if (kind === 'boolean' && truth.test(text)) return text
  return writeText(text, table, cell?.type)
}

type Wanted = { readonly name: string; readonly cell?: ListCell | undefined }

export const writeKey = (name: string, table: ListTable): string => writeText(name, table)

export function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new WikiError('internal', 'A list without an object is no table.')
  return value
}
