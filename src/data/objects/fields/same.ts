/** Whether two values of fields, or of JSON, say the same; the keys of a map may come in any order. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  if ('bytes' in a && typeof a.bytes === 'function') return isSameFile(a, b)
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))]
  return left.size === right.size && [...left].every(([key, value]) => right.has(key) && isSame(value, right.get(key)))
}

/** A file that is new is only what it is itself. */
const isSameFile = (a: object, b: object): boolean =>
  'oid' in a && 'oid' in b && 'name' in a && 'name' in b && a.oid !== null && a.oid === b.oid && a.name === b.name
