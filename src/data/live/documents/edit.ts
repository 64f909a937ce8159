/** Changes of documents as statements over the table that a collection is (`handlers/live`). */
import { documentKey, listDocuments, type Cell, type DocumentLine } from '../../../page/rows'
import { Refusal } from '../refusal'
import type { Document } from './model'

/** A new document (one without an `_id` gets one), another one in place of that of its `_id`, or none any more. */
export type DocumentEdit =
  | { readonly kind: 'insert'; readonly document: Document }
  | { readonly kind: 'replace'; readonly document: Document }
  | { readonly kind: 'delete'; readonly documentId: string | number }

const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Any text, also one with a NUL in it, in letters that mean nothing to SQL. */
const quoteText = (text: string): string =>
  `CAST(X'${Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, '0')).join('')}' AS TEXT)`

const quoteId = (id: Cell): string =>
  typeof id === 'string' ? quoteText(id) : typeof id === 'number' ? real(id) : String(id)

const real = (value: number): string => (/[.e]/.test(String(value)) ? String(value) : `${value}.0`)

/** Throws a `Refusal` for what is no document. */
function readDocument(document: Document): DocumentLine {
  const id = document[documentKey]
  if (typeof id !== 'string' && typeof id !== 'number')
    throw new Refusal('wrong', `A document has an ${documentKey} that is text or a number.`, { code: 'document-id' })
  const [line] = listDocuments(JSON.stringify(document))
  if (line) return line
  throw new Refusal('wrong', 'There is no document.', { code: 'document-id' })
}

const idOf = (id: string | number): Cell => readDocument({ [documentKey]: id }).id

const withId = (document: Document, makeId: () => string): Document =>
  documentKey in document ? document : { [documentKey]: makeId(), ...document }

function statementOf(table: string, edit: DocumentEdit, makeId: () => string): string {
  if (edit.kind === 'delete') return `DELETE FROM ${table} WHERE ${documentKey} = ${quoteId(idOf(edit.documentId))}`
  const { id, text } = readDocument(edit.kind === 'insert' ? withId(edit.document, makeId) : edit.document)
  return edit.kind === 'insert'
    ? `INSERT INTO ${table} VALUES (${quoteId(id)}, ${quoteText(text)})`
    : `UPDATE ${table} SET document = ${quoteText(text)} WHERE ${documentKey} = ${quoteId(id)}`
}

/** To be run as one. A collection that is not there is made. Throws a `Refusal`. */
export function statementsOf(collection: string, edits: readonly DocumentEdit[], makeId: () => string): string {
  const table = quoteName(collection)
  const make = `CREATE TABLE IF NOT EXISTS ${table} (${documentKey} NOT NULL PRIMARY KEY, document TEXT NOT NULL) WITHOUT ROWID`
  return [make, ...edits.map((edit) => statementOf(table, edit, makeId))].join(';\n')
}

/** The documents of a collection as texts, ordered by `_id`. */
export const queryOf = (collection: string): string =>
  `SELECT document FROM ${quoteName(collection)} ORDER BY ${documentKey}`
