/** What was done and how taking it back ended, told as sentences. Pure. */
import { isPagePath } from '../../../names'
import { titleOf } from '../../../page'
import type { Action, ActionKind, Impossible, Undone } from '../../../worker'
import { messages } from '../../messages'

const words = () => messages.undoing

const aboutPages: readonly ActionKind[] = ['restore', 'rename-page', 'delete-page', 'discard-draft']

function nameSubject({ kind, subject }: Pick<Action, 'kind' | 'subject'>): string {
  if (!aboutPages.includes(kind)) return subject
  if (subject === '') return words().wholeWiki
  return isPagePath(subject) ? titleOf(subject) : subject
}

/** "Merged plan", "Deleted branch old", "Discarded the draft of Home". */
export const describeAction = (action: Pick<Action, 'kind' | 'subject'>): string =>
  words().said[action.kind](nameSubject(action))

/** Why it cannot be undone; a draft's name is that of its page. */
const describeImpossible = ({ reason, name }: Impossible): string =>
  words().impossible[reason](reason === 'draft-there' && isPagePath(name) ? titleOf(name) : name)

/** How undoing ended, in a sentence. */
export function describeUndone(undone: Undone, action: Pick<Action, 'kind' | 'subject'>): string {
  const what = describeAction(action)
  switch (undone.kind) {
    case 'moved-back':
      return action.kind === 'undo' ? words().result.redone(action.subject || what) : words().result['moved-back'](what)
    case 'reverted':
      return words().result.reverted(what)
    case 'conflicted':
      return words().result.conflicted(undone.conflicts)
    case 'impossible':
      return `${words().result.impossible} ${describeImpossible(undone)}`
  }
}
