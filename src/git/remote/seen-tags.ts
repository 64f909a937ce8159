/**
 * The remote's tags as they were seen last. A tag names the same thing everywhere, so there is no second ref for it; but
 * without knowing that it was there, one that somebody deleted there would look like a new one of ours.
 */
import { isOid, isRefName, type Oid, type RefName } from '../../names'
import { relyOn, type Storage } from '../../storage'

const key = 'remote/tags'
const encoder = new TextEncoder()
const decoder = new TextDecoder()

type Held = { readonly storage: Storage }
type Tags = ReadonlyMap<RefName, Oid>

export const readSeenTags = async ({ storage }: Held): Promise<Tags> => decode(await storage.read(key))

/** The same for a transaction that goes in only while they are these. */
export const relyOnSeenTags = async ({ storage }: Held): Promise<Tags> => decode(await relyOn(storage, key))

/** Nothing is written when they are these already. */
export async function writeSeenTags(staged: Held, tags: Tags): Promise<void> {
  const bytes = encoder.encode(JSON.stringify([...tags].sort(([a], [b]) => (a < b ? -1 : 1))))
  const before = await relyOn(staged.storage, key)
  const isSame = before ? decoder.decode(before) === decoder.decode(bytes) : tags.size === 0
  if (!isSame) await staged.storage.write(new Map([[key, tags.size === 0 ? null : bytes]]))
}

function decode(bytes: Uint8Array | undefined): Tags {
  // Only `writeSeenTags` writes under this key.
  const tags = bytes ? (JSON.parse(decoder.decode(bytes)) as readonly (readonly [string, string])[]) : []
  return new Map(tags.flatMap(([ref, oid]) => (isRefName(ref) && isOid(oid) ? [[ref, oid] as const] : [])))
}
