/**
 * One page being written: what it was opened with, what it says now, and how saving it went.
 *
 * The text lives in the editor; this knows what became of it. Whatever happens, the text is on the screen, in the draft,
 * or in a commit.
 */
import { formatError, hasCode, parseError, type WikiError } from '../../../errors'
import type { Oid, PagePath, RefName, WikiId } from '../../../names'
import type { Edit, KeptFile, Page, Person, Published, ReadOnly, WikiApi } from '../../../worker'
import { DraftKeeper } from '../../drafts/draft-keeper.svelte'
import { isNews } from '../../drafts/letters'
import { findLetter } from '../../drafts/mailbox'
import { filesIn } from './attaching/files-in'
import { decideOpening, type Beginning, type Opening } from './opening'

/** How saving went. `text` is what the page says now and the editor should; null when more was typed meanwhile. */
export type SaveOutcome =
  | { readonly kind: 'saved' | 'merged' | 'unchanged'; readonly text: string | null }
  | { readonly kind: 'conflicted' | 'failed' }
type Api = Pick<WikiApi, 'readHead' | 'readPage' | 'savePage' | 'readDraft' | 'writeDraft' | 'discardDraft'>
/** `branch` is the one the page was opened on: what is typed here is kept and saved there, whatever the wiki shows by then. */
export type Subject = {
  readonly api: Api
  readonly wiki: WikiId
  readonly path: PagePath
  readonly branch: RefName
}

export class Writing {
  /** What the page said when the editor's text was last the same as a commit's. */
  saved = $state.raw<string | null>(null)
  base = $state.raw<Oid | null>(null)
  dirty = $state(false)
  saving = $state(false)
  /** The commit of somebody else that the text cannot be merged with. */
  conflict = $state.raw<Oid | null>(null)
  /** The page was changed or deleted by somebody else while it is edited here. */
  moved = $state.raw<{ readonly kind: 'changed' | 'deleted'; readonly head: Oid } | null>(null)
  error = $state.raw<WikiError | null>(null)
  /** What was put into the text and is in no commit yet. */
  files = $state.raw<readonly KeptFile[]>([])
  readonly keeper: DraftKeeper
  readonly #subject: Subject
  /** How the next save is to treat a conflict. */
  #settling: Pick<Edit, 'settle'> = {}

  constructor(subject: Subject, opening: Opening) {
    this.#subject = subject
    this.saved = opening.saved
    this.base = opening.base
    this.dirty = opening.restored !== null
    this.files = opening.restored?.files ?? []
    this.keeper = new DraftKeeper({ ...subject, now: Date.now, files: () => this.files }, opening.base)
  }

  typed(read: () => string): void {
    this.dirty = true
    this.keeper.typed(read)
  }

  /** A draft was discarded, as a save in another tab does; what is typed here and not saved is kept all the same. */
  async keepAgain(read: () => string): Promise<void> {
    const { api, wiki, path, branch } = this.#subject
    if (this.saving || !this.dirty || (await api.readDraft(wiki, path, branch))) return
    if (this.dirty) this.keeper.typed(read)
  }

