/** What is looked for: conditions on fields, as plain values, so that they can be kept and sent. */
import type { PlainValues } from '../fields/check'
import type { Fields } from '../fields/field'
import { isSame } from '../fields/same'

/** Conditions on one field; all of them have to hold. Null is neither greater nor less than anything. */
export type Test<Value> = {
  readonly equals?: Value
  readonly in?: readonly Value[]
  readonly not?: Condition<Value>
  readonly gt?: NonNullable<Value>
  readonly gte?: NonNullable<Value>
  readonly lt?: NonNullable<Value>
  readonly lte?: NonNullable<Value>
  /** Of a text, a piece of it; of a list, one of its items. */
  readonly contains?: NonNullable<Value> extends readonly (infer Item)[] ? Item : NonNullable<Value> & string
}

/** A condition, or the value itself for `{equals: value}`; what is an object has to be written out. */
export type Condition<Value> =
  Test<Value> | (Value extends readonly unknown[] ? Value : Value extends object ? never : Value)

/**
 * Which records: those whose fields meet the conditions, and all of `and`, one of `or`, and not `not`.
 *
 *     pages.find({ published: true, rating: { gte: 4 }, or: [{ tags: { contains: 'soup' } }, { title: 'Stew' }] })
 */
export type Filter<Values> = { readonly [Name in keyof Values]?: Condition<Values[Name]> } & {
  readonly and?: readonly Filter<Values>[]
  readonly or?: readonly Filter<Values>[]
  readonly not?: Filter<Values>
}

/** A filter as it is carried out: the conditions on fields, and the filters within. */
export type Parted = {
  readonly tests: readonly (readonly [field: string, test: Test<unknown>])[]
  readonly and: readonly Parted[]
  readonly or: readonly Parted[] | undefined
  readonly not: Parted | undefined
}

export function partFilter({ and = [], or, not, ...conditions }: Filter<PlainValues>): Parted {
  const told = Object.entries(conditions).filter(([, condition]) => condition !== undefined)
  return {
    tests: told.map(([field, condition]) => [field, testOf(condition)] as const),
    and: and.map(partFilter),
    or: or?.map(partFilter),
    not: not && partFilter(not),
  }
}

const isTest = (condition: unknown): condition is Test<unknown> =>
  typeof condition === 'object' && condition !== null && !Array.isArray(condition)

const testOf = (condition: unknown): Test<unknown> => (isTest(condition) ? condition : { equals: condition })

/** Whether the record is one of those. */
export function meets(fields: Fields, values: PlainValues, filter: Parted): boolean {
  const within = (inner: Parted): boolean => meets(fields, values, inner)
  return (
    filter.tests.every(([field, test]) => passes(orderOf(fields, field), values[field], test)) &&
    filter.and.every(within) &&
    (filter.or === undefined || filter.or.some(within)) &&
    (filter.not === undefined || !within(filter.not))
  )
}

export type Order = (value: unknown) => string | number

/** What values of a field are compared by; an `id` of its own is text. */
export const orderOf =
  (fields: Fields, field: string): Order =>
  (value) =>
    Object.hasOwn(fields, field) ? (fields[field]?.codec.order(value) ?? '') : String(value)

const comparisons: readonly (readonly ['gt' | 'gte' | 'lt' | 'lte', (sign: number) => boolean])[] = [
  ['gt', (sign) => sign > 0],
  ['gte', (sign) => sign >= 0],
  ['lt', (sign) => sign < 0],
  ['lte', (sign) => sign <= 0],
]

/** Whether a value meets a condition. */
export function passes(order: Order, value: unknown, test: Test<unknown>): boolean {
  if ('equals' in test && !isSame(value, test.equals)) return false
  if (test.in && !test.in.some((other) => isSame(value, other))) return false
  if (test.not !== undefined && passes(order, value, testOf(test.not))) return false
  if (test.contains !== undefined && !contains(value, test.contains)) return false
  return comparisons.every(([name, holds]) => {
    const other = test[name]
    return other === undefined || (value !== null && holds(compare(order(value), order(other))))
  })
}

function contains(value: unknown, piece: unknown): boolean {
  if (Array.isArray(value)) return value.some((item) => isSame(item, piece))
  return typeof value === 'string' && typeof piece === 'string' && value.includes(piece)
}

/** Numbers by size, texts by their code units, so that everybody has the same order. */
export const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0)
