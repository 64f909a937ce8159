/** The engine's worker. */
import { deleteIndexedDb, openIndexedDbStorage, openVault, webHolds } from '../storage'
import type { EngineApi } from './api'
import { engineCalls } from './calls'
import { eventsChannel, serve } from './rpc'
import { heardBy, openIdle, type IdleSurroundings } from './session/idle'
import { idleJobs } from './session/maintenance'
import { sweep } from './session/places'
import { openSession, type Room } from './session/session'
import { now, placeOf, registryPlace } from './device'

const idleSurroundings: IdleSurroundings = {
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds)
    return () => clearTimeout(timer)
  },
  async withLock(name, act) {
    if (!('locks' in navigator)) return act()
    await navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? act() : undefined))
  },
}

/** A browser that tells nothing is not held against anybody. */
async function measureRoom(): Promise<Room> {
  if (!('storage' in navigator) || !('estimate' in navigator.storage))
    return { usage: null, quota: null, persisted: false }
  const [estimate, persisted] = await Promise.all([
    navigator.storage.estimate().catch((): StorageEstimate => ({})),
    navigator.storage.persisted().catch(() => false),
  ])
  return { usage: estimate.usage ?? null, quota: estimate.quota ?? null, persisted }
}

const events = new BroadcastChannel(eventsChannel)

async function start(): Promise<EngineApi> {
  const session = openSession({
    registry: await openIndexedDbStorage(registryPlace),
    vault: await openVault('verso/vault'),
    holds: webHolds(),
    openStorage: (id) => openIndexedDbStorage(placeOf(id)),
    deleteStorage: (id) => deleteIndexedDb(placeOf(id)),
    announce: (event) => events.postMessage(event),
    now,
    randomSuffix: () => crypto.randomUUID().slice(0, 4),
    measureRoom,
  })
  // Nobody waits for what an earlier tab left undone; what cannot be cleared now is left to the next start.
  sweep(session).catch(() => {})
  return heardBy(openIdle(session, idleJobs, idleSurroundings), engineCalls(session))
}

// No await up here: a message that comes while a module still awaits finds nobody listening.
serve(self, start())