  /** Saves the text as a commit; the draft goes only when the commit is there and nothing was typed since. */
  async save(read: () => string, edit: { readonly message: string; readonly author: Person }): Promise<SaveOutcome> {
    const { api, wiki, path, branch } = this.#subject
    const text = read()
    this.saving = true
    this.error = null
    try {
      const files = filesIn(text, this.files)
      const edits = { ...edit, ...this.#settling, base: this.base, branch, files }
      const published = await api.savePage(wiki, path, text, edits)
      if (published.kind !== 'conflicted') this.files = this.files.filter((file) => !files.includes(file))
      return await this.#settle(published, text, read)
    } catch (error) {
      this.error = parseError(formatError(error))
      return { kind: 'failed' }
    } finally {
      this.saving = false
    }
  }

  async #settle(published: Published, text: string, read: () => string): Promise<SaveOutcome> {
    if (published.kind === 'conflicted') {
      this.conflict = published.theirs
      this.keeper.typed(read) // another tab's save may have discarded the draft
      await this.keeper.flush()
      return { kind: 'conflicted' }
    }
    const isOurs = published.kind === 'published' && !published.merged
    const kind = published.kind === 'unchanged' ? 'unchanged' : isOurs ? 'saved' : 'merged'
    const now = isOurs ? text : ((await this.#readPage())?.text ?? text)
    if (read() !== text) return this.#goOn(kind, { now, text, commit: published.commit })
    this.#agree(now, published.commit)
    await this.keeper.forget()
    return { kind, text: now }
  }

  /**
   * More was typed while the save was under way. Where the page says what was saved, the rest is an edit of that; where
   * it says more, the rest stays an edit of the old base, so that the next save merges and takes nothing back.
   */
  #goOn(
    kind: 'saved' | 'merged' | 'unchanged',
    { now, text, commit }: { readonly now: string; readonly text: string; readonly commit: Oid | null },
  ): SaveOutcome {
    if (now === text) {
      this.saved = text
      this.base = commit
      this.keeper.base = commit
    }
    return { kind, text: null }
  }

  /** The text and the commit say the same. */
  #agree(text: string | null, commit: Oid | null): void {
    this.saved = text
    this.base = commit
    this.keeper.base = commit
    this.dirty = false
    this.conflict = null
    this.moved = null
    this.#settling = {}
  }

  /** Lets our lines stand where both changed the same ones; the next save merges the rest, theirs stays in the history. */
  keepMine(): void {
    this.#settling = { settle: 'ours' }
    this.conflict = null
  }

  /** The text is an edit of that commit now: both sides have been put together in it. */
  settle(base: Oid | null): void {
    this.base = base
    this.keeper.base = base
    this.conflict = null
    this.moved = null
  }

  /** Goes on writing, knowing that somebody else changed the same lines. */
  standOff(): void {
    if (this.conflict) this.moved = { kind: 'changed', head: this.conflict }
    this.conflict = null
  }

  /** Goes on writing; the next save will ask again. */
  setAside(): void {
    this.conflict = null
  }

  /** Gives up our text for the page as it is; returns what it says. */
  async takeTheirs(): Promise<string> {
    const page = await this.#readPage()
    this.#agree(page?.text ?? null, page?.commit ?? this.conflict ?? this.base)
    this.files = []
    await this.keeper.forget()
    return page?.text ?? ''
  }

  /**
   * The branch moved. Returns the page's new text when nothing was typed here, so that the editor can follow; otherwise
   * remembers that the two will have to be put together.
   */
  async branchMoved(): Promise<string | undefined> {
    const page = await this.#readPage()
    if (this.saving || (page?.text ?? null) === this.saved) return undefined
    if (page && !this.dirty) {
      this.#agree(page.text, page.commit)
      return page.text
    }
    const head = page?.commit ?? (await this.#subject.api.readHead(this.#subject.wiki))
    if (head) this.moved = { kind: page ? 'changed' : 'deleted', head }
    return undefined
  }

  #readPage(): Promise<Page | null> {
    return readPageIfAny(this.#subject)
  }
}

async function readPageIfAny({ api, wiki, path }: Subject): Promise<Page | null> {
  try {
    return await api.readPage(wiki, path)
  } catch (error) {
    if (hasCode(error, 'not-found')) return null
    throw error
  }
}

/** Reads what the editor opens with; a page that is not written yet is begun. `readOnly` says why it must not. */
export async function openWriting(
  subject: Subject,
  begin: () => Promise<Beginning>,
): Promise<{ readonly opening: Opening; readonly readOnly: ReadOnly | null; readonly writing: Writing }> {
  const { api, wiki, path, branch } = subject
  const [page, kept, base] = await Promise.all([
    readPageIfAny(subject),
    api.readDraft(wiki, path, branch),
    api.readHead(wiki),
  ])
  const letter = findLetter({ wiki, path, branch })
  const draft = letter && isNews(letter, kept) ? letter : kept
  const beginning = page || draft ? { text: '' } : await begin()
  const opening = decideOpening(page, draft, { ...beginning, base })
  return { opening, readOnly: page?.readOnly ?? null, writing: new Writing(subject, opening) }
}
