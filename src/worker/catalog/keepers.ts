/** The wikis whose catalogs are kept here: each is opened when somebody asks about it, and follows its branch from then on. */
import { hasCode } from '../../errors'
import { parseWikiId, type WikiId } from '../../names'
import type { DatabaseFiles } from '../../data'
import type { EngineEvent } from '../api'
import { openFilesOnce } from '../desk/files'
import type { Surroundings } from '../desk/surroundings'
import { readRegistered } from '../session/registry'
import { Keeper } from './keeper'

export type Keepers = {
  /** Throws `not-found` when the wiki is not on this device. */
  of(id: WikiId): Promise<Keeper>
  /** What engines tell their tabs. */
  hear(event: EngineEvent): void
}

/** The database of a wiki's catalog. */
const fileOf = (id: WikiId): string => `${id}.sqlite`

export function openKeepers(surroundings: Surroundings<DatabaseFiles>): Keepers {
  const keepers = new Map<WikiId, Keeper>()
  const readFiles = openFilesOnce(surroundings)

  const forgetGone = async (): Promise<void> => {
    for (const [id, keeper] of keepers) {
      if (await isThere(surroundings, id)) continue
      keepers.delete(id)
      await keeper.discard()
    }
  }

  return {
    async of(id) {
      await readRegistered(surroundings.registry, parseWikiId(id))
      const keeper = keepers.get(id) ?? new Keeper({ ...surroundings, readFiles, id, file: fileOf(id) })
      keepers.set(id, keeper)
      return keeper
    },
    hear(event) {
      if (event.kind === 'wikis-changed') void forgetGone().catch(() => undefined)
      for (const [id, keeper] of keepers) if (!('wiki' in event) || event.wiki === id) keeper.hear(event.kind)
    },
  }
}

async function isThere({ registry }: Pick<Surroundings<DatabaseFiles>, 'registry'>, id: WikiId): Promise<boolean> {
  try {
    await readRegistered(registry, id)
    return true
  } catch (error) {
    if (hasCode(error, 'not-found')) return false
    throw error
  }
}
