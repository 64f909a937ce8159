/** Everything that is stored, byte by byte, and what of it is sound. */
import type { Oid } from '../../../names'
import type { Storage } from '../../../storage'
import { looseKey, packFolder } from '../../keys'
import type { GitObject } from '../../model'
import { findLoose, listLoose } from '../../objects/loose'
import { encodeOid, hashObject } from '../../pack'
import { viewOf } from '../../pack/format/bytes'
import { OidSet } from '../../pack/oids'
import type { Pace } from '../../pack/pace'
import type { Repository } from '../../repository'
import { whereSound, whereSoundLater } from '../sound'
import { faultOfObject, type ObjectFault } from './rules'
import { verifyPack, type PackFinding, type VerifyCall } from './verify-pack'

export type Malformed = { readonly oid: Oid; readonly type: GitObject['type']; readonly fault: ObjectFault }

export class Inventory {
  /** Objects of which there is a sound copy; those that are not blobs are in `structure` too. */
  readonly good = new OidSet()
  readonly structure = new OidSet()
  readonly malformed: Malformed[] = []
  /** The packs with anything wrong. */
  readonly packs: PackFinding[] = []
  /** The loose objects that are damaged. */
  readonly loose: Oid[] = []

  /** Objects of which there is a damaged copy, whether there is a sound one or not. */
  readonly damaged = new Set<Oid>()

  readonly note = (oid: Oid, object: GitObject): void => {
    const bytes = viewOf(encodeOid(oid))
    if (object.type !== 'blob') this.structure.add(bytes, 0)
    if (!this.good.add(bytes, 0) || object.type === 'blob') return
    const fault = whereSound(() => faultOfObject(object) ?? null)
    if (fault !== null) this.malformed.push({ oid, type: object.type, fault: fault ?? 'cut-off' })
  }
}

export type InventoryCall = { readonly pace: Pace; readonly onProgress: (done: number) => void }

/**
 * Reads all of it from the storage itself. What is folded or joined meanwhile is gone from where it was, and in a pack
 * that is new: those are read until there are no more.
 */
export async function takeInventory({ storage }: Repository, { pace, onProgress }: InventoryCall): Promise<Inventory> {
  const inventory = new Inventory()
  const onObject = (oid: Oid, object: GitObject): void => {
    inventory.note(oid, object)
    onProgress(inventory.good.size)
  }
  const shelf: Shelf = { storage, inventory, call: { pace, onObject } }
  const verified = new Set<string>()
  await verifyNewPacks(shelf, verified)
  await readLoose(shelf)
  while (await verifyNewPacks(shelf, verified));
  return inventory
}

type Shelf = { readonly storage: Storage; readonly inventory: Inventory; readonly call: VerifyCall }

/** Whether there were any. */
async function verifyNewPacks({ storage, inventory, call }: Shelf, verified: Set<string>): Promise<boolean> {
  const names = (await listPackNames(storage)).filter((name) => !verified.has(name))
  for (const name of names) {
    verified.add(name)
    const finding = await verifyPack(storage, name, call)
    const isSound = finding.fault === null && finding.bad.length === 0
    if (isSound || (await hasLeft(storage, [`${name}.pack`, `${name}.idx`]))) continue
    inventory.packs.push(finding)
    for (const oid of finding.bad) inventory.damaged.add(oid)
  }
  return names.length > 0
}

async function readLoose({ storage, inventory, call: { pace, onObject } }: Shelf): Promise<void> {
  for (const oid of await listLoose(storage)) {
    if (pace.isDue) await pace.rest()
    const object = await whereSoundLater(() => findLoose(storage, oid))
    if (object && hashObject(object) === oid) onObject(oid, object)
    else if (!(await hasLeft(storage, [looseKey(oid)]))) {
      inventory.loose.push(oid)
      inventory.damaged.add(oid)
    }
  }
}

/** Whether all of it is gone since it was listed. */
const hasLeft = async (storage: Storage, keys: readonly string[]): Promise<boolean> =>
  (await Promise.all(keys.map((key) => storage.size(key)))).every((size) => size === undefined)

/** Of both files of a pack one may be missing. */
async function listPackNames(storage: Storage): Promise<readonly string[]> {
  const keys = await storage.list(packFolder)
  return [...new Set(keys.filter((key) => /\.(pack|idx)$/.test(key)).map((key) => key.replace(/\.\w+$/, '')))]
}
