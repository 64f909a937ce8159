/** What can be done with a merge that waits, and how each of it is told. */
import type { Oid, RefName, WikiId } from '../../../names'
import type { MergeHunk } from '../../../page'
import type { Conflict, OpenConflict, OpenMerge, Resolution, WikiApi } from '../../../worker'
import type { Undoing } from '../../branches/doing/undoing'
import type { Live } from '../../live.svelte'
import { messages } from '../../messages/all'
import type { Notices } from '../../notices.svelte'
import { router } from '../../router.svelte'
import { describeError, joinFailure } from '../../failures/describe'
import { describeRefusal } from '../../failures/refusal'
import { tellFailure } from '../../tell-failure'
import { askAuthor } from '../../verso/author'
import { mayBeRows } from '../../verso/rows/table-path'
import { settledText, settleRest, listPlaces, type Settlings } from '../text/choices'
import { forgetMerge, recall, remember, type Subject } from '../text/memory'

const words = () => messages.merging

type Means = {
  readonly api: WikiApi
  readonly notices: Notices
  readonly undoing: Undoing
  readonly wiki: WikiId
  /** The merge as everybody sees it. */
  readonly open: Live<OpenMerge | null>
}

type SettledRest = { readonly settlings: Settlings; readonly text: string | null }

export class MergeWork {
  busy = $state(false)
  /** Counts what was settled for many conflicts at once, whose views then begin anew. */
  round = $state(0)
  readonly #means: Means
  #queue: Promise<unknown> = Promise.resolve()

  constructor(means: Means) {
    this.#means = means
  }

  /** That of the merge as it is seen: another tab may show another one by now. */
  get #branch(): RefName | undefined {
    return this.#means.open.value?.branch
  }

  /** Notes what settles a conflict; one after the other, so that the last word counts. */
  resolve = (conflict: Conflict, resolution: Resolution | null): Promise<void> => {
    const { api, wiki, notices, open } = this.#means
    const branch = this.#branch
    const noted = this.#queue.then(async () => {
      try {
        open.current = { kind: 'ready', value: await api.resolveConflict(wiki, conflict, resolution, branch) }
      } catch (error) {
        tellFailure(notices, error)
        open.reload()
      }
    })
    this.#queue = noted
    return noted
  }

  /** Settles everything that is still open with one side; in a text, only the places that are open. */
  takeRest(conflicts: readonly OpenConflict[], side: 'ours' | 'theirs'): Promise<void> {
    return this.#attempt(async () => {
      const left = conflicts.filter(({ resolution }) => resolution === null)
      for (const conflict of left) await this.resolve(conflict, await this.#takeSide(conflict, side))
      this.round++
    })
  }

  async #takeSide(conflict: OpenConflict, side: 'ours' | 'theirs'): Promise<Resolution> {
    const { api, wiki } = this.#means
    const { hunks } = await api.readConflict(wiki, conflict.path)
    const subject: Subject = { wiki, kind: 'merge', path: conflict.path }
    if (!hunks || listPlaces(hunks).length === 0) return { kind: 'side', side }
    const { settlings, text } = await this.#settleRest(subject, hunks, side)
    remember(subject, settlings)
    return text === null ? { kind: 'side', side } : { kind: 'text', text }
  }

  /** Of a table cell by cell. */
  async #settleRest(subject: Subject, hunks: readonly MergeHunk[], side: 'ours' | 'theirs'): Promise<SettledRest> {
    const recalled = recall(subject)
    const { api, wiki, open } = this.#means
    const commit = open.value?.ours
    if (commit && mayBeRows(subject.path)) {
      const { takeTableRest } = await import('../rows/take-rest')
      return takeTableRest(api, { at: { wiki, commit }, path: subject.path }, { hunks, settlings: recalled, side })
    }
    const settlings = settleRest(listPlaces(hunks), recalled, side)
    return { settlings, text: settledText(hunks, settlings) }
  }

  /** Makes the commit; a merge with a remote is sent at once. */
  finish(merge: OpenMerge, message: string): Promise<void> {
    return this.#attempt(async () => {
      const { api, wiki, open } = this.#means
      await this.#queue
      const { branch } = merge
      const merged = await api.finishMerge(wiki, { message, author: await askAuthor(api), branch })
      if (merged.kind === 'conflicted') return this.#tellMore()
      open.current = { kind: 'ready', value: null }
      forgetMerge(wiki)
      if (merge.source.kind === 'remote') return this.#send(merged.commit)
      router.replace({ kind: 'commit', wiki, commit: merged.commit })
      const said = merge.source.kind === 'revert' ? words().finishedRevert : words().finished
      await this.#means.undoing.offerCommit(wiki, said, merged.commit)
    })
  }

  #tellMore(): void {
    this.#means.notices.post({ tone: 'alert', text: words().cameUp })
    this.#means.open.reload()
  }

  async #send(commit: Oid): Promise<void> {
    const { api, wiki, notices, undoing } = this.#means
    router.replace({ kind: 'remote', wiki })
    try {
      const synced = await api.sync(wiki)
      if (synced.kind === 'synced') await undoing.offerCommit(wiki, words().finishedSent, commit)
      else if (synced.kind === 'conflicted') this.#tellMore()
      else notices.post({ tone: 'alert', text: words().notSent(describeRefusal(synced.refusal)) })
    } catch (error) {
      notices.post({ tone: 'alert', text: words().notSent(joinFailure(describeError(error))) })
    }
  }

  /** Forgets the merge; everything is as it was. */
  abort(): Promise<void> {
    return this.#attempt(async () => {
      const { api, wiki, undoing, open } = this.#means
      const branch = this.#branch
      await this.#queue
      await api.abortMerge(wiki, branch)
      open.current = { kind: 'ready', value: null }
      forgetMerge(wiki)
      router.replace({ kind: 'home', wiki })
      await undoing.offer(wiki, words().aborted, 'abort-merge')
    })
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    if (this.busy) return
    this.busy = true
    try {
      await work()
    } catch (error) {
      tellFailure(this.#means.notices, error)
    } finally {
      this.busy = false
    }
  }
}
