/** Several records in one text. */
import type { PropertyValue } from '../../../page'
import type { Edits, Plain } from './format'

export type Row = { readonly id: string; readonly plain: Plain }

/** What is to become of one record: say something else, or go. It is a new one where none is called so. */
export type RowEdit = { readonly id: string; readonly edits: Edits | null }

/**
 * The law of `RecordFormat`, for each row. Rows that are no record stay as they are and are not read; of two with one id the
 * first counts. `edit` of null makes a new text.
 */
export type RowsFormat = {
  readonly extension: string
  parse(text: string): readonly Row[]
  edit(text: string | null, edit: RowEdit): string | null
}

/** The id a row says; undefined for one without. */
export function idIn(plain: Plain, key: string): string | undefined {
  const id = plain.get(key)
  return (typeof id === 'string' && id !== '') || typeof id === 'number' ? String(id) : undefined
}

/** Puts a line behind the others. */
export function appendLine(text: string, line: string, eol = /\r?\n/.exec(text)?.[0] ?? '\n'): string {
  return `${text}${text === '' || text.endsWith('\n') ? '' : eol}${line}${eol}`
}

export const withId = (edits: Edits, key: string, id: string): Edits =>
  new Map<string, PropertyValue>([[key, id], ...edits])
