/** The wiki over time. */
import { WikiError } from '../../errors'
import { readTimeline } from '../../wiki'
import type { TimeApi } from '../api'
import type { Session } from '../session/session'
import { graphCall } from './graph-call'

const notYet = (): Promise<never> => Promise.reject(new WikiError('unsupported', 'Not there yet.'))

export const timeCalls = ({ open }: Session): TimeApi => ({
  readTimeline: async (id, call) => readTimeline(await open(id), graphCall(call)),
  findPhrase: notYet,
})
