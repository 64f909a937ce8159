/** How pages came to be. */
import {
  compare,
  compareText,
  compareWithParent,
  countRevisions,
  findCommitAt,
  findPageAt,
  listChanges,
  listDeletedPages,
  findLastChange,
  listRevisions,
  readBlame,
  readChanges,
} from '../../wiki'
import type { HistoryApi } from '../api'
import type { Session } from '../session/session'
import { graphCall } from './graph-call'

export const historyCalls = ({ open }: Session): HistoryApi => ({
  listRevisions: async (id, path, after, call) => listRevisions(await open(id), path, { after, ...graphCall(call) }),
  countRevisions: async (id, revisions, call) => countRevisions(await open(id), revisions, graphCall(call)),
  findLastChange: async (id, path, stretch, call) =>
    findLastChange(await open(id), path, { ...stretch, ...graphCall(call) }),
  readBlame: async (id, path, at, call) => readBlame(await open(id), path, { at, ...graphCall(call) }),
  findCommitAt: async (id, time) => findCommitAt(await open(id), time),
  findPageAt: async (id, path, at, call) => findPageAt(await open(id), path, { at, ...graphCall(call) }),
  listChanges: async (id, after, call) => listChanges(await open(id), { after, ...graphCall(call) }),
  readChanges: async (id, commit) => readChanges(await open(id), commit),
  compare: async (id, path, before, after) => compare(await open(id), path, { before, after }),
  compareWithParent: async (id, path, commit) => compareWithParent(await open(id), path, commit),
  compareText: async (id, path, before, text) => compareText(await open(id), path, { before, text }),
  listDeletedPages: async (id, call) => listDeletedPages(await open(id), graphCall(call)),
})
