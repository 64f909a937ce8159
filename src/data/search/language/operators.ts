/** The operators of a search: a name, a colon, and what it is of. */
import {
  fields,
  operators,
  units,
  type Field,
  type Operator,
  type Problem,
  type Query,
  type Range,
  type Unit,
} from '../model'
import { parsePropertyTest } from './property-test'
import { readWord } from './text'
import { parseTimeSpan } from './time-span'

/** What an operator needs of whoever reads the text. */
export type Reading = {
  readonly text: string
  rest(): string
  take(length: number): Range
  /** A group, phrase, regular expression or word; `everything` of a word that has no letters. */
  readValue(): Query
  wordLength(): number
  tell(kind: Problem['kind'], at: Range): void
}

const name = /^([a-z-]+):/
const isOperator = (text: string): text is Operator => operators.some((operator) => operator === text)
const isField = (operator: Operator): operator is Field => fields.some((field) => field === operator)
const isUnit = (operator: Operator): operator is Unit => units.some((unit) => unit === operator)

/** Undefined where there is none. */
export function readOperator(reading: Reading): Query | undefined {
  const [whole = '', operator = ''] = name.exec(reading.rest()) ?? []
  if (!isOperator(operator)) return undefined
  const at = reading.take(whole.length)
  if (!/^[\s)]|^$/.test(reading.rest())) return readerOf(operator)(reading, at.from)
  if (operator.startsWith('task')) return { kind: 'unit', unit: 'task', of: everything(at), at, ...unitOf(operator) }
  reading.tell('no-value', at)
  return everything(at)
}

const everything = (at: Range): Query => ({ kind: 'everything', at })
const unitOf = (operator: Operator): { readonly unit?: Unit } => (isUnit(operator) ? { unit: operator } : {})

type Read = (reading: Reading, from: number) => Query

function readerOf(operator: Operator): Read {
  if (isField(operator)) return readField(operator)
  return isUnit(operator) ? readUnit(operator) : others[operator]
}

/** Fields whose value is a name, compared as it is and not word by word. */
export const isNamed = (field: Field): boolean => field !== 'title' && field !== 'content'

const readField =
  (field: Field): Read =>
  (reading, from) => {
    const [of, to] = isNamed(field) && /^[^("/]|^\/(?!.*\/)/.test(reading.rest()) ? readName(reading) : readOf(reading)
    const at = { from, to }
    if (of.kind === 'everything') return of
    return { kind: 'in', field, of, at }
  }

/** A word as it stands, with signs that are no letters. */
function readName(reading: Reading): readonly [Query, number] {
  const at = reading.take(reading.wordLength())
  return [readWord(reading.text.slice(at.from, at.to), false, at), at.to]
}

function readOf(reading: Reading): readonly [Query, number] {
  const of = reading.readValue()
  return [of, of.at.to]
}

const readUnit =
  (unit: Unit): Read =>
  (reading, from) => {
    const [of, to] = readOf(reading)
    // A task of any text is a task all the same; a line of any text is no question.
    if (of.kind === 'everything' && !unit.startsWith('task')) return of
    return { kind: 'unit', unit, of, at: { from, to } }
  }

const readCased: Read = (reading, from) => {
  const [of, to] = readOf(reading)
  return of.kind === 'everything' ? of : { kind: 'cased', of, at: { from, to } }
}

/** `key`, `key=value`, `"long key"="long value"`, `key>3`. */
const propertyWord = /^(?:"[^"]*"|[^\s()"])+/

const readProperty: Read = (reading, from) => {
  const word = propertyWord.exec(reading.rest())?.[0] ?? reading.rest().slice(0, reading.wordLength())
  const at = { from, to: reading.take(word.length).to }
  const found = parsePropertyTest(word)
  if (found) return { kind: 'property', ...found, at }
  reading.tell('no-value', at)
  return everything(at)
}

const readTime =
  (event: 'created' | 'changed'): Read =>
  (reading, from) => {
    const value = reading.take(reading.wordLength())
    const at = { from, to: value.to }
    const span = parseTimeSpan(reading.text.slice(value.from, value.to))
    if (span) return { kind: 'time', event, span, at }
    reading.tell('bad-date', at)
    return { kind: 'nothing', at }
  }

/** Those that are of neither a place nor a unit. */
const others: Readonly<Record<Exclude<Operator, Field | Unit>, Read>> = {
  'match-case': readCased,
  'ignore-case': (reading) => reading.readValue(),
  prop: readProperty,
  created: readTime('created'),
  changed: readTime('changed'),
}
