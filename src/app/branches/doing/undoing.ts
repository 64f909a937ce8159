/** The one way to take something back: what was done is in the reflog, and every notice of it undoes it from there. */
import type { Oid, WikiId } from '../../../names'
import type { Action, ActionKind, Undone, WikiApi } from '../../../worker'
import { useEngine, useNotices } from '../../engine-context'
import { messages } from '../../messages'
import type { Notices } from '../../notices.svelte'
import { router } from '../../router.svelte'
import { tellFailure } from '../../tell-failure'
import { askAuthor } from '../../verso/author'
import { splitMessage } from '../../verso/thread/message'
import { describeAction, describeUndone } from '../words/undone'
import { useTyping, type Typing } from './typing'

export type Undoing = {
  /** Says that something was just done, with a way to take back the newest action of each of these kinds, in this order. */
  readonly offer: (wiki: WikiId, text: string, ...kinds: readonly ActionKind[]) => Promise<void>
  /** Says that something was just committed, with a way to take that commit back. */
  readonly offerCommit: (wiki: WikiId, text: string, commit: Oid) => Promise<void>
  /** Says that a draft was just discarded, with a way to have it back; not where its text is still to be had elsewhere. */
  readonly offerDraft: (wiki: WikiId, text: string, draft: string) => Promise<void>
  /** Takes an action back and says how that went; one that took another back: does that again. True once it is done. */
  readonly undo: (wiki: WikiId, action: Action) => Promise<boolean>
}

type Means = { readonly api: WikiApi; readonly notices: Notices; readonly typing: Typing }
type Attempt = (work: () => Promise<boolean>) => Promise<boolean>
const words = () => messages.undoing

/** Call while a component starts; what it returns may outlive the component. */
export function useUndoing(): Undoing {
  const { api } = useEngine()
  const means: Means = { api, notices: useNotices(), typing: useTyping() }
  const attempt = oneAtATime(means.notices)
  const post = (text: string, label: string, undo: () => Promise<boolean>): unknown =>
    means.notices.post({ tone: 'status', text, action: { label, run: () => attempt(undo) } })

  async function undo(wiki: WikiId, action: Action): Promise<boolean> {
    const { undone, again } = await takeBack(means, wiki, action)
    const text = describeUndone(undone, action)
    if (undone.kind === 'impossible') means.notices.post({ tone: 'alert', text })
    else if (again) post(text, words().redo, () => undo(wiki, again))
    else means.notices.say(text)
    if (undone.kind === 'conflicted') router.go({ kind: 'merge', wiki })
    return undone.kind === 'moved-back' || undone.kind === 'reverted'
  }

  async function undoAll(wiki: WikiId, actions: readonly Action[]): Promise<boolean> {
    for (const action of actions) if (!(await undo(wiki, action))) return false
    return true
  }

  return {
    async offer(wiki, text, ...kinds) {
      const actions = await api.listActions(wiki)
      const done = kinds.flatMap((kind) => actions.find((action) => action.kind === kind) ?? [])
      if (done.length === 0) means.notices.say(text)
      else post(text, messages.common.undo, () => undoAll(wiki, done))
    },
    async offerCommit(wiki, text, commit) {
      const action = (await api.listActions(wiki)).find(({ updates }) => updates.some(({ to }) => to === commit))
      post(text, messages.common.undo, () => (action ? undo(wiki, action) : revert(means, wiki, commit)))
    },
    async offerDraft(wiki, text, discarded) {
      const [action] = (await api.listActions(wiki)).filter(({ draft }) => draft?.text === discarded)
      if (action?.undoneBy === null) post(text, messages.common.undo, () => undo(wiki, action))
      else means.notices.say(text)
    },
    undo: (wiki, action) => attempt(() => undo(wiki, action)),
  }
}

/** A second click while the first is at work does nothing. */
function oneAtATime(notices: Notices): Attempt {
  let isWorking = false
  return async function attempt(work): Promise<boolean> {
    if (isWorking) return false
    isWorking = true
    try {
      return await work()
    } catch (error) {
      return tellFailure(notices, error, (): Promise<boolean> => attempt(work))
    } finally {
      isWorking = false
    }
  }
}

type TakenBack = { readonly undone: Undone; readonly again: Action | undefined }

/** `again` is what took the action back: taken back itself, it does the action again. */
async function takeBack({ api, typing }: Means, wiki: WikiId, action: Action): Promise<TakenBack> {
  await typing.settle()
  const edit = { message: words().message(describeAction(action)), author: await askAuthor(api) }
  const undone = await api.undoAction(wiki, action.id, edit)
  if (action.kind === 'undo' || undone.kind === 'conflicted') return { undone, again: undefined }
  const actions = await api.listActions(wiki)
  const undoneBy = actions.find(({ id }) => id === action.id)?.undoneBy
  return { undone, again: actions.find(({ id }) => id === undoneBy) }
}

/** What is no action of its own, as a page brought back under another name, is reverted like any commit. */
async function revert({ api, notices }: Means, wiki: WikiId, commit: Oid): Promise<boolean> {
  const { subject } = splitMessage((await api.readChanges(wiki, commit)).commit.message)
  const merged = await api.revertCommit(wiki, commit, {
    message: words().message(subject),
    author: await askAuthor(api),
  })
  if (merged.kind === 'conflicted') router.go({ kind: 'merge', wiki })
  notices.say(
    merged.kind === 'conflicted'
      ? words().result.conflicted(merged.conflicts)
      : `${words().undone}${messages.common.stop}`,
  )
  return merged.kind === 'merged'
}
