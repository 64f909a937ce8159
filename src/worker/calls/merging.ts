import { WikiError } from '../../errors'
import type { MergingApi } from '../api'
import type { Session } from '../session/session'

const notYet = (): Promise<never> => Promise.reject(new WikiError('unsupported', 'Not there yet.'))

export const mergingCalls = (_: Session): MergingApi => ({
  readMerge: notYet,
  readConflict: notYet,
  resolveConflict: notYet,
  finishMerge: notYet,
  abortMerge: notYet,
  mergeBranch: notYet,
  revertCommit: notYet,
  readDraftConflict: notYet,
  explainMerge: notYet,
  readMergeRules: notYet,
  writeMergeRules: notYet,
})
