/** Documents as somebody types them: JSON, whose `_id` the database keeps beside it. */
import { documentKey, formatCell, listDocuments, TableFault, type Cell } from '../../../page/rows'
import type { Column } from './columns'

export type TypedDocument =
  | { readonly kind: 'cells'; readonly cells: ReadonlyMap<string, Cell> }
  | { readonly kind: 'fault'; readonly reason: 'document' | 'id' }

/** The `_id` follows from the document. */
export const documentColumns = (columns: readonly Column[]): readonly Column[] =>
  columns.map((column) => (column.name === documentKey ? { ...column, computed: true } : column))

/** Line breaks stand only between the parts of JSON. */
function parse(text: string): { readonly id: Cell; readonly text: string } | undefined {
  try {
    const [document, ...others] = [...listDocuments(text.replaceAll(/[\r\n]/g, ' '))]
    return others.length === 0 ? document : undefined
  } catch (error) {
    if (error instanceof TableFault) return undefined
    throw error
  }
}

/** With `id` as its `_id`, before all others. */
function withId(text: string, id: Cell): string {
  const rest = text.trim().replace(/^\{\s*/, '')
  return `{"${documentKey}":${formatCell(id)}${rest.startsWith('}') ? '' : ','}${rest}`
}

/** One without an `_id` gets `id`; where that is the one it `must` have, no other may be in it. */
export function readDocument(text: string, id: Cell, must: boolean): TypedDocument {
  const document = parse(text) ?? (text.trim().startsWith('{') ? parse(withId(text, id)) : undefined)
  if (!document) return { kind: 'fault', reason: 'document' }
  if (must && formatCell(document.id) !== formatCell(id)) return { kind: 'fault', reason: 'id' }
  return {
    kind: 'cells',
    cells: new Map<string, Cell>([
      [documentKey, document.id],
      ['document', document.text],
    ]),
  }
}
