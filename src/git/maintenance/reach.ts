import { hasCode } from '../../errors'
import type { Oid } from '../../names'
import type { GitObject } from '../model'
import { damagedObject } from '../objects/loose'
import { findStored } from '../objects/read'
import { encodeOid } from '../pack'
import { viewOf } from '../pack/format/bytes'
import { OidSet } from '../pack/oids'
import type { Pace } from '../pack/pace'
import type { Repository } from '../repository'
import { linksOf, oidOf } from './links'

/** A commit stands without its parents where history was cut. */
export type Cut = ReadonlySet<Oid>

/**
 * What some objects reach, themselves among it. It may be stopped and gone on with, and be given more to begin from:
 * objects never change, so what was reached stays reached.
 */
export class Reach {
  private readonly seen = new OidSet()
  private readonly waiting: Oid[] = []

  /** `onGap` says what a commit, folder or tag means that is not there; to refuse, it throws. */
  constructor(
    private readonly repository: Repository,
    readonly cut: Cut,
    private readonly onGap: (oid: Oid, cause?: unknown) => void = refuse,
  ) {}

  get size(): number {
    return this.seen.size
  }

  has(oid: Oid): boolean {
    return this.seen.has(oid)
  }

  add(oids: Iterable<Oid>): this {
    for (const oid of oids) if (this.seen.add(viewOf(encodeOid(oid)), 0)) this.waiting.push(oid)
    return this
  }

  /** Follows every link. Blobs are told from the links to them and are not read. */
  async finish(pace: Pace): Promise<void> {
    for (let oid = this.waiting.at(-1); oid; oid = this.waiting.at(-1)) {
      if (pace.isDue) await pace.rest()
      const object = await this.read(oid)
      this.waiting.pop()
      if (object) this.follow(oid, object)
    }
  }

  private follow(oid: Oid, object: GitObject): void {
    for (const link of linksOf(object)) {
      if (link.type === 'commit' && this.cut.has(oid)) continue
      if (this.seen.add(link.view, link.start) && link.type !== 'blob') this.waiting.push(oidOf(link))
    }
  }

  private async read(oid: Oid): Promise<GitObject | undefined> {
    try {
      const object = await findStored(this.repository, oid)
      if (object) return object
      this.onGap(oid)
    } catch (error) {
      if (!hasCode(error, 'damaged')) throw error
      this.onGap(oid, error)
    }
    return undefined
  }
}

function refuse(oid: Oid, cause?: unknown): never {
  throw damagedObject(oid, cause)
}
