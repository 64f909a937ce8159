/** Everything from which objects are reached: git's own roots, and what lies beside them and names objects. */
import { isOid, type Oid } from '../../names'
import type { Expected, Storage } from '../../storage'
import { keepsakeFolders, keptBy } from '../keepsakes'
import { gitdir, headKey } from '../keys'
import { shallowKey } from '../shallow'

const decoder = new TextDecoder()

/**
 * A key that names objects, and every oid in it: a ref has one, `packed-refs` many, HEAD one when it is on no branch. Where
 * history is cut is among them, for what is reached depends on it too.
 */
export type Root = { readonly key: string; readonly bytes: Uint8Array; readonly oids: readonly Oid[] }

const listKeys = async (storage: Storage): Promise<readonly string[]> => [
  headKey,
  `${gitdir}/packed-refs`,
  shallowKey,
  ...(await Promise.all([`${gitdir}/refs/`, ...keepsakeFolders].map((folder) => storage.list(folder)))).flat(),
]

const oidsIn = (key: string, bytes: Uint8Array): readonly Oid[] =>
  key.startsWith(`${gitdir}/`)
    ? decoder
        .decode(bytes)
        .split(/[\s^]+/)
        .filter(isOid)
    : keptBy(bytes)

export async function readRoots(storage: Storage): Promise<readonly Root[]> {
  const keys = await listKeys(storage)
  const values = await Promise.all(keys.map((key) => storage.read(key)))
  return keys.flatMap((key, i) => {
    const bytes = values[i]
    return bytes ? [{ key, bytes, oids: oidsIn(key, bytes) }] : []
  })
}

/** What a batch expects that relies on these being the roots. That none was added, `newRefKey` tells. */
export const expectRoots = (roots: readonly Root[]): Expected => new Map(roots.map(({ key, bytes }) => [key, bytes]))

/** Those that are refs and name no object: a byte of them was changed. */
export const brokenRoots = (roots: readonly Root[]): readonly Root[] =>
  roots.filter(
    ({ key, bytes }) => key.startsWith(`${gitdir}/refs/`) && !/^[0-9a-f]{40}\n?$/.test(decoder.decode(bytes)),
  )

/** The commits that stand without their parents. */
export const cutOf = (roots: readonly Root[]): ReadonlySet<Oid> =>
  new Set(roots.filter(({ key }) => key === shallowKey).flatMap(({ oids }) => oids))
