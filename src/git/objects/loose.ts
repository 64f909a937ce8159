/** Objects stored one by one: `<type> <size>\0<bytes>`, deflated. */
import { unzlibSync } from 'fflate'
import { WikiError } from '../../errors'
import { isOid, type Oid } from '../../names'
import type { Storage } from '../../storage'
import { gitdir, looseKey } from '../keys'
import type { GitObject } from '../model'
import { inflateInto } from '../pack'

const decoder = new TextDecoder()
const prefix = `${gitdir}/objects/`

/** The oids of all loose objects, in order. */
export const listLoose = async (storage: Storage): Promise<readonly Oid[]> =>
  (await storage.list(prefix)).map((key) => key.slice(prefix.length).replace('/', '')).filter(isOid)

/** The loose object; undefined when there is none. Throws `damaged` for bytes that are no object. */
export async function findLoose(storage: Storage, oid: Oid): Promise<GitObject | undefined> {
  const deflated = await storage.read(looseKey(oid))
  return deflated === undefined ? undefined : decodeLoose(oid, deflated)
}

/** Throws `damaged` for bytes that are no object. */
export function decodeLoose(oid: Oid, deflated: Uint8Array): GitObject {
  const whole = inflate(oid, deflated)
  const nul = whole.indexOf(0)
  const type = decoder.decode(whole.subarray(0, nul)).split(' ')[0]
  if (type !== 'blob' && type !== 'tree' && type !== 'commit' && type !== 'tag') throw damagedObject(oid)
  return { type, bytes: whole.subarray(nul + 1) }
}

/** Its size stands inside, so fflate finds that; it passes over what is wrong at the end, and ours over nothing. */
function inflate(oid: Oid, deflated: Uint8Array): Uint8Array {
  try {
    const whole = new Uint8Array(unzlibSync(deflated).length)
    if (inflateInto(deflated, 0, whole) === deflated.length) return whole
  } catch (cause) {
    throw damagedObject(oid, cause)
  }
  throw damagedObject(oid)
}

export const damagedObject = (oid: Oid, cause?: unknown): WikiError =>
  new WikiError('damaged', `${oid.slice(0, 7)} is damaged.`, { oid }, { cause })
