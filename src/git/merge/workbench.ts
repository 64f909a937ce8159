/** Where files are read and made while trees are merged; what is made is stored only if the merge has it in the end. */
import { throwIfAborted } from '../../errors'
import type { Oid } from '../../names'
import { bringBlobs } from '../absent'
import { readBlob } from '../objects/read'
import { writeBlob } from '../objects/write'
import { hashObject } from '../pack'
import type { Repository } from '../repository'
import type { MergeOptions, Sides } from './model'

/** What a merge is made for: to be kept, or to be the base of another one, where nobody is asked and nothing conflicts. */
export type Purpose = 'merge' | 'base'

export class Workbench {
  /** Those that are being merged. */
  trees: Sides<Oid | null> = { base: null, ours: null, theirs: null }
  private readonly made = new Map<Oid, Uint8Array>()

  /** `repository` may know more than the one that is written to: the bases that were merged for this merge. */
  constructor(
    readonly repository: Repository,
    readonly options: MergeOptions,
    readonly purpose: Purpose,
  ) {}

  async read(oid: Oid): Promise<Uint8Array> {
    throwIfAborted(this.options.signal)
    return this.made.get(oid) ?? readBlob(this.repository, oid)
  }

  /** Has what was left at the remote brought in at once. */
  prefetch(oids: readonly Oid[]): Promise<void> {
    const stored = oids.filter((oid) => !this.made.has(oid))
    return stored.length === 0 ? Promise.resolve() : bringBlobs(this.repository, stored, this.options.signal)
  }

  make(bytes: Uint8Array): Oid {
    const oid = hashObject({ type: 'blob', bytes })
    this.made.set(oid, bytes)
    return oid
  }

  /** Sees to it that a blob that is in the merge is where the merge goes. */
  async keep(target: Repository, oid: Oid): Promise<void> {
    const bytes = this.made.get(oid) ?? this.bytesOfBase(target, oid)
    if (bytes) await writeBlob(target, bytes)
  }

  private bytesOfBase(target: Repository, oid: Oid): Uint8Array | undefined {
    if (this.repository === target || target.pending?.has(oid)) return undefined
    return this.repository.pending?.get(oid)?.bytes
  }
}
