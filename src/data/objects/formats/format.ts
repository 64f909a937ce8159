/** How one record stands in a text. */
import type { PropertyValue } from '../../../page'
import type { FieldKind } from '../fields/field'

/** What a record says in its file, by property; those that are no field of the model among them. */
export type Plain = ReadonlyMap<string, PropertyValue>

/** Properties and what they are to say; null for one that goes. */
export type Edits = ReadonlyMap<string, PropertyValue>

/** What a format has to know of the model: the kinds of its fields, and which one is the text of the page. */
export type Shape = { readonly kinds: ReadonlyMap<string, FieldKind>; readonly body: string | undefined }

/**
 * Law: what `edit` gives reads as it was but for the edits, and `edit` changes no byte that says something else. `parse` is
 * null for a text that is no such record; `edit` (of null: a new record) for edits that cannot be made so.
 */
export type RecordFormat = {
  readonly extension: string
  parse(text: string): Plain | null
  edit(text: string | null, edits: Edits): string | null
}
