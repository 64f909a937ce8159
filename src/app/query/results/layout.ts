/** What the columns of an answer are for. */
import type { PagePath } from '../../../names'
import type { Cell } from '../../../worker'
import { pageCalled, type Names } from './cell'
import type { Table, TickedTask } from './model'

/** Columns are called the same whatever the case of their letters; -1 where there is none. */
export const columnCalled = (columns: readonly string[], name: string): number =>
  columns.findIndex((column) => column.toLowerCase() === name.toLowerCase())

const isNumber = (cell: Cell | undefined): cell is number | bigint =>
  typeof cell === 'number' || typeof cell === 'bigint'

/** Whether a column has numbers, and nothing else. */
export function isNumeric({ rows }: Pick<Table, 'rows'>, at: number): boolean {
  const cells = rows.map((row) => row[at] ?? null).filter((cell) => cell !== null)
  return cells.length > 0 && cells.every(isNumber)
}

/** Where to find the task of a row: the columns of the view `tasks`. */
export type TaskColumns = {
  readonly path: number
  readonly line: number
  /** The column in whose place there is a box. */
  readonly done: number
  readonly words: number
  readonly isMark: boolean
}

export function findTasks(columns: readonly string[]): TaskColumns | null {
  const [path, line, done, mark, words] = ['path', 'line', 'done', 'mark', 'text'].map((name) =>
    columnCalled(columns, name),
  )
  const box = done === -1 ? mark : done
  if (path === undefined || line === undefined || box === undefined || words === undefined) return null
  return path < 0 || line < 0 || box < 0 ? null : { path, line, done: box, words, isMark: done === -1 }
}

const isDone = (cell: Cell | undefined, isMark: boolean): boolean =>
  isMark ? cell === 'x' || cell === 'X' : Number(cell) === 1

/** The task of a row, as it was found. */
export function taskOf(row: readonly Cell[], at: TaskColumns, { has }: Pick<Names, 'has'>): TickedTask | null {
  const [path, line, words] = [row[at.path], row[at.line], row[at.words]]
  if (typeof path !== 'string' || !has(path) || !isNumber(line)) return null
  return {
    path,
    line: Number(line),
    words: typeof words === 'string' ? words : null,
    done: isDone(row[at.done], at.isMark),
  }
}

/** A row's title, where it is that of a page: of the row's own path, or else of the page that is called so. */
export type TitleColumns = { readonly title: number; readonly path: number }

export const findTitles = (columns: readonly string[]): TitleColumns => ({
  title: columnCalled(columns, 'title'),
  path: columnCalled(columns, 'path'),
})

export function pageOfTitle(row: readonly Cell[], at: TitleColumns, names: Names): PagePath | undefined {
  const [title, path] = [row[at.title], row[at.path]]
  if (typeof title !== 'string' || title === '') return undefined
  if (at.path >= 0) return typeof path === 'string' && names.has(path) ? path : undefined
  return pageCalled(title, names)
}

export type Group = { readonly value: Cell; readonly rows: readonly (readonly Cell[])[] }

/** Rows with the same value, groups in the order of their first; what has no value comes last. */
export function groupRows({ rows }: Pick<Table, 'rows'>, at: number): readonly Group[] {
  const groups = new Map<string, { value: Cell; rows: (readonly Cell[])[] }>()
  for (const row of rows) {
    const value = row[at] ?? null
    const key = value === null || value === '' ? '' : `${typeof value} ${String(value)}`
    const group = groups.get(key) ?? { value: key === '' ? null : value, rows: [] }
    group.rows.push(row)
    groups.set(key, group)
  }
  return [...groups.values()].sort((a, b) => Number(a.value === null) - Number(b.value === null))
}

/** What is counted: the one number of the answer, or else its rows. */
export function countOf({ rows, columns }: Table): { readonly value: number | bigint; readonly of: string | null } {
  const [cell] = rows[0] ?? []
  const isOne = rows.length === 1 && columns.length === 1 && isNumber(cell)
  return isOne ? { value: cell, of: columns[0] ?? null } : { value: rows.length, of: null }
}

/** What leads a row in lists and on cards: the box of its task, if it has one, and what it says first. */
export type Lead = { readonly box: number; readonly main: number }

/** Tasks lead with their words, pages with their titles, all else with its first column. */
export function leadOf(columns: readonly string[], besides = -1): Lead {
  const box = findTasks(columns)?.done ?? -1
  const wanted = box >= 0 ? columnCalled(columns, 'text') : columnCalled(columns, 'title')
  const first = columns.findIndex((_, at) => at !== box && at !== besides)
  return { box, main: wanted >= 0 && wanted !== besides ? wanted : Math.max(0, first) }
}
