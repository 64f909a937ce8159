/** How pages came to be. */
import {
  compare,
  compareText,
  compareWithParent,
  listChanges,
  listDeletedPages,
  listRevisions,
  readChanges,
} from '../../wiki'
import type { WalkCall } from '../../git'
import type { Call, HistoryApi } from '../api'
import type { Session } from '../session/session'

export const historyCalls = ({ open }: Session): HistoryApi => ({
  listRevisions: async (id, path, after, call) => listRevisions(await open(id), path, { after, ...walkCall(call) }),
  listChanges: async (id, after, call) => listChanges(await open(id), { after, ...walkCall(call) }),
  readChanges: async (id, commit) => readChanges(await open(id), commit),
  compare: async (id, path, before, after) => compare(await open(id), path, { before, after }),
  compareWithParent: async (id, path, commit) => compareWithParent(await open(id), path, commit),
  compareText: async (id, path, before, text) => compareText(await open(id), path, { before, text }),
  listDeletedPages: async (id, call) => listDeletedPages(await open(id), walkCall(call)),
})

const walkCall = (call: Call = {}): WalkCall => ({
  signal: call.signal,
  onCommit: (visited) => call.onProgress?.({ phase: 'counting', done: visited }),
})
