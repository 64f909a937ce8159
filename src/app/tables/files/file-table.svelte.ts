/**
 * The rows of a file as they are edited: in sight at once, those edited within two seconds saved as one commit.
 *
 * What is in sight is what the wiki had when the first of them was made, with the edits in it; what others committed
 * meanwhile is merged with it when it is saved, by row where the file lets rows be told apart.
 */
import type { Oid } from '../../../names'
import type { TableEdit } from '../../../page/csv'
import { JoinedEdits } from '../../joining/joined-edits'
import { formOf, type AnyTable } from './forms'

/** What the wiki has of the file. */
export type Source = { readonly path: string; readonly text: string; readonly commit: Oid }

/** `merged` tells that the commit says more of the file than the text did. */
export type Kept =
  | { readonly kind: 'saved'; readonly commit: Oid; readonly merged: boolean }
  | { readonly kind: 'conflicted' }
  | { readonly kind: 'failed' }

export type Keeping = {
  /** Saves a text that was made from that of a commit. */
  save(text: string, base: Oid, edits: readonly TableEdit[]): Promise<Kept>
  /** Keeps what others changed, too, so that it cannot be saved. */
  setAside(text: string, base: Oid): Promise<unknown>
}

export class FileTableWork {
  /** What the edits are made on. */
  #source: Source = $state.raw({ path: '', text: '', commit: '' as Oid })
  /** What the wiki had when we last heard. */
  #heard: Source
  text = $state.raw('')
  #isSaving = false
  readonly #keeping: Keeping
  readonly #joined = new JoinedEdits<TableEdit>((edits) => this.#save(edits))
  readonly table: AnyTable | null = $derived(formOf(this.#source.path).read(this.#source.path, this.text))

  constructor(source: Source, keeping: Keeping) {
    this.#keeping = keeping
    this.#heard = source
    this.#show(source)
  }

  /** What the wiki has now; shown once nothing of ours is on its way there, for it would be missing. */
  take(source: Source): void {
    this.#heard = source
    if (this.#isAtRest) this.#show(source)
  }

  /** False where the row is not there, or the file cannot say it. */
  edit(edit: TableEdit): boolean {
    const { path } = this.#source
    const edited = formOf(path).edit(path, this.text, edit)
    if (edited === null) return false
    if (edited === this.text) return true
    this.text = edited
    this.#joined.add(edit)
    return true
  }

  /** Saves what waits, as when the view is left. */
  flush = (): void => this.#joined.flush()

  /** Saves what waits; settles once all of it is saved. */
  settle = (): Promise<void> => this.#joined.settle()

  get #isAtRest(): boolean {
    return !this.#isSaving && this.#joined.waiting.length === 0
  }

  #show(source: Source): void {
    this.#source = source
    this.text = source.text
  }

  async #save(edits: readonly TableEdit[]): Promise<void> {
    const [{ path, commit: base }, text] = [this.#source, this.text]
    this.#isSaving = true
    const kept = await this.#keeping.save(text, base, edits)
    this.#isSaving = false
    if (kept.kind === 'failed') return this.#joined.putBack(edits)
    if (kept.kind === 'conflicted') return this.#setAside()
    if (!kept.merged) this.#source = { path, text, commit: kept.commit }
    if (this.#isAtRest && this.#heard.commit === kept.commit) this.#show(this.#heard)
  }

  /** All that is in sight goes, what is edited since among it. */
  async #setAside(): Promise<void> {
    await this.#keeping.setAside(this.text, this.#source.commit)
    this.#joined.put([])
    this.#show(this.#heard)
  }
}
