/** What was typed, as a value of its field, or what is wrong with it. */
import { isContent } from '../../../../page'
import { messages } from '../../../messages/all'
import type { ModelField, RecordFault, RecordValue } from '../../../../worker'
import { parseItems } from './texts'

export type Parsed = { readonly value: RecordValue } | { readonly fault: string }

/** A text that was emptied is no value, as null is. */
export function parseValue(field: ModelField, typed: string | null): Parsed {
  const words = messages.records.faults
  const text = typed?.trim() ?? ''
  if (text === '') return field.required ? { fault: words.required(field.title) } : { value: null }
  return parsers[field.kind](text, field)
}

const isMoment = (text: string): boolean => isContent({ kind: 'date-time', text }) && !Number.isNaN(Date.parse(text))

const words = () => messages.records.faults

function parseNumber(text: string, { least, most }: ModelField): Parsed {
  const value = Number(text)
  if (!Number.isFinite(value)) return { fault: words().number }
  if (least !== null && value < least) return { fault: words().least(least) }
  return most !== null && value > most ? { fault: words().most(most) } : { value }
}

function parseList(text: string, { choices, items }: ModelField): Parsed {
  const value = parseItems(text)
  const odd = items === 'choice' ? value.find((one) => !choices.includes(one)) : undefined
  return odd === undefined ? { value } : { fault: words().choice(odd) }
}

function parseJson(text: string): Parsed {
  try {
    return { value: JSON.parse(text) as RecordValue }
  } catch (error) {
    if (error instanceof SyntaxError) return { fault: words().json }
    throw error
  }
}

const bools: Readonly<Record<string, boolean>> = { true: true, false: false, yes: true, no: false }
const check = (isRight: boolean, value: RecordValue, fault: () => string): Parsed =>
  isRight ? { value } : { fault: fault() }

const parsers: Readonly<Record<ModelField['kind'], (text: string, field: ModelField) => Parsed>> = {
  text: (text) => ({ value: text }),
  file: (text) => ({ value: text }),
  slug: (text) => check(/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*$/u.test(text), text, () => words().slug),
  number: parseNumber,
  boolean: (text) => check(text.toLowerCase() in bools, bools[text.toLowerCase()] ?? null, () => words().boolean),
  date: (text) => check(isContent({ kind: 'date', text }), text, () => words().date),
  'date-time': (text) => check(isMoment(text), text, () => words().dateTime),
  choice: (text, { choices }) => check(choices.includes(text), text, () => words().choice(text)),
  list: parseList,
  link: (text) => {
    const target = text.replace(/^!?\[\[([^[\]]+)\]\]$/, '$1')
    return check(/^[^[\]\p{Cc}]+$/u.test(target), target, () => words().link)
  },
  json: parseJson,
}

/** What the engine found wrong, as a sentence. */
export const sayFault = ({ code }: RecordFault, title: string): string =>
  code === 'required' ? words().required(title) : words().others[code]
