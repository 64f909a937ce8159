/**
 * Properties changed while a page is read: at once in sight, and saved when the reader goes on to something else, all
 * that was done to one of them as one commit.
 */
import type { Oid, PagePath, WikiId } from '../../names'
import { titleOf } from '../../page'
import type { WikiApi } from '../../worker'
import { JoinedEdits } from '../joining/joined-edits'
import { messages } from '../messages/all'
import type { Notices } from '../notices.svelte'
import { tellFailure } from '../tell-failure'
import { askAuthor } from '../verso/author'
import { applyEdit, describeEdits, type PropertyEdit } from './edits'

/** Milliseconds without an edit after which they are saved all the same: nobody should lose one by walking away. */
const pause = 4000

type Place = { readonly api: WikiApi; readonly notices: Notices; readonly wiki: WikiId; readonly path: PagePath }
type Read = { readonly text: string; readonly commit: Oid }

export class PropertyWork {
  /** The page with what was done to it, saved or not. */
  text = $state('')
  readonly #place: Place
  #base: Read
  #isSaving = false
  readonly #joined = new JoinedEdits<PropertyEdit>((edits) => this.#save(edits), pause)

  constructor(place: Place, page: Read) {
    this.#place = place
    this.#base = page
    this.text = page.text
  }

  /** The page says something else now; what is not saved yet is still to be made on what it said. */
  follow(page: Read): void {
    if (!this.#isSaving && this.#joined.waiting.length === 0) this.#show(page)
  }

  /** False when it cannot be done without touching more than that property. */
  edit = (edit: PropertyEdit): boolean => {
    const text = applyEdit(this.text, edit)
    if (text === null) return false
    if (text === this.text) return true
    this.text = text
    this.#joined.add(edit)
    return true
  }

  /** Saves now. */
  flush = (): void => this.#joined.flush()

  #show(page: Read): void {
    this.#base = page
    // What was done meanwhile is made again, on what the page says now.
    this.text = this.#joined.waiting.reduce((now, edit) => applyEdit(now, edit) ?? now, page.text)
  }

  async #save(edits: readonly PropertyEdit[]): Promise<void> {
    const { api, notices, wiki, path } = this.#place
    this.#isSaving = true
    const isSaved = await this.#publish(edits).catch((error: unknown) => tellFailure(notices, error))
    this.#isSaving = false
    if (!isSaved) return this.#joined.putBack(edits)
    await api.readPage(wiki, path).then(
      (page) => this.#show(page),
      (error: unknown) => tellFailure(notices, error),
    )
  }

  async #publish(edits: readonly PropertyEdit[]): Promise<true> {
    const { api, notices, wiki, path } = this.#place
    const words = messages.properties
    const [text, base] = [this.text, this.#base.commit]
    const message = describeEdits(edits, titleOf(path), words.message)
    const author = await askAuthor(api)
    const published = await api.savePage(wiki, path, text, { message, author, base, draft: 'kept' })
    if (published.kind === 'conflicted') notices.post({ tone: 'alert', text: words.conflicted })
    return true
  }
}
