/** Gives the objects of a pack their names: small ones at once, large ones on another thread while we go on. */
import type { GitObject } from '../../model'
import { hashLargeObject, hashObjectInto } from '../format/sha1'
import type { Entries } from './entries'

/** Bytes from which the way to WebCrypto and back is the shorter one. */
const large = 64 * 1024

export class Naming {
  /** How many objects have a name, or will once settled. */
  named = 0
  private underWay: Promise<void>[] = []

  constructor(private readonly entries: Entries) {}

  /** Deltas that wait for a base by its oid must hear of it at once. The bytes may change after the call. */
  name(entry: number, object: GitObject): void {
    const { entries } = this
    this.named++
    if (object.bytes.length < large || entries.waiting.size > 0) hashObjectInto(object, entries.oids, entry * 20)
    else this.underWay.push(hashLargeObject(object).then((name) => entries.oids.set(name, entry * 20)))
  }

  /** Waits until all have theirs. */
  async settle(): Promise<void> {
    await Promise.all(this.underWay)
    this.underWay = []
  }
}
