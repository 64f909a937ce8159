/**
 * A database of documents has collections and nothing else: each row that a statement writes is a document under its `_id`.
 * SQLite tells of every row before it is written (sqlite.org/c3ref/preupdate_count.html), those of triggers too.
 */
import type { Database as Handle, Sqlite3Static } from '@sqlite.org/sqlite-wasm'
import { documentKey, documentOfRow, formatCell, type Row, type TableForm } from '../../../page/rows'
import { readValue, type Pointer } from '../functions'
import { Refusal } from '../refusal'
import { listIndexes, listMade, readTableForms } from '../schema'

/** Throws a `Refusal` for what would not be kept. */
export type DocumentsGuard = {
  /** From now on rows are looked at. */
  begin(): void
  /** Judges the rows that the statement at that place wrote. */
  judge(at: number): void
  /** Judges what tables there are; rows are looked at no more. */
  end(): void
}

type Told = Parameters<Parameters<Sqlite3Static['capi']['sqlite3_preupdate_hook']>[1]>

const columns = [documentKey, 'document'].join()
const formOf = (form: TableForm): string => `${form.columns.join()} ${form.key.join()}`

function notDocument(table: string, id: string, at: number): Refusal {
  const message = `In “${table}”, “document” must be a JSON object whose ${documentKey} is the row’s, here ${id}.`
  return new Refusal('constraint', message, { at, code: 'row-document', words: [table, id] })
}

function notKept(name: string): Refusal {
  const message = `“${name}” would not be kept: a database of documents has tables of “${documentKey}” and “document” alone.`
  return new Refusal('constraint', message, { code: 'documents-only', words: [name] })
}

/** An index, a view, a trigger, or a table of another form. */
function findOddThing(handle: Handle): string | undefined {
  const others = [...listMade(handle).filter(({ type }) => type !== 'table'), ...listIndexes(handle)]
  const tables = readTableForms(handle).filter((form) => formOf(form) !== `${columns} ${documentKey}`)
  return [...others, ...tables][0]?.name
}

/** A row as it is to be, by its first two cells. */
function readNewRow(sqlite: Sqlite3Static, handle: Pointer, place: Pointer): Row {
  const { capi, wasm } = sqlite
  return [0, 1].map((at) => {
    const isThere = capi.sqlite3_preupdate_new(handle, at, place) === 0
    return isThere ? readValue(sqlite, wasm.peekPtr(place)) : null
  })
}

export function guardDocuments(sqlite: Sqlite3Static, handle: Handle): DocumentsGuard {
  const { capi, wasm } = sqlite
  const place = wasm.alloc(8)
  let [isOn, fault]: [boolean, { readonly table: string; readonly id: string } | undefined] = [false, undefined]
  const hear = (...[, pointer, operation, , table]: Told): void => {
    if (!isOn || fault !== undefined || operation === capi.SQLITE_DELETE) return
    const row = readNewRow(sqlite, pointer, place)
    if (documentOfRow(row) === undefined) fault = { table, id: formatCell(row[0] ?? null).slice(0, 100) }
  }
  // The types forget the last of three, which is handed to the hook.
  Reflect.apply(capi.sqlite3_preupdate_hook, capi, [handle.pointer, hear, 0])
  return {
    begin: () => void ([isOn, fault] = [true, undefined]),
    judge(at) {
      if (fault) throw notDocument(fault.table, fault.id, at)
    },
    end() {
      isOn = false
      const odd = findOddThing(handle)
      if (odd !== undefined) throw notKept(odd.slice(0, 100))
    },
  }
}
