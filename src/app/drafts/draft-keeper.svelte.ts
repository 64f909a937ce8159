/**
 * Keeps what is being typed.
 *
 * At most 300 ms after a key the text is with the engine, in the order it was typed; when there is no time left it goes
 * into the mailbox at once, as when the engine
 * has no room for it. Until `forget` is called, no text that was reported with `typed` is lost.
 */
import { formatError, parseError, type WikiError } from '../../errors'
import type { Oid, PagePath, RefName, WikiId } from '../../names'
import type { KeptFile, WikiApi } from '../../worker'
import { postLetter, withdrawLetter } from './mailbox'

const delay = 300

export type Keeping = {
  readonly api: Pick<WikiApi, 'writeDraft' | 'discardDraft'>
  readonly wiki: WikiId
  readonly path: PagePath
  /** Where it is typed; the wiki may show another branch by the time it arrives. */
  readonly branch: RefName
  readonly now: () => number
  /** The files that were put into the text. */
  readonly files?: () => readonly KeptFile[]
}

type Taken = {
  readonly text: string
  readonly base: Oid | null
  readonly time: number
  readonly files: readonly KeptFile[]
}

export class DraftKeeper {
  /** When the engine last took the text; null while nothing has been typed. */
  keptAt = $state<number | null>(null)
  /** Why the text could not be kept; it is still on the screen. */
  error = $state.raw<WikiError | null>(null)
  readonly #keeping: Keeping
  #base: Oid | null
  #read: (() => string) | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #queue: Promise<unknown> = Promise.resolve()

  constructor(keeping: Keeping, base: Oid | null) {
    this.#keeping = keeping
    this.#base = base
  }

  /** The commit the text is an edit of. */
  set base(base: Oid | null) {
    this.#base = base
  }

  /** The text has changed; `read` gives it as it will be then. */
  typed(read: () => string): void {
    this.#read = read
    this.#timer ??= setTimeout(() => void this.flush().catch(() => undefined), delay) // `error` says it
  }

  /** Hands on at once what was typed. Settles when the engine has it; rejects when it has not. */
  async flush(): Promise<void> {
    const draft = this.#take()
    if (draft) this.#queue = this.#queue.catch(() => undefined).then(() => this.#write(draft))
    await this.#queue
  }

  /** Leaves what was typed where a closing tab can: to be called when the page is hidden. */
  post(): void {
    const { wiki, path, branch } = this.#keeping
    if (this.#read) postLetter({ wiki, path, branch, ...this.#say(this.#read()) })
  }

  /** The text is saved, or nobody wants it: there is no draft any more. */
  async forget(): Promise<void> {
    const { api, wiki, path, branch } = this.#keeping
    this.#take()
    withdrawLetter({ wiki, path, branch })
    this.keptAt = null
    this.error = null
    this.#queue = this.#queue.catch(() => undefined).then(() => api.discardDraft(wiki, path, branch))
    await this.#queue
  }

  #take(): Taken | undefined {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const text = this.#read?.()
    this.#read = undefined
    return text === undefined ? undefined : this.#say(text)
  }

  #say(text: string): Taken {
    const { now, files } = this.#keeping
    return { text, base: this.#base, time: now(), files: files?.() ?? [] }
  }

  async #write(draft: Taken): Promise<void> {
    const { api, wiki, path, branch } = this.#keeping
    try {
      await api.writeDraft(wiki, { path, branch, ...draft })
      withdrawLetter({ wiki, path, branch })
      this.keptAt = draft.time
      this.error = null
    } catch (error) {
      this.#read ??= () => draft.text // it is not kept yet, so the next attempt and the mailbox must have it
      this.error = parseError(formatError(error))
      postLetter({ wiki, path, branch, ...draft })
      throw error
    }
  }
}
