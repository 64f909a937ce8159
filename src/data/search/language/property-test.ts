/** Questions about a property, as they are written, and their answers for a value. */
import type { PropertyValue } from '../../../page'
import { foldText } from '../../catalog/searchable'
import type { PropertyTest, Sign } from '../model'

export type PropertyQuestion = { readonly key: string; readonly test: PropertyTest }

const unquote = (text: string): string => text.replaceAll('"', '').trim()
const parts = /^("[^"]*"|[^=<>"]+)(?:(=|<=?|>=?)(.*))?$/
const bracket = /^("[^"]*"|[^:"]+)(?::(.*))?$/

const isSign = (text: string | undefined): text is Sign => text !== undefined && /^(?:=|<=?|>=?)$/.test(text)

/** `key`, `key=value`, `key>3`; undefined without a key. */
export function parsePropertyTest(text: string): PropertyQuestion | undefined {
  const [, key = '', sign, value = ''] = parts.exec(text) ?? []
  if (unquote(key) === '') return undefined
  return { key: unquote(key), test: isSign(sign) ? compare(sign, unquote(value)) : { kind: 'exists' } }
}

/** What is between the brackets of `[key:value]`. */
export function parsePropertyBracket(text: string): PropertyQuestion | undefined {
  const [, key = '', value] = bracket.exec(text) ?? []
  if (unquote(key) === '' || /[[\]]/.test(text)) return undefined
  if (value === undefined) return { key: unquote(key), test: { kind: 'exists' } }
  const [, sign, than = ''] = /^\s*(=|<=?|>=?)(.*)$/.exec(value) ?? []
  if (isSign(sign)) return { key: unquote(key), test: compare(sign, unquote(than)) }
  const text_ = unquote(value)
  return {
    key: unquote(key),
    test: text_ === '' || text_ === 'null' ? { kind: 'empty' } : { kind: 'contains', text: text_ },
  }
}

const compare = (sign: Sign, value: string): PropertyTest =>
  sign === '=' && value === '' ? { kind: 'empty' } : { kind: 'compares', sign, value }

const quote = (text: string): string => (/^[^\s()"=<>:[\]]+$/.test(text) ? text : `"${text.replaceAll('"', '')}"`)

export function formatProperty({ key, test }: PropertyQuestion): string {
  if (test.kind === 'exists') return `prop:${quote(key)}`
  if (test.kind === 'empty') return `prop:${quote(key)}=`
  if (test.kind === 'compares') return `prop:${quote(key)}${test.sign}${quote(test.value)}`
  return `[${quote(key)}:${quote(test.text)}]`
}

/** Whether the value, or one of a list, is as asked. */
export function passes(test: PropertyTest, value: PropertyValue): boolean {
  if (test.kind === 'exists') return true
  if (test.kind === 'empty') return value === null || value === '' || (Array.isArray(value) && value.length === 0)
  const values: readonly PropertyValue[] = Array.isArray(value) ? value : [value]
  return values.some((each) => passesOne(test, each))
}

function passesOne(test: Extract<PropertyTest, { kind: 'contains' | 'compares' }>, value: PropertyValue): boolean {
  if (value === null) return false
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  if (test.kind === 'contains') return foldText(text).includes(foldText(test.text))
  const order = compareValues(text, test.value)
  if (test.sign === '=') return order === 0
  if (order === 0) return test.sign.endsWith('=')
  return test.sign.startsWith('<') ? order < 0 : order > 0
}

/** As numbers where both are; otherwise as text, which is right for dates, too. */
function compareValues(value: string, than: string): number {
  const [a, b] = [Number(value), Number(than)]
  if (value.trim() !== '' && than.trim() !== '' && !Number.isNaN(a) && !Number.isNaN(b)) return a - b
  const [left, right] = [foldText(value), foldText(than)]
  return left < right ? -1 : left > right ? 1 : 0
}
