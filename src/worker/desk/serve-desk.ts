/** A worker each tab has one of, and in which one of them has the databases of all. */
import { openIndexedDbStorage } from '../../storage'
import type { EngineEvent } from '../api'
import { now, placeOf, registryPlace } from '../device'
import { eventsChannel, serve } from '../rpc'
import { openDesk } from './desk'
import type { Surroundings, World } from './surroundings'

export type DeskKind<Files, Api extends object> = {
  /** The lock, the channel between the workers, and the folder of the databases. */
  readonly name: string
  /** Undefined where the browser keeps none, or not for us. */
  openKept(directory: string): Promise<Files | undefined>
  openMemory(): Promise<Files>
  /** What the leader answers with, and what hears what engines tell their tabs. */
  open(surroundings: Surroundings<Files>): { readonly api: Api; hear(event: EngineEvent): void }
  /** The calls it answers. */
  readonly methods: readonly string[]
  /** Calls that each worker answers its own tab: they need no files, and are not to be asked twice. */
  own?(world: Promise<World>): object
}

/** Where there are no locks two workers may lead, and none can be sure to have the files alone. */
const canLead = (): boolean => 'locks' in navigator

const becomeLeader = (name: string): Promise<void> =>
  canLead()
    ? new Promise((resolve, reject) => {
        const hold = (): Promise<never> => (resolve(), new Promise(() => undefined))
        navigator.locks.request(name, hold).catch(reject)
      })
    : Promise.resolve()

async function openWorld(events: BroadcastChannel): Promise<World> {
  return {
    registry: await openIndexedDbStorage(registryPlace),
    openStorage: (id) => openIndexedDbStorage(placeOf(id)),
    announce: (event) => events.postMessage(event),
    now,
  }
}

async function lead<Files, Api extends object>(kind: DeskKind<Files, Api>): Promise<Api> {
  const events = new BroadcastChannel(eventsChannel)
  const { api, hear } = kind.open({
    ...(await openWorld(events)),
    openFiles: async () => (canLead() ? await kind.openKept(kind.name) : undefined) ?? kind.openMemory(),
  })
  events.addEventListener('message', ({ data }: MessageEvent<EngineEvent>) => hear(data))
  return api
}

/** Answers the tab that started this worker, from now on. */
export function serveDesk<Files, Api extends object>(kind: DeskKind<Files, Api>): void {
  const desk = openDesk<Api>({
    becomeLeader: () => becomeLeader(kind.name),
    channel: new BroadcastChannel(kind.name),
    openApi: () => lead(kind),
    randomName: () => crypto.randomUUID(),
    methods: kind.methods,
  })
  const own = kind.own?.(openWorld(new BroadcastChannel(eventsChannel))) ?? {}
  serve(self, Promise.resolve({ ...desk, ...own }))
}
