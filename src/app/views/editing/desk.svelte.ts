/**
 * The desk a page is written at: brings together the box that is typed into, what becomes of the text, and the sentences
 * about it.
 */
import type { Editor, EditorOptions, Situation } from '../../../editor'
import type { Oid } from '../../../names'
import type { KeptFile, Person, WikiApi } from '../../../worker'
import { messages } from '../../messages/all'
import type { Notices } from '../../notices.svelte'
import { tellFailure } from '../../tell-failure'
import { askAuthor } from '../../verso/author'
import type { Opening } from './opening'
import { openTextBox, type TextBox } from './text-box'
import type { SaveOutcome, Writing } from './writing.svelte'

/** How long nobody types before the preview and the suggested message follow, in ms. */
const pause = 250
const words = () => messages.editing

type Means = { readonly api: WikiApi; readonly notices: Notices; readonly writing: Writing; readonly opening: Opening }

export class Desk {
  /** The text as it was when the typing last paused. */
  shown = $state('')
  /** The draft the text was brought back from, until it is saved or discarded. */
  restored: Opening['restored'] = $state.raw(null)
  box = $state.raw<TextBox | null>(null)
  isPlain = $state(false)
  /** Where the cursor is and what the text adds up to, as of the last pause. */
  situation = $state.raw<Situation | null>(null)
  /** When the text was last saved without being told to, in ms since 1970. */
  savedItself = $state<number | null>(null)
  /** Asks for files to put in; null while there is nothing they can be put into. */
  pick: (() => void) | null = null
  /** Hears of typing. */
  autosave: { readonly wait: () => void } | null = null
  readonly #means: Means
  #timer: ReturnType<typeof setTimeout> | undefined
  #isAdopting = false

  constructor(means: Means) {
    this.#means = means
    this.shown = means.opening.text
    this.restored = means.opening.restored
  }

  /** A page that is written for the first time goes on behind its heading. */
  get cursor(): 'start' | 'end' {
    return this.#means.opening.saved === null ? 'end' : 'start'
  }

  /** What the toolbar does: an image is chosen, where it can be. */
  get run(): Editor['run'] | null {
    const run = this.box?.run
    return run ? (command) => (command === 'image' && this.pick ? this.pick() : run(command)) : null
  }

  /** What is put into the text and in no commit yet. */
  get files(): readonly KeptFile[] {
    return this.#means.writing.files
  }

  /** The text as it is now. */
  read = (): string => this.box?.text ?? this.shown

  typed = (read: () => string): void => {
    if (this.#isAdopting) return
    this.#means.writing.typed(read)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => (this.shown = read()), pause)
    this.autosave?.wait()
  }

  /** Opens the box and puts the cursor into it; the returned function closes it. */
  open(parent: HTMLElement, options: EditorOptions, wantsPlain: () => boolean): () => void {
    let isGone = false
    void openTextBox(parent, options, wantsPlain).then(({ box, isPlain }) => {
      if (isGone) return box.close()
      this.box = box
      this.isPlain = isPlain
      const at = this.#means.opening.cursor
      if (at !== undefined) box.editor?.restorePosition({ anchor: at, head: at, line: 1 })
      box.focus()
    })
    return () => {
      isGone = true
      this.shown = this.read()
      this.box?.close()
      this.box = null
    }
  }

  /** Saves and says how it went. True when the page says what the box does. */
  save(message: string, author: string): Promise<boolean> {
    return this.#attempt(() => this.#save(message, author))
  }

  async #save(message: string, author: string): Promise<boolean> {
    const { api, writing } = this.#means
    const person = author.trim() === '' ? await askAuthor(api) : await introduce(api, author.trim())
    const outcome = await writing.save(this.read, { message, author: person })
    this.#tell(outcome)
    if (!('text' in outcome)) return false
    this.restored = null
    if (outcome.text !== null) this.adopt(outcome.text)
    return outcome.text !== null
  }

  /**
   * Saves without being told to. Where somebody else changed the same lines nothing is written and nothing is asked: the text
   * is a draft until a person saves it.
   */
  async saveItself(message: string): Promise<boolean> {
    const { api, writing } = this.#means
    const outcome = await writing.save(this.read, { message, author: await askAuthor(api) })
    if (outcome.kind === 'conflicted') {
      writing.standOff()
      return false
    }
    if (!('text' in outcome)) return false
    this.restored = null
    if (outcome.text !== null) this.adopt(outcome.text)
    if (outcome.kind === 'merged') this.#tell(outcome)
    this.savedItself = Date.now()
    return outcome.text !== null
  }

  #tell({ kind }: SaveOutcome): void {
    const { notices } = this.#means
    if (kind === 'saved') notices.say(words().saved)
    if (kind === 'merged') notices.say(words().savedMerged)
    if (kind === 'unchanged') notices.say(words().unchanged)
  }

  /** Shows a text that is saved already. */
  adopt(text: string): void {
    if (text === this.read()) return
    this.#isAdopting = true
    this.box?.replaceText(text)
    this.#isAdopting = false
    this.shown = text
  }

  /** Goes on with what was made of the text and a commit of somebody else. Nothing is saved yet. */
  settle(text: string, base: Oid | null): void {
    this.#means.writing.settle(base)
    this.box?.replaceText(text)
    this.shown = text
    this.typed(this.read)
  }

  /** Gives up what was typed for what the page says. */
  takeTheirs(): Promise<boolean> {
    return this.#attempt(async () => {
      this.adopt(await this.#means.writing.takeTheirs())
      this.restored = null
      return true
    })
  }

  /** The branch moved: shows what the page says now, unless something was typed here. */
  follow(): Promise<boolean> {
    return this.#attempt(async () => {
      const next = await this.#means.writing.branchMoved()
      if (next !== undefined) this.adopt(next)
      return next !== undefined
    })
  }

  #attempt(work: () => Promise<boolean>): Promise<boolean> {
    return work().catch((error: unknown) => tellFailure(this.#means.notices, error))
  }
}

async function introduce(api: WikiApi, name: string): Promise<Person> {
  const author = { name, email: '' }
  await api.writeAuthor(author)
  return author
}
