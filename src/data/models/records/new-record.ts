/** A new record as the store is to make it: its values, and what its template says besides. */
import { kindOfText, readPropertyValues, splitFrontMatter, type PropertyValue } from '../../../page'
import type { Field } from '../../objects/fields/field'
import { newFile } from '../../objects/fields/file'
import { boolean, date, dateTime, json, list, number, text } from '../../objects/fields/make'
import { fieldRule, fieldRules, readValue } from '../field-rule'
import type { ModelField, NewRecord } from '../model'

export type Prepared = {
  readonly fields: Readonly<Record<string, Field>>
  readonly values: Readonly<Record<string, unknown>>
}

export function prepareRecord(fields: readonly ModelField[], record: NewRecord): Prepared {
  const template = record.text ?? ''
  const said = readPropertyValues(template)
  const { body } = splitFrontMatter(template)
  const extra = [...said].filter(([key, value]) => value !== null && !fields.some(({ name }) => name === key))
  const bodyName = fields.some(({ isBody }) => isBody) || body === '' ? null : freeName(fields)
  const saidOf = ({ isBody, name }: ModelField) => (isBody ? body || undefined : said.get(name))
  return {
    fields: {
      ...fieldRules(fields),
      ...Object.fromEntries(extra.map(([key, value]) => [key, fieldFor(value)])),
      ...(bodyName !== null && { [bodyName]: text({ body: true }) }),
    },
    values: {
      ...Object.fromEntries(fields.map((field) => [field.name, valueFor(field, record, saidOf(field))])),
      ...Object.fromEntries(extra),
      ...(bodyName !== null && { [bodyName]: body }),
    },
  }
}

function freeName(fields: readonly ModelField[]): string {
  let name = 'body'
  while (fields.some((field) => field.name === name)) name += '-'
  return name
}

/** What is given, else what the template says, as far as it is one; what is not given has its default. */
function valueFor(field: ModelField, { values, files }: NewRecord, said: PropertyValue | undefined): unknown {
  const file = files?.[field.name]
  if (file) return newFile(file.name, file.bytes)
  const given = values[field.name]
  if (given !== undefined && given !== null) return readable(field, given)
  const read = given === null || said === undefined ? undefined : readValue(field, fieldRule(field), said)
  return read?.kind === 'read' ? read.value : given
}

/** A value as it may be written elsewhere: `4` for 4, `[[Ada]]` for a link to Ada. What cannot be read is told as it is. */
export const readable = (field: ModelField, value: PropertyValue): unknown =>
  fieldRule(field).codec.parse(value) ?? value

/** What holds a value of that look as it is. */
function fieldFor(value: PropertyValue): Field {
  if (typeof value === 'number') return number()
  if (typeof value === 'boolean') return boolean()
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return list()
  if (typeof value !== 'string') return json()
  const kind = kindOfText(value)
  return kind === 'date' ? date() : kind === 'date-time' ? dateTime() : text()
}
