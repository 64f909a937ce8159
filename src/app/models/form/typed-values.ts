/**
 * Values of fields as they are typed. Law: what a value is shown as is read as that value again. What is no value of the
 * field stays the text it is, so that whoever saves it can say so.
 */
import type { ModelField, RecordValue } from '../../../worker'

type Typed = Pick<ModelField, 'kind'>

export function formatValue({ kind }: Typed, value: RecordValue): string {
  if (value === null) return ''
  if (kind === 'json') return JSON.stringify(value, null, 2)
  if (Array.isArray(value))
    return value.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join('\n')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

export function parseValue({ kind }: Typed, text: string): RecordValue {
  if (text.trim() === '') return null
  if (kind === 'list') return text.split('\n').map((line) => line.trim()).filter((line) => line !== '') // prettier-ignore
  if (kind === 'boolean') return text === 'true' ? true : text === 'false' ? false : text
  if (kind === 'number') return Number.isFinite(Number(text.replace(',', '.'))) ? Number(text.replace(',', '.')) : text
  return kind === 'json' ? parseJson(text) : text
}

const parse: (text: string) => RecordValue = JSON.parse

function parseJson(text: string): RecordValue {
  try {
    return parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return text
    throw error
  }
}
