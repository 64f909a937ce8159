/** Records: values, and the few things that can be done with them. */
import type { Published } from '../../git'
import type { CommitOptions, SaveAndCommit } from './desk'
import type { PlainValues } from './fields/check'
import type { Fields, NewValues, Values } from './fields/field'

/** What can be done with a record. These are no properties of their own: `{...page}` has its values alone. */
export type RecordActs<Fs extends Fields> = {
  /**
   * Writes what was changed into the workspace, and commits nothing. Throws `already-exists` for a new record whose id is
   * taken, `not-found` for one that was deleted meanwhile, `InvalidRecord` for what its file cannot hold.
   */
  save(): Promise<void>
  /** Saves, and commits all that is not committed yet. */
  save(options: SaveAndCommit): Promise<Published>
  /** Takes the record out of the workspace, with its files. Throws `not-found`. */
  delete(): Promise<void>
  /** The record with other values, to be saved in its place; another id gives it another name. Throws `InvalidRecord`. */
  with(changes: Partial<NewValues<Fs>>): RecordOf<Fs>
}

/** A record of a model: `page.title`, `page.save()`. Its values never change; `with` makes another one. */
export type RecordOf<Fs extends Fields> = Values<Fs> & RecordActs<Fs>

/** What a record asks of its model. */
export type Keeper<Fs extends Fields> = {
  write(values: PlainValues, before: PlainValues | null): Promise<void>
  remove(values: PlainValues): Promise<void>
  commit(options: CommitOptions): Promise<Published>
  change(values: PlainValues, before: PlainValues | null): RecordOf<Fs>
}

class Acts<Fs extends Fields> implements RecordActs<Fs> {
  readonly #keeper: Keeper<Fs>
  readonly #values: PlainValues
  #before: PlainValues | null

  constructor(keeper: Keeper<Fs>, values: PlainValues, before: PlainValues | null) {
    this.#keeper = keeper
    this.#values = values
    this.#before = before
  }

  save(): Promise<void>
  save(options: SaveAndCommit): Promise<Published>
  async save(options?: SaveAndCommit): Promise<Published | void> {
    await this.#keeper.write(this.#values, this.#before)
    this.#before = this.#values
    if (options) return this.#keeper.commit(options)
  }

  async delete(): Promise<void> {
    await this.#keeper.remove(this.#before ?? this.#values)
    this.#before = null
  }

  with(changes: Partial<NewValues<Fs>>): RecordOf<Fs> {
    return this.#keeper.change({ ...this.#values, ...changes }, this.#before)
  }
}

/** `before` is what is in the workspace already; null for a new record. */
export function recordOf<Fs extends Fields>(
  keeper: Keeper<Fs>,
  values: Values<Fs> & PlainValues,
  before: PlainValues | null,
): RecordOf<Fs> {
  const record = Object.assign(new Acts(keeper, values, before), values)
  Object.freeze(record)
  return record
}
