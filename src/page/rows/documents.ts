/** Collections of documents as text: one JSON object a line, ordered by its `_id`; fields keep the order they were written in. */
import { formatCell, parseCell } from './cells'
import type { Cell, Row } from './model'
import { compareCells } from './order'
import { formatObject } from './scan'
import { listLines, readMembers, TableFault } from './table-text'

/** What documents are known by. */
export const documentKey = '_id'

/** A document with its text as we write it, and its line from 1. */
export type DocumentLine = { readonly line: number; readonly id: Cell; readonly text: string }

/** A whole number of more than 64 bits is a real one, as it is to every database and to whoever reads JSON. */
const idOf = (cell: Cell): Cell => (typeof cell === 'bigint' && BigInt.asIntN(64, cell) !== cell ? Number(cell) : cell)

/** Throws `TableFault`; a document without an `_id` is a fault. */
export function* listDocuments(text: string): Generator<DocumentLine> {
  for (const { line, text: written } of listLines(text)) {
    const members = readMembers(line, written)
    const id = members.texts[members.names.indexOf(documentKey)] ?? ''
    if (!/^["\d-]/.test(id)) throw new TableFault(line, `has no ${documentKey} that is text or a number`)
    yield { line, id: idOf(parseCell(id)), text: formatObject(members) }
  }
}

function readOne(text: string): DocumentLine | undefined {
  try {
    return [...listDocuments(text.replaceAll(/[\r\n]/g, ' '))][0]
  } catch (error) {
    if (error instanceof TableFault) return undefined
    throw error
  }
}

/** The text of the document that a row of `_id` and document has; undefined where that is none, or one of another `_id`. */
export function documentOfRow([id = null, document = null]: Row): string | undefined {
  const found = typeof document === 'string' ? readOne(document) : undefined
  return found && formatCell(found.id) === formatCell(id) ? found.text : undefined
}

/** The text of a collection, from documents in whatever order, each as `listDocuments` gives it. */
export function* textOfDocuments(texts: readonly string[]): Generator<string> {
  const documents = texts.flatMap((text) => [...listDocuments(text)])
  for (const { text } of documents.sort((a, b) => compareCells(a.id, b.id))) yield `${text}\n`
}
