/** The rows of a table as they are looked at, read by pages of them when they come into sight. */
import type { Row } from '../../../page/rows'
import { askRows, type Handle } from '../handle/handle'
import { explainFault } from '../handle/explain-fault'
import { countQuery, rowsQuery, type Look } from '../statements/rows'
import { aimLook } from './aim'
import { rowKey } from './row-key'

const pageSize = 100
/** Pages that are held; one may have files in its cells. */
const mostPages = 12

export class TableRows {
  count = $state(0)
  /** Why there are no rows, as a sentence. */
  fault = $state('')
  /** Others match besides those that are counted. */
  more = $state(false)
  ready = $state(false)
  /** By their number from 0; another map when a page has come. */
  #pages = $state.raw<ReadonlyMap<number, readonly Row[]>>(new Map())
  #look: Look | undefined
  #shown = { first: 0, last: 0 }
  /** Answers to what was asked before are dropped. */
  #turn = 0
  readonly #asking = new Set<number>()
  readonly #handle: Handle

  constructor(handle: Handle) {
    this.#handle = handle
  }

  rowAt(at: number): Row | undefined {
    return this.#pages.get(Math.floor(at / pageSize))?.[at % pageSize]
  }

  keyAt(at: number): string | undefined {
    const row = this.rowAt(at)
    return row && this.#look && rowKey(this.#look.columns, row, at)
  }

  /** The row of that key, if it is still there. */
  find(key: string): Row | undefined {
    for (const [page, rows] of this.#pages)
      for (const [at, row] of rows.entries()) if (this.keyAt(page * pageSize + at) === key) return row
    return undefined
  }

  /** Reads anew; what was read stays on show until then. */
  async look(wanted: Look): Promise<void> {
    const turn = ++this.#turn
    const aim = await aimLook(this.#handle, wanted)
    if (turn !== this.#turn) return
    if (aim.kind === 'fault') return this.#fail(aim.sentence)
    const { look, more } = aim
    this.#look = look
    this.#asking.clear()
    const answer = await askRows(this.#handle, countQuery(look), 1)
    if (turn !== this.#turn) return
    if (answer.kind === 'fault') return this.#fail(explainFault(answer))
    const count = Number(answer.rows[0]?.[0] ?? 0)
    const pages = new Map<number, readonly Row[]>()
    for (const page of this.#pagesInSight(count)) {
      const rows = await this.#read(look, page)
      if (turn !== this.#turn) return
      if (rows) pages.set(page, rows)
    }
    this.count = count
    this.more = more
    this.#pages = pages
    this.fault = ''
    this.ready = true
  }

  /** Rows from one to the other are in sight. */
  show(first: number, last: number): void {
    this.#shown = { first, last }
    for (const page of this.#pagesInSight(this.count)) if (!this.#pages.has(page)) void this.#fetch(page)
  }

  #pagesInSight(count: number): readonly number[] {
    if (count === 0) return []
    const end = Math.floor((count - 1) / pageSize)
    const first = Math.min(end, Math.floor(this.#shown.first / pageSize))
    const last = Math.min(end, Math.floor(Math.max(this.#shown.last, 0) / pageSize))
    return Array.from({ length: last - first + 1 }, (_, at) => first + at)
  }

  async #fetch(page: number): Promise<void> {
    const [look, turn] = [this.#look, this.#turn]
    if (!look || this.#asking.has(page)) return
    this.#asking.add(page)
    const rows = await this.#read(look, page)
    if (turn !== this.#turn) return
    this.#asking.delete(page)
    if (rows) this.#pages = new Map([...[...this.#pages].slice(1 - mostPages), [page, rows]])
  }

  async #read(look: Look, page: number): Promise<readonly Row[] | undefined> {
    const answer = await askRows(this.#handle, rowsQuery(look, page * pageSize, pageSize), pageSize)
    if (answer.kind === 'rows') return answer.rows
    this.#fail(explainFault(answer))
    return undefined
  }

  #fail(sentence: string): void {
    this.fault = sentence
    this.ready = true
  }
}
