/**
 * What a filter may be made of: comparisons and what joins them. Nothing that runs code (`$where`, `$function`), evaluates
 * expressions (`$expr`) or reads another collection; no deeper and no longer than a person writes.
 */
import { Refusal } from '../refusal'
import type { Json } from './model'

const operators = new Set([
  ...['$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$in', '$nin', '$exists', '$type', '$mod', '$size', '$all'],
  ...['$elemMatch', '$regex', '$options', '$not', '$and', '$or', '$nor'],
])

const deepest = 16
const mostParts = 1000

const isObject = (value: Json): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Throws a `Refusal` that names what is not allowed. */
export function judgeFilter(filter: Json): void {
  let parts = 0
  const judge = (value: Json, depth: number): void => {
    if (++parts > mostParts || depth > deepest)
      throw new Refusal('refused', 'The filter is too long or too deep.', { code: 'filter-size' })
    if (Array.isArray(value)) return value.forEach((each: Json) => judge(each, depth + 1))
    if (!isObject(value)) return
    for (const [name, inner] of Object.entries(value)) {
      if (name.startsWith('$') && !operators.has(name))
        throw new Refusal('refused', `There is no “${name}” here.`, {
          code: 'filter-operator',
          words: [name.slice(0, 100)],
        })
      judge(inner, depth + 1)
    }
  }
  judge(filter, 0)
}
