/** The order in which records are found. */
import type { PlainValues } from '../fields/check'
import type { Fields } from '../fields/field'
import { compare, orderOf } from './filter'

/** A field, from its smallest value up, or with `-` before it from its largest down; null comes last either way. */
export type OrderBy<Values> = (keyof Values & string) | `-${keyof Values & string}`

export type Comparison = (a: PlainValues, b: PlainValues) => number

/** By the first field, where that is the same by the next, at last by the id, so that the order is always the same. */
export function comparisonBy(fields: Fields, orders: readonly string[], idKey: string): Comparison {
  const steps = [...orders, idKey].map((order) => {
    const [field, sign] = order.startsWith('-') ? [order.slice(1), -1] : [order, 1]
    return stepBy(fields, field, sign)
  })
  return (a, b) => {
    for (const step of steps) {
      const sign = step(a, b)
      if (sign !== 0) return sign
    }
    return 0
  }
}

const stepBy = (fields: Fields, field: string, sign: number): Comparison => {
  const order = orderOf(fields, field)
  return ({ [field]: a }, { [field]: b }) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return sign * compare(order(a), order(b))
  }
}
