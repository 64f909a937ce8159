/** The wiki over time. */
import { WikiError } from '../../errors'
import { hasObject, readCommit } from '../../git'
import { findLineBefore, findPhrase, readTimeline } from '../../wiki'
import type { TimeApi } from '../api'
import type { Session } from '../session/session'
import { graphCall } from './graph-call'

export const timeCalls = ({ open }: Session): TimeApi => ({
  readTimeline: async (id, call) => readTimeline(await open(id), graphCall(call)),
  readCommit: async (id, commit) => {
    const { repository } = await open(id)
    if (await hasObject(repository, commit)) return readCommit(repository, commit)
    throw new WikiError('not-found', 'No such commit.', { reason: 'commit-missing', commit })
  },
  findPhrase: async (id, phrase, place, call) => findPhrase(await open(id), phrase, { ...place, ...graphCall(call) }),
  findLineBefore: async (id, line, call) => findLineBefore(await open(id), line, graphCall(call)),
})
