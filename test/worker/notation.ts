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
import type { EngineEvent, WikiApi } from '../../src/worker/api'
import { engineCalls } from '../../src/worker/calls'
import { openSession, type Session } from '../../src/worker/session/session'

export type Device = {
  readonly places: Map<string, MemoryPlace>
  readonly events: EngineEvent[]
  readonly vault: Vault
  readonly holds: Holds
  /** Seconds since 1970. */
  readonly clock: { time: number }
}

export const newDevice = (): Device => ({
  places: new Map(),
  events: [],
  vault: openMemoryVault(),
  holds: openMemoryHolds(),
  clock: { time: 1_767_400_000 },
})

/** A tab's engine on a device; several on one device share what is stored, and nothing else. */
export const openEngine = (device: Device = newDevice()): WikiApi => engineCalls(openTestSession(device))

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
    announce: (event) => device.events.push(event),
    now: () => ({ time: device.clock.time, offset: 60 }),
    randomSuffix: () => `t${suffix++}`,
    measureRoom: () => Promise.resolve({ usage: 1000, quota: 5000, persisted: false }),
  })
}

export const home: PagePath = parsePagePath('Home.md')
export const ada = { name: 'Ada', email: 'ada@example.org' }

/** Saves a page as a person does who opened it at the head. */
export async function save(api: WikiApi, wiki: WikiId, path: PagePath, text: string) {
  return api.savePage(wiki, path, text, { message: `Edit ${path}`, author: ada, base: await api.readHead(wiki) })
}
