/** Ranges of keys as IndexedDB takes them; it orders strings by their code units, as we do. */

/** All keys that begin with the prefix. */
export function keysWith(prefix: string): IDBKeyRange {
  const after = firstAfter(prefix)
  return after === undefined ? IDBKeyRange.lowerBound(prefix) : IDBKeyRange.bound(prefix, after, false, true)
}

/** What of the range comes after the key, which lies in it. */
export function keysAfter(key: IDBValidKey, { upper, upperOpen }: IDBKeyRange): IDBKeyRange {
  const last: unknown = upper
  return last === undefined ? IDBKeyRange.lowerBound(key, true) : IDBKeyRange.bound(key, last, true, upperOpen)
}

/** The first string after all that begin with the prefix; undefined when there is none. */
function firstAfter(prefix: string): string | undefined {
  const rest = prefix.replace(/\uffff+$/, '')
  if (rest === '') return undefined
  const last = rest.length - 1
  return rest.slice(0, last) + String.fromCharCode(rest.charCodeAt(last) + 1)
}
