import type { Oid } from '../../names'
import type { GitObject } from '../model'

/** The objects read last, up to a number of bytes. Objects never change, so an entry is never wrong. */
export type ObjectCache = {
  find(oid: Oid): GitObject | undefined
  keep(oid: Oid, object: GitObject): void
  /** All of them, the one read last at the end. */
  list(): Iterable<readonly [Oid, GitObject]>
  clear(): void
}

/** Larger objects are read once as a rule; keeping one would push out thousands of small ones. */
const largest = 1 << 20

export function emptyObjectCache(capacity = 32 << 20): ObjectCache {
  const objects = new Map<Oid, GitObject>()
  let size = 0

  const drop = (oid: Oid): void => {
    size -= objects.get(oid)?.bytes.length ?? 0
    objects.delete(oid)
  }

  return {
    find(oid) {
      const object = objects.get(oid)
      if (object === undefined) return undefined
      objects.delete(oid)
      objects.set(oid, object)
      return object
    },
    keep(oid, object) {
      if (object.bytes.length > largest) return
      drop(oid)
      objects.set(oid, object)
      size += object.bytes.length
      for (const oldest of objects.keys()) {
        if (size <= capacity) break
        drop(oldest)
      }
    },
    list: () => objects,
    clear() {
      objects.clear()
      size = 0
    },
  }
}
