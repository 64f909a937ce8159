/** The whole engine in Node: memory for a device, a clock that moves when told, and its calls as the tabs make them. */
import type { PagePath, WikiId } from '../../src/names'
import { parsePagePath } from '../../src/names'
import {
  openMemoryHolds,
  openMemoryPlace,
  openMemoryVault,
  type Holds,
  type MemoryPlace,
  type Vault,
} from '../../src/storage'
import type { EngineApi, EngineEvent, ModelsApi, WikiApi } from '../../src/worker/api'
import { openMemoryFiles } from '../../src/data'
import { openLiveMemory, type LiveDatabaseFiles, type PostgresEngine } from '../../src/data/live'
import { engineCalls } from '../../src/worker/calls'
import { catalogCalls } from '../../src/worker/catalog/calls'
import { openKeepers, type Keepers } from '../../src/worker/catalog/keepers'
import { findDocuments } from '../../src/data/live/documents'
import { liveCalls } from '../../src/worker/live/calls'
import { openLiveKeepers, type LiveKeepers } from '../../src/worker/live/keepers'
import { modelsCalls } from '../../src/worker/models/calls'
import { openSession, type Session } from '../../src/worker/session/session'

export type Device = {
  readonly places: Map<string, MemoryPlace>
  readonly events: EngineEvent[]
  readonly hear: Set<(event: EngineEvent) => void>
  readonly vault: Vault
  readonly holds: Holds
  readonly openLiveFiles: () => Promise<LiveDatabaseFiles>
  readonly startPostgres?: () => PostgresEngine
  /** Seconds since 1970. */
  readonly clock: { time: number }
}

export const newDevice = (): Device => ({
  places: new Map(),
  events: [],
  hear: new Set(),
  vault: openMemoryVault(),
  holds: openMemoryHolds(),
  openLiveFiles: openLiveMemory,
  clock: { time: 1_767_400_000 },
})

/** A tab's engine on a device; several on one device share what is stored, and nothing else. */
export function openEngine(device: Device = newDevice()): WikiApi {
  const session = openTestSession(device)
  return {
    ...engineCalls(session),
    ...catalogCalls(openTestKeepers(device, session)),
    ...openTestModels(device, session),
    ...liveCalls(openTestLive(device, session), (event) => void device.events.push(event), {
      find: async (texts, query) => findDocuments(texts, query),
    }),
  }
}

/** The calls that save records; all engines of the device hear of it. */
function openTestModels(device: Device, { registry, openStorage, now }: Session): ModelsApi {
  const announce = (event: EngineEvent): void => {
    device.events.push(event)
    for (const hear of device.hear) hear(event)
  }
  return modelsCalls(Promise.resolve({ registry, openStorage, now, announce }))
}

/** The live databases of that device, in files that are gone with it. */
export function openTestLive(device: Device, { registry, openStorage, now }: Session): LiveKeepers {
  const announce = (event: EngineEvent): void => void device.events.push(event)
  const keepers = openLiveKeepers({
    registry,
    openStorage,
    now,
    announce,
    openFiles: device.openLiveFiles,
    ...(device.startPostgres && { startPostgres: device.startPostgres }),
  })
  device.hear.add((event) => keepers.hear(event))
  return keepers
}

/** The catalogs of that device, in memory; they hear what its engines say. */
export function openTestKeepers(device: Device, { registry, openStorage, now }: Session): Keepers {
  const announce = (event: EngineEvent): void => void device.events.push(event)
  const keepers = openKeepers({ registry, openStorage, now, announce, openFiles: openMemoryFiles })
  device.hear.add((event) => keepers.hear(event))
  return keepers
}

export function openTestSession(device: Device): Session {
  let suffix = 0
  const place = (name: string): MemoryPlace => {
    const known = device.places.get(name) ?? openMemoryPlace()
    device.places.set(name, known)
    return known
  }
  return openSession({
    registry: place('registry').open(),
    vault: device.vault,
    holds: device.holds,
    openStorage: (id: WikiId) => Promise.resolve(place(id).open()),
    deleteStorage: (id: WikiId) => Promise.resolve(void device.places.delete(id)),
    announce(event) {
      device.events.push(event)
      for (const hear of device.hear) hear(event)
    },
    now: () => ({ time: device.clock.time, offset: 60 }),
    randomSuffix: () => `t${suffix++}`,
    measureRoom: () => Promise.resolve({ usage: 1000, quota: 5000, persisted: false }),
  })
}

export const home: PagePath = parsePagePath('Home.md')
export const ada = { name: 'Ada', email: 'ada@example.org' }

/** An engine on a device of its own, with pages saved into its first wiki. */
export async function openPlanted(texts: Readonly<Record<string, string>>) {
  const device = newDevice()
  const api = openEngine(device)
  const { id } = (await api.listWikis())[0]!
  for (const [path, text] of Object.entries(texts)) await save(api, id, parsePagePath(path), text)
  return { device, api, id }
}

/** Saves a page as a person does who opened it at the head. */
export async function save(api: EngineApi, wiki: WikiId, path: PagePath, text: string) {
  return api.savePage(wiki, path, text, { message: `Edit ${path}`, author: ada, base: await api.readHead(wiki) })
}
