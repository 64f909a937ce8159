/**
 * Catalogs of commits of earlier, in memory: each is made from the nearest there is, by the difference of two trees.
 *
 * One question at a time, so that none is taken away while somebody asks it.
 */
import { throwIfAborted } from '../../errors'
import { diffTrees, treeOf } from '../../git'
import type { Oid } from '../../names'
import { advanceCatalog, type AdvanceCall } from '../catalog/advance'
import { closeCatalog, readPosition, type Catalog } from '../catalog/catalog'
import { copyDatabase } from '../sqlite/copy'

/** Of 10,000 pages each takes some 60 MB: two are enough to look at one beside the other. */
const most = 2

type Kept = { readonly catalog: Catalog; readonly commit: Oid }
type Use<Answer> = (catalog: Catalog) => Answer | Promise<Answer>

export class PastCatalogs {
  /** The one asked last comes last. */
  readonly #kept: Kept[] = []
  #turn: Promise<unknown> = Promise.resolve()

  /**
   * Asks the catalog as it was at a commit; `now` is one that is at a commit, and by whose rules links are resolved.
   * Throws `aborted`, and `absent` where the commit was left at the remote.
   */
  ask<Answer>(
    now: Catalog,
    commit: Oid,
    { use, ...call }: AdvanceCall & { readonly use: Use<Answer> },
  ): Promise<Answer> {
    const turn = this.#turn.then(async () => {
      throwIfAborted(call.signal)
      return use(isAt(now, commit) ? now : await this.#reach(now, commit, call))
    })
    this.#turn = turn.catch(() => undefined)
    return turn
  }

  /** Frees their memory, once the question that is under way is answered. */
  async close(): Promise<void> {
    await this.#turn
    for (const { catalog } of this.#kept.splice(0)) closeCatalog(catalog)
  }

  async #reach(now: Catalog, commit: Oid, call: AdvanceCall): Promise<Catalog> {
    const known = this.#kept.find((kept) => kept.commit === commit)
    const catalog = known?.catalog ?? (await this.#make(now, commit, call))
    this.#keep({ catalog, commit })
    return catalog
  }

  async #make(now: Catalog, commit: Oid, call: AdvanceCall): Promise<Catalog> {
    const nearest = await findNearest([now, ...this.#kept.map(({ catalog }) => catalog)], commit)
    const copy = copyCatalog(nearest)
    try {
      await advanceCatalog(copy, { commit, readRules: () => Promise.resolve(now.names.rules) }, call)
      return copy
    } catch (error) {
      closeCatalog(copy)
      throw error
    }
  }

  #keep(kept: Kept): void {
    const others = this.#kept.splice(0).filter(({ commit }) => commit !== kept.commit)
    for (const { catalog } of others.splice(0, others.length + 1 - most)) closeCatalog(catalog)
    this.#kept.push(...others, kept)
  }
}

const isAt = (catalog: Catalog, commit: Oid): boolean => {
  const position = readPosition(catalog)
  return position.kind === 'at' && position.commit === commit
}

const copyCatalog = ({ database, repository, names: { rules } }: Catalog): Catalog => ({
  database: copyDatabase(database),
  repository,
  names: { rules, index: undefined },
})

/** The one from which the fewest files have to change. */
async function findNearest(catalogs: readonly Catalog[], commit: Oid): Promise<Catalog> {
  const distances = await Promise.all(catalogs.map((catalog) => distanceTo(catalog, commit)))
  const nearest = catalogs[distances.indexOf(Math.min(...distances))]
  if (nearest === undefined) throw new TypeError('There is always the catalog of now.')
  return nearest
}

async function distanceTo({ database, repository }: Catalog, commit: Oid): Promise<number> {
  const position = readPosition({ database })
  if (position.kind === 'under-way' || position.commit === null) return Infinity
  const trees = await Promise.all([treeOf(repository, position.commit), treeOf(repository, commit)])
  return (await diffTrees(repository, ...trees)).length
}
