/** The catalog's worker: one in each tab that has asked, one of which has the catalogs. */
import { openKeptFiles, openMemoryFiles } from '../data'
import { catalogCalls } from './catalog/calls'
import { openExaminer } from './catalog/examiner'
import { openKeepers } from './catalog/keepers'
import { catalogMethods } from './catalog/methods'
import { serveDesk } from './desk/serve-desk'
import { modelsCalls } from './models/calls'

const startPatterns = (): Worker =>
  new Worker(new URL('./pattern-examiner.ts', import.meta.url), { type: 'module', name: 'patterns' })

serveDesk({
  name: 'verso/catalog',
  openKept: openKeptFiles,
  openMemory: openMemoryFiles,
  open(surroundings) {
    const keepers = openKeepers(surroundings)
    return { api: catalogCalls(keepers, openExaminer(startPatterns)), hear: keepers.hear }
  },
  methods: catalogMethods,
  own: modelsCalls,
})
