/** The one way to take something back: every action is in the reflog, and every notice of one undoes it from there. */
import type { WikiId } from '../../../names'
import type { Action, ActionKind, Undone } from '../../../worker'
import { useEngine, useNotices } from '../../engine-context'
import { messages } from '../../messages'
import { router } from '../../router.svelte'
import { tellFailure } from '../../tell-failure'
import { askAuthor } from '../../verso/author'
import { describeAction, describeUndone } from '../words/actions'
import { useTyping } from './typing'

export type Undoing = {
  /** Says that something was just done, with a way to take back the newest action of each of these kinds, in this order. */
  readonly offer: (text: string, ...kinds: readonly ActionKind[]) => Promise<void>
  /** Takes an action back and says how that went; of an action that was taken back: does it again. */
  readonly undo: (action: Action) => Promise<boolean>
}

/** For the wiki on show. Call while a component starts; what it returns may outlive the component. */
export function useUndoing(wiki: () => WikiId): Undoing {
  const { api } = useEngine()
  const notices = useNotices()
  const typing = useTyping()
  const words = messages.branches.actions
  let isWorking = false

  async function offer(text: string, ...kinds: readonly ActionKind[]): Promise<void> {
    const here = wiki()
    const actions = await api.listActions(here)
    const done = kinds.flatMap((kind) => actions.find((action) => action.kind === kind) ?? [])
    if (done.length === 0) return notices.say(text)
    const run = () => attempt(() => takeAllBack(here, done))
    notices.post({ tone: 'status', text, action: { label: messages.common.undo, run } })
  }

  async function takeAllBack(here: WikiId, actions: readonly Action[]): Promise<boolean> {
    for (const action of actions) if (!(await takeBack(here, action))) return false
    return true
  }

  /** True once it is taken back. */
  async function takeBack(here: WikiId, action: Action): Promise<boolean> {
    await typing.settle()
    const edit = { message: words.message(describeAction(action)), author: await askAuthor(api) }
    const undone = await api.undoAction(here, action.id, edit)
    await tell(here, undone, action)
    if (undone.kind === 'conflicted') router.go({ kind: 'merge', wiki: here })
    return undone.kind === 'moved-back' || undone.kind === 'reverted'
  }

  async function tell(here: WikiId, undone: Undone, action: Action): Promise<void> {
    const text = describeUndone(undone, action)
    if (undone.kind === 'impossible') return void notices.post({ tone: 'alert', text })
    const redo = undone.kind === 'conflicted' || action.kind === 'undo' ? undefined : await findUndo(here, action)
    const run = () => redo && attempt(() => takeBack(here, redo))
    notices.post({ tone: 'status', text, ...(redo && { action: { label: words.redo, run } }) })
  }

  /** The action that took this one back; taken back itself, it does this one again. */
  async function findUndo(here: WikiId, { id }: Action): Promise<Action | undefined> {
    const actions = await api.listActions(here)
    const undoneBy = actions.find((action) => action.id === id)?.undoneBy
    return actions.find((action) => action.id === undoneBy)
  }

  async function attempt(work: () => Promise<boolean>): Promise<boolean> {
    if (isWorking) return false
    isWorking = true
    try {
      return await work()
    } catch (error) {
      return tellFailure(notices, error, () => attempt(work))
    } finally {
      isWorking = false
    }
  }

  return { offer, undo: (action) => attempt(() => takeBack(wiki(), action)) }
}
