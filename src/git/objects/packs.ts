/**
 * The packs of a repository as this handle knows them. Other tabs add packs, join them and delete the old ones; so a
 * list may be behind, and what is not found in it is looked for once more in a fresh one.
 */
import { hasCode } from '../../errors'
import type { Oid } from '../../names'
import type { Storage } from '../../storage'
import { droppedKey, packFolder } from '../keys'
import { openPack, type Pack } from '../pack'
import type { Repository } from '../repository'

/** The known packs that list the object. */
export function* packsWith({ packs }: Repository, oid: Oid): Generator<Pack> {
  for (const pack of packs.values()) if (pack.find(oid) !== undefined) yield pack
}

export const isPacked = (repository: Repository, oid: Oid): boolean => !packsWith(repository, oid).next().done

/** The keys of the stored packs, without `.pack` and `.idx`. */
const listPacks = async (storage: Storage): Promise<readonly string[]> =>
  (await storage.list(packFolder)).filter((key) => key.endsWith('.idx')).map((key) => key.slice(0, -'.idx'.length))

/** A pack may be joined with others between our look at the list and our look at it; then the list is read again. */
const attempts = 3

/** Opens the packs that were stored since we looked last, and lets go of those that are no more. */
export async function refreshPacks(repository: Repository): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt++) if ((await openListed(repository)).length === 0) return
  for (const name of await openListed(repository)) await noteBroken(repository, name)
}

/** The end of a pack's index, its checksums: another tab may mend the pack, and then they are others. */
const endOfIndex = async ({ storage }: Repository, name: string): Promise<string> => {
  const size = (await storage.size(`${name}.idx`)) ?? 0
  const end = await storage.read(`${name}.idx`, { start: Math.max(0, size - 40), end: size })
  return end?.join() ?? ''
}

const noteBroken = async (repository: Repository, name: string): Promise<void> =>
  void repository.broken.set(name, await endOfIndex(repository, name))

const isBroken = async (repository: Repository, name: string): Promise<boolean> =>
  repository.broken.has(name) && repository.broken.get(name) === (await endOfIndex(repository, name))

/** Returns the names of packs that were listed, and were incomplete when they were to be opened. */
async function openListed(repository: Repository): Promise<readonly string[]> {
  const { storage, packs } = repository
  const names = new Set(await listPacks(storage))
  for (const name of packs.keys()) if (!names.has(name)) packs.delete(name)
  const incomplete: string[] = []
  for (const name of names) {
    if (packs.has(name) || (await isBroken(repository, name))) continue
    const pack = await openTogether(repository, name)
    if (pack === 'broken') await noteBroken(repository, name)
    else if (pack === 'incomplete') incomplete.push(name)
    else packs.set(name, pack)
  }
  return incomplete
}

/** Fifty readers that look for fifty objects in a repository just opened read each index once. */
function openTogether(repository: Repository, name: string): Promise<OpenedPack> {
  const { opening } = repository
  const pack = opening.get(name) ?? openStored(repository, name).finally(() => opening.delete(name))
  opening.set(name, pack)
  return pack
}

export type OpenedPack = Pack | 'broken' | 'incomplete'

/** `broken` is a pack whose index is damaged: nothing can be found in it, and everything else must be found in spite of it. */
async function openStored(
  { storage, packCaches: caches }: Pick<Repository, 'storage' | 'packCaches'>,
  name: string,
): Promise<OpenedPack> {
  const [idx, size] = await Promise.all([storage.read(`${name}.idx`), storage.size(`${name}.pack`)])
  if (idx === undefined || size === undefined) return 'incomplete'
  const read = async (start: number, end: number): Promise<Uint8Array> =>
    (await storage.read(`${name}.pack`, { start, end })) ?? new Uint8Array()
  try {
    return await openPack({ idx, size, read, caches })
  } catch (error) {
    if (hasCode(error, 'damaged')) return 'broken'
    throw error
  }
}

/**
 * Forgets what may be no more, when unreachable objects were dropped since this handle heard of it last; `dropped` is what
 * the storage says of that now. Returns whether there was something to hear: whoever relied on an object being there
 * looks again.
 */
export function hearOfDrops({ heard, cache, packs }: Repository, dropped: Uint8Array | null): boolean {
  const drop = decodeDrop(dropped)
  if (heard.drop === drop) return false
  heard.drop = drop
  cache.clear()
  packs.clear()
  return true
}

export const readDropped = async ({ storage }: Repository): Promise<Uint8Array | null> =>
  (await storage.read(droppedKey)) ?? null

/**
 * What `act` gives; undefined when it met damage and something was dropped meanwhile: what it missed may be that, and
 * nobody needs it any more.
 */
export async function unlessDropped<Result>(
  repository: Repository,
  act: () => Promise<Result>,
): Promise<Result | undefined> {
  const before = decodeDrop(await readDropped(repository))
  try {
    return await act()
  } catch (error) {
    if (hasCode(error, 'damaged') && before !== decodeDrop(await readDropped(repository))) return undefined
    throw error
  }
}

/** To be called once a handle is opened, so that what it reads from now on counts as read after the last drop. */
export const recallDrops = async (repository: Repository): Promise<void> =>
  void hearOfDrops(repository, await readDropped(repository))

const decoder = new TextDecoder()
const decodeDrop = (dropped: Uint8Array | null): string => (dropped ? decoder.decode(dropped) : '')
