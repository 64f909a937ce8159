/**
 * What the browser does for the app around the wiki: starting without a network, new versions, installing, keeping
 * storage. `startOffline` begins it once, in App; components below reach it by `useOffline`.
 */
import { createContext } from 'svelte'
import { Connection } from './connection.svelte'
import { Install } from './install.svelte'
import { Room } from './room.svelte'
import { serviceWorker, startServiceWorker } from './service-worker'
import { Update } from './update.svelte'

export { askToPersistOnce } from './persist'
export type { Connection } from './connection.svelte'
export type { Install } from './install.svelte'
export type { Room, RoomState } from './room.svelte'
export type { Update, UpdateState } from './update.svelte'

export type Offline = {
  readonly update: Update
  readonly install: Install
  readonly connection: Connection
  readonly room: Room
}

export const [useOffline, provideOffline] = createContext<Offline>()

export function startOffline(): Offline {
  const worker = serviceWorker()
  const update = new Update({
    channel: new BroadcastChannel('verso-update'),
    takeOver: () => worker?.messageSkipWaiting(),
    reload: () => location.reload(),
  })
  if (worker) void startServiceWorker(worker, update)
  return { update, install: new Install(), connection: new Connection(), room: new Room() }
}
