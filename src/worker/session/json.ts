/** Values kept as JSON under a key of a storage. */
import type { Storage, Written } from '../../storage'

const encoder = new TextEncoder()
const decoder = new TextDecoder()
export const encodeJson = (value: unknown): Uint8Array => encoder.encode(JSON.stringify(value))

/** A value this room wrote earlier; undefined when it never did. */
export async function readJson<Value>(storage: Storage, key: string): Promise<Value | undefined> {
  const bytes = await storage.read(key)
  return bytes && (JSON.parse(decoder.decode(bytes)) as Value)
}

export const writeJson = async (storage: Storage, key: string, value: unknown): Promise<void> =>
  void (await storage.write(new Map([[key, encodeJson(value)]])))

/** Makes the value anew from what it is; again, when another tab has changed it meanwhile. */
export async function updateJson<Value>(
  storage: Storage,
  key: string,
  change: (old: Value | undefined) => Value,
): Promise<void> {
  for (let written: Written = 'stale'; written === 'stale';) {
    const old = await storage.read(key)
    const value = change(old && (JSON.parse(decoder.decode(old)) as Value))
    written = await storage.write(new Map([[key, encodeJson(value)]]), new Map([[key, old ?? null]]))
  }
}
