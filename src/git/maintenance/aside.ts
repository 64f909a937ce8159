import type { Batch, Expected, Storage } from '../../storage'

const under = <Value>(prefix: string, values: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> =>
  new Map([...values].map(([key, value]) => [prefix + key, value]))

/** A place in a storage that is like a storage of its own, under keys that begin with `prefix`. It ends with its storage. */
export const aside = (storage: Storage, prefix: string): Storage => ({
  read: (key, range) => storage.read(prefix + key, range),
  size: (key) => storage.size(prefix + key),
  list: async (part) => (await storage.list(prefix + part)).map((key) => key.slice(prefix.length)),
  measure: (part) => storage.measure(prefix + part),
  write: (batch: Batch, expected: Expected = new Map()) => storage.write(under(prefix, batch), under(prefix, expected)),
  upload: () => storage.upload(),
  sweep: () => storage.sweep(),
  wipe: async () => void (await storage.write(new Map((await storage.list(prefix)).map((key) => [key, null])))),
  close: () => undefined,
})
