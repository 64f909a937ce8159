import { WikiError } from '../../errors'
import type { BranchesApi } from '../api'
import type { Session } from '../session/session'

const notYet = (): Promise<never> => Promise.reject(new WikiError('unsupported', 'Not there yet.'))

export const branchesCalls = (_: Session): BranchesApi => ({
  listBranches: notYet,
  createBranch: notYet,
  switchBranch: notYet,
  renameBranch: notYet,
  deleteBranch: notYet,
  compareBranches: notYet,
  listTags: notYet,
  createTag: notYet,
  deleteTag: notYet,
  restoreFolder: notYet,
  listActions: notYet,
  undoAction: notYet,
})
