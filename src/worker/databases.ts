/** The worker of live databases: one in each tab that has asked, one of which has them. */
import { openLiveFiles, openLiveMemory, type PostgresEngine } from '../data/live'
import { serveDesk } from './desk/serve-desk'
import { liveCalls } from './live/calls'
import { openLiveKeepers } from './live/keepers'
import { openRemoteFinder } from './live/kinds/documents'
import { openRemotePostgres, type PostgresBase } from './live/kinds/postgres'
import { liveMethods } from './live/methods'

/** Shared by all: an empty one is made once. */
const base: PostgresBase = {}

const startPostgres = (): PostgresEngine =>
  openRemotePostgres(
    () => new Worker(new URL('./postgres.ts', import.meta.url), { type: 'module', name: 'postgres' }),
    base,
  )

const finder = openRemoteFinder(
  () => new Worker(new URL('./documents.ts', import.meta.url), { type: 'module', name: 'documents' }),
)

serveDesk({
  name: 'verso/databases',
  openKept: openLiveFiles,
  openMemory: openLiveMemory,
  open(surroundings) {
    const keepers = openLiveKeepers({ ...surroundings, startPostgres })
    return { api: liveCalls(keepers, surroundings.announce, finder), hear: keepers.hear }
  },
  methods: liveMethods,
})
