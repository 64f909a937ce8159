/** A record as a JSON object: a file of its own, or a line of one. */
import type { PropertyValue } from '../../../page'
import type { Edits, RecordFormat } from './format'
import { parseObject, setMember } from './json-text'

const said = (edits: Edits): Readonly<Record<string, PropertyValue>> =>
  Object.fromEntries([...edits].filter(([, value]) => value !== null))

function editObject(text: string, edits: Edits): string | null {
  if (parseObject(text) === null) return null
  return [...edits].reduce((edited, [key, value]) => setMember(edited, key, value), text)
}

export const jsonFormat: RecordFormat = {
  extension: '.json',
  parse: parseObject,
  edit: (text, edits) => (text === null ? `${JSON.stringify(said(edits), null, 2)}\n` : editObject(text, edits)),
}

/** The same in one line. */
export const jsonLine: Omit<RecordFormat, 'extension'> = {
  parse: parseObject,
  edit: (text, edits) => (text === null ? JSON.stringify(said(edits)) : editObject(text, edits)),
}
