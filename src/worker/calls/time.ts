import { WikiError } from '../../errors'
import type { TimeApi } from '../api'
import type { Session } from '../session/session'

const notYet = (): Promise<never> => Promise.reject(new WikiError('unsupported', 'Not there yet.'))

export const timeCalls = (_: Session): TimeApi => ({
  readTimeline: notYet,
  findPhrase: notYet,
})
