/**
 * Edits of records: each at once in sight, those within two seconds as one commit, with a way back.
 *
 * What was edited lies over the records as they are read until they say it themselves, so that nothing flickers and a
 * commit of somebody else takes nothing away from under a hand.
 */
import type { PagePath, WikiId } from '../../../../names'
import type { ModelField, RecordEdit, RecordRow, RecordsSaved, RecordValue, WikiApi } from '../../../../worker'
import { JoinedEdits } from '../../../joining/joined-edits'
import type { Notices } from '../../../notices.svelte'
import { messages } from '../../../messages/all'
import { tellFailure } from '../../../tell-failure'
import { gather } from '../arrange/gather'
import { sayFault } from '../values/parse'
import { valueOf } from '../values/shape'

/** An edit with what the record said before, and how people call both. */
type Written = RecordEdit & { readonly was: RecordValue; readonly title: string; readonly fieldTitle: string }

export type Place = {
  readonly api: WikiApi
  readonly notices: Notices
  readonly wiki: WikiId
  /** Reads the records again; settles once they are there. */
  readonly reload: () => Promise<unknown>
  /** What the record says now; undefined when it is gone. */
  readonly find: (path: PagePath) => RecordRow | undefined
}

type Invalid = Extract<RecordsSaved, { kind: 'invalid' }>

const keyOf = (path: string, field: string): string => `${path}\n${field}`
const isSame = (a: RecordValue, b: RecordValue): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What a record says its title is, it is called. */
function laidOver(row: RecordRow, edited: RecordRow['values']): RecordRow {
  const { title } = edited
  const isCalled = typeof title === 'string' && title !== ''
  return { ...row, values: { ...row.values, ...edited }, ...(isCalled && { title }) }
}

export class RecordWrites {
  /** By record and field, what lies over the records as they were read. */
  #over = $state.raw<ReadonlyMap<string, Written>>(new Map())
  /** By record and field, what could not be saved, as a sentence. */
  #faults = $state.raw<ReadonlyMap<string, string>>(new Map())
  readonly #joined = new JoinedEdits<Written>((edits) => this.#save(edits, describe(edits), 'with-undo'))
  readonly #place: Place

  constructor(place: Place) {
    this.#place = place
  }

  faultOf = (path: string, field: string): string | undefined => this.#faults.get(keyOf(path, field))

  /** The record with what was edited. */
  lay = (rows: readonly RecordRow[]): readonly RecordRow[] => {
    const edits = gather(this.#over.values(), ({ path }) => path)
    if (edits.size === 0) return rows
    return rows.map((row) => {
      const own = edits.get(row.path)
      return own ? laidOver(row, Object.fromEntries(own.map(({ field, value }) => [field, value]))) : row
    })
  }

  edit(row: RecordRow, field: Pick<ModelField, 'name' | 'title'>, value: RecordValue): void {
    const key = keyOf(row.path, field.name)
    const before = this.#joined.waiting.find(({ path, field: name }) => keyOf(path, name) === key)
    const was = before ? before.was : valueOf(row, field.name)
    const written = { path: row.path, field: field.name, value, was, title: row.title, fieldTitle: field.title }
    const now = isSame(was, value) ? [] : [written]
    this.#joined.put([...this.#joined.waiting.filter((one) => one !== before), ...now])
    const others = [...this.#over].filter(([name]) => name !== key)
    this.#over = new Map([...others, ...now.map((edit) => [key, edit] as const)])
    this.#faults = new Map([...this.#faults].filter(([name]) => name !== key))
  }

  /** Saves what waits, as when the view is left. One save goes after the other. */
  flush = (): void => this.#joined.flush()

  /** Saves what waits; settles once all of it is saved. */
  settle = (): Promise<void> => this.#joined.settle()

  async #save(edits: readonly Written[], message: string, how: 'with-undo' | 'undoing'): Promise<void> {
    const { api, notices, wiki } = this.#place
    try {
      const plain = edits.map(({ path, field, value }) => ({ path, field, value, isBack: how === 'undoing' }))
      const saved = await api.changeRecords(wiki, plain, { message })
      this.#tell(saved, edits, how)
      if (saved.kind === 'saved') await api.awaitCatalog(wiki)
      if (saved.kind === 'invalid') await this.#saveOthers(saved, edits, how)
    } catch (error) {
      tellFailure(notices, error)
    }
    await this.#place.reload()
    this.#lift(edits)
  }

  /** What is wrong with one edit keeps no other from being saved. */
  async #saveOthers({ faults }: Invalid, edits: readonly Written[], how: 'with-undo' | 'undoing'): Promise<void> {
    const right = edits.filter((_, at) => !faults.some((fault) => fault.at === at))
    if (right.length > 0 && right.length < edits.length) await this.#save(right, describe(right), how)
  }

  #tell(saved: RecordsSaved, edits: readonly Written[], how: 'with-undo' | 'undoing'): void {
    const words = messages.records
    const { notices } = this.#place
    if (saved.kind === 'conflicted') notices.post({ tone: 'alert', text: words.conflicted })
    if (saved.kind === 'invalid') this.#blame(saved, edits)
    if (saved.kind !== 'saved' || how === 'undoing') return
    const action = { label: messages.common.undo, run: () => this.#undo(edits) }
    notices.post({ tone: 'status', text: words.saved(edits.length), action })
  }

  #blame({ faults }: Invalid, edits: readonly Written[]): void {
    const found = faults.flatMap((fault) => {
      const edit = edits[fault.at]
      return edit ? [[keyOf(edit.path, edit.field), sayFault(fault, edit.fieldTitle)] as const] : []
    })
    this.#faults = new Map([...this.#faults, ...found])
    const first = edits[faults[0]?.at ?? 0]
    this.#place.notices.post({
      tone: 'alert',
      text: messages.records.refused(first?.title ?? '', found[0]?.[1] ?? ''),
    })
  }

  /** What somebody has changed since stays as they left it. */
  #undo(edits: readonly Written[]): void {
    const back = edits.flatMap((edit) => {
      const row = this.#place.find(edit.path)
      return row && isSame(valueOf(row, edit.field), edit.value) ? [{ ...edit, value: edit.was, was: edit.value }] : []
    })
    if (back.length === 0) return this.#place.notices.say(messages.records.changedSince)
    this.#over = new Map([...this.#over, ...back.map((edit) => [keyOf(edit.path, edit.field), edit] as const)])
    this.#joined.after(() => this.#save(back, messages.records.undoMessage(back.length), 'undoing'))
  }

  #lift(edits: readonly Written[]): void {
    this.#over = new Map([...this.#over].filter(([, written]) => !edits.includes(written)))
  }
}

/** Says in a commit's message what was changed: one edit in its first line, several in a list below. */
function describe(edits: readonly Written[]): string {
  const words = messages.records
  const [first] = edits
  const line = ({ title, fieldTitle, value }: Written): string =>
    words.message(
      fieldTitle,
      title,
      value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value),
    )
  if (edits.length === 1 && first) return line(first)
  return `${words.messageOfSeveral(edits.length)}\n\n${edits
    .slice(0, 50)
    .map((edit) => `- ${line(edit)}`)
    .join('\n')}`
}
