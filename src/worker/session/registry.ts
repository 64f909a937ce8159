/** Which wikis this device has, and whose commits they get; one storage beside those of the wikis. */
import { WikiError } from '../../errors'
import type { Person } from '../../git'
import { parseWikiId, type WikiId } from '../../names'
import type { Storage, Written } from '../../storage'
import type { Wiki } from '../api'

const wikiKey = (id: WikiId): string => `wikis/${id}`
const doomedKey = (id: WikiId): string => `doomed/${id}`
const authorKey = 'author'

const encoder = new TextEncoder()
const decoder = new TextDecoder()
export const encodeJson = (value: unknown): Uint8Array => encoder.encode(JSON.stringify(value))

/** A value this room wrote earlier; undefined when it never did. */
export async function readJson<Value>(storage: Storage, key: string): Promise<Value | undefined> {
  const bytes = await storage.read(key)
  return bytes && (JSON.parse(decoder.decode(bytes)) as Value)
}

export const writeJson = async (storage: Storage, key: string, value: unknown): Promise<void> =>
  void (await storage.write(new Map([[key, encodeJson(value)]])))

/** Makes the value anew from what it is; again, when another tab has changed it meanwhile. */
export async function updateJson<Value>(
  storage: Storage,
  key: string,
  change: (old: Value | undefined) => Value,
): Promise<void> {
  for (let written: Written = 'stale'; written === 'stale';) {
    const old = await storage.read(key)
    const value = change(old && (JSON.parse(decoder.decode(old)) as Value))
    written = await storage.write(new Map([[key, encodeJson(value)]]), new Map([[key, old ?? null]]))
  }
}

export async function listRegistered(storage: Storage): Promise<readonly Wiki[]> {
  const wikis = await Promise.all((await storage.list('wikis/')).map((key) => readJson<Wiki>(storage, key)))
  return wikis.filter((wiki) => wiki !== undefined).sort((a, b) => a.created - b.created)
}

export async function readRegistered(storage: Storage, id: WikiId): Promise<Wiki> {
  const wiki = await readJson<Wiki>(storage, wikiKey(id))
  if (wiki === undefined)
    throw new WikiError(
      'not-found',
      `There is no wiki “${id}” on this device. It may have been deleted in another tab.`,
      { id },
    )
  return wiki
}

/** Adds or changes a wiki; a place that was marked for removal stays. */
export const register = async (storage: Storage, wiki: Wiki): Promise<void> =>
  void (await storage.write(
    new Map([
      [wikiKey(wiki.id), encodeJson(wiki)],
      [doomedKey(wiki.id), null],
    ]),
  ))

/** Marks a place that is being filled, so that a clone which is killed leaves nothing behind. */
export const reserve = async (storage: Storage, id: WikiId, time: number): Promise<void> =>
  writeJson(storage, doomedKey(id), time)

/** The same for a wiki that shall be a new one; `stale` says that its name is taken. */
export const reserveNew = (storage: Storage, id: WikiId, time: number): Promise<Written> =>
  storage.write(
    new Map([[doomedKey(id), encodeJson(time)]]),
    new Map([
      [doomedKey(id), null],
      [wikiKey(id), null],
    ]),
  )

/** Takes a wiki off the list and marks its place, so that a deletion which is killed is finished at a later start. */
export const unregister = async (storage: Storage, id: WikiId): Promise<void> =>
  void (await storage.write(
    new Map([
      [wikiKey(id), null],
      [doomedKey(id), encodeJson(0)],
    ]),
  ))

export const forgetDoomed = async (storage: Storage, id: WikiId): Promise<void> =>
  void (await storage.write(new Map([[doomedKey(id), null]])))

/** The places marked before `time` that are no wiki's. */
export async function listDoomed(storage: Storage, time: number): Promise<readonly WikiId[]> {
  const registered = new Set((await listRegistered(storage)).map(({ id }) => id))
  const ids = (await storage.list('doomed/')).map((key) => parseWikiId(key.slice('doomed/'.length)))
  const times = await Promise.all(ids.map((id) => readJson<number>(storage, doomedKey(id))))
  return ids.filter((id, i) => !registered.has(id) && (times[i] ?? 0) < time)
}

export const readAuthor = async (storage: Storage): Promise<Person | null> =>
  (await readJson<Person>(storage, authorKey)) ?? null

export const writeAuthor = (storage: Storage, author: Person): Promise<void> => writeJson(storage, authorKey, author)
