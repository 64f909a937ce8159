/**
 * Properties changed while a page is read: at once in sight, and saved when the reader goes on to something else, all
 * that was done to one of them as one commit.
 */
import type { Oid, PagePath, WikiId } from '../../names'
import { titleOf } from '../../page'
import type { WikiApi } from '../../worker'
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
  #edits: readonly PropertyEdit[] = []
  #saving: Promise<void> = Promise.resolve()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(place: Place, page: Read) {
    this.#place = place
    this.#base = page
    this.text = page.text
  }

  /** The page says something else now; what is not saved yet is still to be made on what it said. */
  follow(page: Read): void {
    if (this.#edits.length > 0) return
    this.#base = page
    this.text = page.text
  }

  /** False when it cannot be done without touching more than that property. */
  edit = (edit: PropertyEdit): boolean => {
    const text = applyEdit(this.text, edit)
    if (text === null) return false
    if (text === this.text) return true
    this.text = text
    // A new list, for the one before may be on its way to a commit.
    this.#edits = [...this.#edits, edit]
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.flush, pause)
    return true
  }

  /** Saves now. Saves of one page follow each other. */
  flush = (): void => {
    clearTimeout(this.#timer)
    this.#saving = this.#saving.then(() => this.#save())
  }

  async #save(): Promise<void> {
    const { api, notices, wiki, path } = this.#place
    const [edits, base, text] = [this.#edits, this.#base, this.text]
    if (edits.length === 0) return
    const words = messages.properties
    try {
      const message = describeEdits(edits, titleOf(path), words.message)
      const published = await api.savePage(wiki, path, text, {
        message,
        author: await askAuthor(api),
        base: base.commit,
        draft: 'kept',
      })
      this.#edits = this.#edits.slice(edits.length)
      if (published.kind === 'conflicted') notices.post({ tone: 'alert', text: words.conflicted })
      const page = await api.readPage(wiki, path)
      this.#base = page
      // What was done meanwhile is made again, on what the page says now.
      this.text = this.#edits.reduce((now, edit) => applyEdit(now, edit) ?? now, page.text)
    } catch (error) {
      tellFailure(notices, error)
    }
  }
}
