/** Everything that is stored, byte by byte, and what of it is sound. */
import type { Oid } from '../../../names'
import { packFolder } from '../../keys'
import type { GitObject } from '../../model'
import { findLoose, listLoose } from '../../objects/loose'
import { encodeOid, hashObject } from '../../pack'
import { viewOf } from '../../pack/format/bytes'
import { OidSet } from '../../pack/incoming/links'
import type { Pace } from '../../pack/pace'
import type { Repository } from '../../repository'
import { whereSound, whereSoundLater } from '../sound'
import { faultOfObject } from './rules'
import { verifyPack, type PackFinding } from './verify-pack'

export type Malformed = { readonly oid: Oid; readonly type: GitObject['type']; readonly fault: string }

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
    if (fault !== null) this.malformed.push({ oid, type: object.type, fault: fault ?? 'is cut off' })
  }
}

export type InventoryCall = { readonly pace: Pace; readonly onProgress: (done: number) => void }

/** Reads all of it from the storage itself. */
export async function takeInventory(repository: Repository, { pace, onProgress }: InventoryCall): Promise<Inventory> {
  const inventory = new Inventory()
  const { storage } = repository
  const onObject = (oid: Oid, object: GitObject): void => {
    inventory.note(oid, object)
    onProgress(inventory.good.size)
  }
  for (const name of await listPackNames(repository)) {
    const finding = await verifyPack(storage, name, { pace, onObject })
    if (finding.fault !== null || finding.bad.length > 0) inventory.packs.push(finding)
    for (const oid of finding.bad) inventory.damaged.add(oid)
  }
  for (const oid of await listLoose(storage)) {
    if (pace.isDue) await pace.rest()
    const object = await whereSoundLater(() => findLoose(storage, oid))
    if (object && hashObject(object) === oid) onObject(oid, object)
    else {
      inventory.loose.push(oid)
      inventory.damaged.add(oid)
    }
  }
  return inventory
}

/** Of both files of a pack one may be missing. */
async function listPackNames({ storage }: Repository): Promise<readonly string[]> {
  const keys = await storage.list(packFolder)
  return [...new Set(keys.filter((key) => /\.(pack|idx)$/.test(key)).map((key) => key.replace(/\.\w+$/, '')))]
}
