/** Follows every ref through what an inventory found sound, and says what is not there. */
import type { Oid, PagePath } from '../../../names'
import { isPagePath } from '../../../names'
import { NewestFirst } from '../../history/newest-first'
import type { GitObject, ObjectType } from '../../model'
import { decodeCommit } from '../../objects/commit'
import { findStored } from '../../objects/read'
import { encodeOid } from '../../pack'
import { viewOf } from '../../pack/format/bytes'
import { OidSet } from '../../pack/oids'
import type { Pace } from '../../pack/pace'
import { isPartial } from '../../promisor'
import type { Repository } from '../../repository'
import { shallowKey } from '../../shallow'
import { textOfName } from '../../trees/tree'
import type { Inventory } from './inventory'
import { linksOf, nameOf, oidOf } from '../links'
import { cutOf, type Root } from '../roots'
import { whereSound, whereSoundLater } from '../sound'

/** An object that something points to and that is not what it should be. */
export type Gap = {
  readonly kind: 'missing' | 'damaged' | 'malformed'
  readonly oid: Oid
  readonly type: ObjectType | null
  readonly path: PagePath | null
}

export type Survey = {
  readonly objects: number
  readonly commits: number
  /** Contents that were left at the remote. */
  readonly absent: number
  readonly gaps: readonly Gap[]
  /** Whether the refs reach the object. */
  reaches(oid: Oid): boolean
  /** Where a malformed object was met first. */
  pathOf(oid: Oid): PagePath | null
}

/** What is stored, and what it is reached from; the refs as they were before it was looked through. */
type Found = { readonly inventory: Inventory; readonly roots: readonly Root[] }

export async function survey(repository: Repository, { inventory, roots }: Found, pace: Pace): Promise<Survey> {
  const surveyor = new Surveyor(repository, {
    inventory,
    pace,
    cut: cutOf(roots),
    isPartial: await isPartial(repository),
  })
  for (const { key, oids } of roots) if (key !== shallowKey) for (const oid of oids) await surveyor.begin(oid)
  await surveyor.walk()
  return surveyor
}

type Ground = {
  readonly inventory: Inventory
  readonly pace: Pace
  readonly cut: ReadonlySet<Oid>
  readonly isPartial: boolean
}

/** `path` is null where no path can say where it is; `type` where only the object can say what it is. */
type Place = { readonly oid: Oid; readonly type: ObjectType | null; readonly path: string | null }

class Surveyor implements Survey {
  objects = 0
  commits = 0
  absent = 0
  readonly gaps: Gap[] = []
  private readonly seen = new OidSet()
  private readonly queue = new NewestFirst<GitObject & { readonly oid: Oid }>()
  private readonly paths = new Map<Oid, PagePath>()
  private readonly malformed: ReadonlySet<Oid>

  constructor(
    private readonly repository: Repository,
    private readonly ground: Ground,
  ) {
    this.malformed = new Set(ground.inventory.malformed.map(({ oid }) => oid))
  }

  reaches(oid: Oid): boolean {
    return this.seen.has(oid)
  }

  pathOf(oid: Oid): PagePath | null {
    return this.paths.get(oid) ?? null
  }

  async begin(oid: Oid): Promise<void> {
    if (this.seen.add(viewOf(encodeOid(oid)), 0)) await this.meet({ oid, type: null, path: null })
  }

  /** Newest commits first, so that what is met is met where it is now, if it still is. */
  async walk(): Promise<void> {
    for (let commit = this.queue.take(); commit; commit = this.queue.take()) await this.follow(commit)
  }

  /** What lies below is looked at at once; commits wait for their turn. */
  private async meet(first: Place): Promise<void> {
    const stack = [first]
    for (let place = stack.pop(); place; place = stack.pop()) {
      const object = await this.look(place)
      if (object?.type === 'commit') this.wait(place.oid, object)
      else if (object) stack.push(...this.linksFrom(place, object))
    }
  }

  private wait(oid: Oid, object: GitObject): void {
    this.commits++
    const commit = whereSound(() => decodeCommit(oid, object.bytes))
    this.queue.add(commit?.committer.time ?? 0, { oid, ...object })
  }

  private async follow(commit: GitObject & { readonly oid: Oid }): Promise<void> {
    for (const place of this.linksFrom({ ...commit, path: '' }, commit)) await this.meet(place)
  }

  /** The links to what was not met before. */
  private linksFrom({ oid, path }: Place, object: GitObject): readonly Place[] {
    const places: Place[] = []
    whereSound(() => {
      for (const link of linksOf(object)) {
        if (link.type === 'commit' && this.ground.cut.has(oid)) continue
        if (!this.seen.add(link.view, link.start)) continue
        places.push({
          oid: oidOf(link),
          type: link.type,
          path: link.name === undefined ? path : below(path, nameOf(link)),
        })
      }
    })
    return places
  }

  /** The object, when there is more to see in it. */
  private async look(place: Place): Promise<GitObject | undefined> {
    if (this.ground.pace.isDue) await this.ground.pace.rest()
    const { inventory } = this.ground
    const { oid, type, path } = place
    if (this.malformed.has(oid) && path !== null && isPagePath(path)) this.paths.set(oid, path)
    if (!inventory.good.has(oid)) return this.miss(place)
    this.objects++
    if (inventory.structure.has(oid)) return this.open(place)
    if (type !== null && type !== 'blob') this.report('malformed', place)
    return undefined
  }

  private miss(place: Place): undefined {
    const { inventory, isPartial } = this.ground
    const isDamaged = inventory.damaged.has(place.oid)
    if (place.type === 'blob' && isPartial && !isDamaged) this.absent++
    else this.report(isDamaged ? 'damaged' : 'missing', place)
  }

  private async open(place: Place): Promise<GitObject | undefined> {
    const object = await whereSoundLater(() => findStored(this.repository, place.oid))
    if (object && (place.type === null || object.type === place.type)) return object
    this.report(object ? 'malformed' : 'damaged', place)
    return undefined
  }

  private report(kind: Gap['kind'], { oid, type, path }: Place): void {
    this.gaps.push({ kind, oid, type, path: path !== null && isPagePath(path) ? path : null })
  }
}

function below(path: string | null, name: string): string | null {
  const text = textOfName(name)
  if (path === null || text === undefined) return null
  return path === '' ? text : `${path}/${text}`
}
