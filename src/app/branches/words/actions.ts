/** What undoing will do, and which step is next when one goes back or forward. Pure. */
import { branchName } from '../../../names'
import type { Action } from '../../../worker'
import { messages } from '../../messages/all'
import type { Day, DayOf } from '../../verso/thread/days'

const words = () => messages.branches.actions

/** What undoing it will do. */
export function describeUndoing({ kind, shown }: Pick<Action, 'kind' | 'shown'>): string {
  if (kind === 'switch-branch') return words().will[kind](shown ? branchName(shown) : '')
  return words().will[kind]
}

/** An action, and the one that took it back. */
export type Step = { readonly action: Action; readonly undo: Action | null }

/** What people did themselves, newest first, each with what took it back; taking back is no step of its own. */
export function listSteps(actions: readonly Action[]): readonly Step[] {
  const byId = new Map(actions.map((action) => [action.id, action]))
  return actions
    .filter(({ kind }) => kind !== 'undo')
    .map((action) => ({ action, undo: (action.undoneBy !== null && byId.get(action.undoneBy)) || null }))
}

/** The steps by the calendar day they were done on. */
export function groupSteps(steps: readonly Step[], dayOf: DayOf): readonly Day<Step>[] {
  const dayOfStep = ({ action }: Step): string => dayOf(action.time / 1000)
  const days = [...new Set(steps.map(dayOfStep))]
  return days.map((day) => ({ day, items: steps.filter((step) => dayOfStep(step) === day) }))
}

const isUndone = ({ action }: Step): boolean => action.undoneBy !== null

/** The step that going back takes back: the newest that stands. */
export const findStepBack = (steps: readonly Step[]): Step | undefined => steps.find((step) => !isUndone(step))

/** The step that going forward does again: the one taken back last; undefined once something new was done since. */
export function findStepForward(steps: readonly Step[]): Step | undefined {
  const [last] = steps.filter(({ undo }) => undo).toSorted((a, b) => order(b.undo?.id, a.undo?.id))
  const standing = findStepBack(steps)
  return last?.undo && (!standing || order(last.undo.id, standing.action.id) > 0) ? last : undefined
}

/** Ids are ordered by time. */
const order = (a = '', b = ''): number => (a < b ? -1 : Number(a > b))
