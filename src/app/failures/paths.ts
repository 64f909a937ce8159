/** What keeps a path from being given, in a sentence. Pure. */
import type { PathFault } from '../../names'
import type { NewPathFault } from '../../page'
import { messages } from '../messages/all'

export const describePathFault = (fault: PathFault): string => messages.naming.path[fault]

export const describeNewPathFault = (fault: NewPathFault): string =>
  fault.kind === 'path' ? describePathFault(fault.fault) : messages.naming.newPath[fault.kind](fault.about)
