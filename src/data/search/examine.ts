/** Looking through texts: which of the pages that may be meant are, a portion at a time. */
import { throwIfAborted } from '../../errors'
import type { Catalog } from '../catalog/catalog'
import { idsOf } from './matches'
import { listJson, readDirectory } from './directory'
import { findLines, type FoundLines, type Marker } from './lines'
import type { Plan } from './plan'
import { readText } from './texts'
import { judge, type JudgedPage, type Test } from './verdict'

/**
 * Who looks through texts for patterns. One that never ends must not stop whoever asks: it is for the examiner to give up,
 * and answer null.
 */
export type Examiner = {
  judge(test: Test, pages: readonly JudgedPage[]): Promise<readonly boolean[] | null>
  findLines(look: LookForLines): Promise<readonly FoundLines[] | null>
}

/** Of each text that many lines at most. */
export type LookForLines = {
  readonly texts: readonly string[]
  readonly markers: readonly Marker[]
  readonly most: number
}

/** Looks at once, and for as long as it takes. */
export const examineHere: Examiner = {
  judge: (test, pages) => Promise.resolve(judge(test, pages)),
  findLines: ({ texts, markers, most }) => Promise.resolve(texts.map((text) => findLines(text, markers, most))),
}

export type Looking = {
  readonly signal?: AbortSignal | undefined
  /** Told how many pages were looked through, of all that may be meant. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
  readonly examiner: Examiner
}

/** UTF-16 units that are looked through at once. */
const portion = 250_000
const mostPages = 200

export type Examined = { readonly found: ReadonlySet<number>; readonly isWhole: boolean }

/** The pages that pass; those found so far, where the examiner gave up. */
export async function examinePages(
  catalog: Catalog,
  plan: Plan & { readonly test: Test },
  call: Looking,
): Promise<Examined> {
  const { byId } = readDirectory(catalog)
  const found = new Set<number>()
  const ids = [...idsOf(catalog, plan.match)].filter((id) => byId.has(id))
  for (let done = 0; done < ids.length;) {
    throwIfAborted(call.signal)
    const pages = await readPortion(catalog, plan, ids.slice(done, done + mostPages))
    const verdicts = await call.examiner.judge(plan.test, pages)
    if (verdicts === null) return { found, isWhole: false }
    for (const [i, isMeant] of verdicts.entries()) {
      const id = ids[done + i]
      if (isMeant && id !== undefined) found.add(id)
    }
    done += pages.length
    call.onProgress?.(done, ids.length)
  }
  return { found, isWhole: true }
}

async function readPortion(catalog: Catalog, { known }: Plan, ids: readonly number[]): Promise<readonly JudgedPage[]> {
  const { byId } = readDirectory(catalog)
  const headings = readRows(catalog, 'headings', ids)
  const tasks = readRows(catalog, 'tasks', ids)
  const pages: JudgedPage[] = []
  let length = 0
  for (const id of ids) {
    const entry = byId.get(id)
    const text = entry ? await readText(catalog, entry.oid) : ''
    pages.push({
      names: entry ? [entry.title, ...entry.aliases] : [],
      path: entry?.path ?? '',
      text,
      headings: (headings.get(id) ?? []).map(([line, text]) => [Number(line), String(text)]),
      tasks: (tasks.get(id) ?? []).map(([mark, text]) => [String(mark), String(text)]),
      known: known.map((told) => told.has(id)),
    })
    length += text.length
    if (length > portion) break
  }
  return pages
}

type Pair = readonly [string | number, string | number]

const columns = { headings: 'line, text', tasks: 'mark, text' } as const

function readRows(catalog: Catalog, table: keyof typeof columns, ids: readonly number[]): Map<number, Pair[]> {
  const sql = `
    SELECT json_group_array(json_array(file, ${columns[table]})) AS rows FROM ${table}
    WHERE file IN (SELECT value FROM json_each(?))`
  const rows = new Map<number, Pair[]>()
  for (const [file, a, b] of listJson<readonly [number, ...Pair]>(catalog, sql, JSON.stringify(ids)))
    rows.set(file, [...(rows.get(file) ?? []), [a, b]])
  return rows
}
