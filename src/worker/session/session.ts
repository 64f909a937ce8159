/** What the engine's calls share: the places of this device, the wikis that are open, and whom to tell. */
import { openRepository, recallDrops, recallShallow } from '../../git'
import type { WikiId } from '../../names'
import type { Holds, Storage, Vault } from '../../storage'
import { adoptDrafts, type Moment, type OpenWiki } from '../../wiki'
import type { EngineEvent, StorageUse } from '../api'
import { openPromisor } from './contents'
import { followHead, readMergeRules, readRegistered } from './registry'
import type { BoundCredentials } from './remote-settings'

/** How the engine reaches the world; a test gives it memory and a clock that stands still. */
export type Surroundings = {
  readonly registry: Storage
  readonly vault: Vault
  readonly holds: Holds
  openStorage(id: WikiId): Promise<Storage>
  deleteStorage(id: WikiId): Promise<void>
  announce(event: EngineEvent): void
  /** Seconds since 1970 and minutes east of UTC. */
  now(): Moment
  /** Some letters and digits, other ones each time. */
  randomSuffix(): string
  /** Bytes that all wikis of this browser take and may take, and whether it has promised not to clear them by itself. */
  measureRoom(): Promise<Room>
}

export type Room = Pick<StorageUse, 'usage' | 'quota' | 'persisted'>

export type Session = Surroundings & {
  /** The wiki, opened once and kept. Throws `not-found` when it is no longer on this device. */
  open(id: WikiId): Promise<OpenWiki>
  /** The wiki as it was opened before, if it was; `open` says whether it is still there. */
  known(id: WikiId): OpenWiki | undefined
  /** The wiki's storage, whether the wiki is listed yet or not. */
  place(id: WikiId): Promise<Storage>
  /** The wikis opened so far and not closed, the last one first. */
  opened(): readonly WikiId[]
  /** Aborted once the wiki is closed; for work on it that goes on by itself. */
  lifetime(id: WikiId): AbortSignal
  /** Lets go of a wiki that is deleted. */
  close(id: WikiId): void
  /** Credentials that end with this session. */
  readonly credentials: Map<WikiId, BoundCredentials>
}

export function openSession(surroundings: Surroundings): Session {
  const places = new Map<WikiId, Promise<Storage>>()
  const wikis = new Map<WikiId, OpenWiki>()
  const openings = new Map<WikiId, Promise<OpenWiki>>()
  const lives = new Map<WikiId, AbortController>()

  const openPlace = (id: WikiId): Promise<Storage> => {
    const place = places.get(id) ?? surroundings.openStorage(id)
    places.set(id, place)
    place.catch(() => places.delete(id))
    return place
  }

  const openFirst = async (id: WikiId): Promise<OpenWiki> => {
    const repository = openRepository(await openPlace(id), openPromisor(session, id))
    await recallDrops(repository)
    const { branch } = await followHead(surroundings.registry, id, repository)
    const mergeRules = () => readMergeRules(surroundings.registry)
    const wiki = { repository, branch, now: surroundings.now, mergeRules }
    await adoptDrafts(wiki)
    return wiki
  }

  // A start makes many calls at once: each with a repository of its own would read the indexes of all packs anew.
  const openOnce = (id: WikiId): Promise<OpenWiki> => {
    const opening = openings.get(id) ?? openFirst(id).finally(() => openings.delete(id))
    openings.set(id, opening)
    return opening
  }

  const session: Session = {
    ...surroundings,
    credentials: new Map(),
    place: openPlace,
    async open(id) {
      const { branch } = await readRegistered(surroundings.registry, id)
      const known = wikis.get(id)
      if (known) recallShallow(known.repository)
      if (known?.branch === branch) return known
      const wiki = known ? { ...known, branch } : await openOnce(id)
      wikis.set(id, wiki)
      return wiki
    },
    known: (id) => wikis.get(id),
    opened: () => [...wikis.keys()].reverse(),
    lifetime(id) {
      const life = lives.get(id) ?? new AbortController()
      lives.set(id, life)
      return life.signal
    },
    close(id) {
      lives.get(id)?.abort()
      lives.delete(id)
      wikis.delete(id)
      places.delete(id)
    },
  }
  return session
}

/** Milliseconds since 1970, by the session's clock. */
export const millis = ({ now }: Pick<Surroundings, 'now'>): number => now().time * 1000
