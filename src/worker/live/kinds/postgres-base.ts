/**
 * An empty database of PostgreSQL, kept by the browser: making one takes seconds, beginning with one that is there a part of
 * that. It is kept packed (4.5 MB of 40), with a checksum; what is damaged, or of another version, is made anew.
 */

/** Where it is kept. What cannot be kept, or read, is as if it were not there. */
export type BaseShelf = {
  read(): Promise<Blob | undefined>
  keep(base: Blob): Promise<void>
}

/** What was opened, and what others begin with. */
export type Based<Opened> = { readonly opened: Opened; readonly base: Blob | undefined }

type Opens<Opened> = (base: Blob | undefined) => Promise<Opened>

/** `open` makes an empty one itself where it is given none, and has it as its `base` then. */
export async function openOnBase<Opened extends { readonly base: Blob | undefined }>(
  shelf: BaseShelf,
  open: Opens<Opened>,
): Promise<Based<Opened>> {
  const base = await shelf.read()
  if (base) {
    try {
      return { opened: await open(base), base }
    } catch {
      // It may be of another version; whatever else is wrong shows once more without it.
    }
  }
  const opened = await open(undefined)
  if (opened.base) void shelf.keep(opened.base)
  return { opened, base: opened.base }
}

const packed = (base: Blob, stream: GenericTransformStream): Promise<Blob> =>
  new Response(base.stream().pipeThrough(stream)).blob()

const cacheName = 'verso-postgres-base'

/** `version` is an address that changes with what runs PostgreSQL; of all of them one is kept. */
export function openBaseShelf(caches: Pick<CacheStorage, 'open'> | undefined, version: string): BaseShelf {
  const key = new Request(`${version}?base`)
  const ignore = (): undefined => undefined
  const read = async (): Promise<Blob | undefined> => {
    const kept = await (await caches?.open(cacheName))?.match(key)
    return kept && packed(await kept.blob(), new DecompressionStream('gzip'))
  }
  const keep = async (base: Blob): Promise<void> => {
    const cache = await caches?.open(cacheName)
    if (!cache) return
    await cache.put(key, new Response(await packed(base, new CompressionStream('gzip'))))
    for (const other of await cache.keys()) if (other.url !== key.url) await cache.delete(other)
  }
  // A browser may have no room, or be told to keep nothing; a damaged one cannot be unpacked.
  return { read: () => read().catch(ignore), keep: (base) => keep(base).catch(ignore) }
}
