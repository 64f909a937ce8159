/** A database once more, in memory. */
import { Database } from './database'

/** With all that has been written, and apart from the other from then on (sqlite.org/c3ref/deserialize.html). */
export const copyDatabase = (database: Database): Database =>
  database.lend((sqlite, { pointer = 0 }) => {
    const { capi, wasm } = sqlite
    const bytes = capi.sqlite3_js_db_export(pointer)
    const copy = new sqlite.oo1.DB(':memory:')
    // From here on the bytes are the copy's: it frees them, whether or not it can read them.
    const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_RESIZEABLE
    const place = wasm.allocFromTypedArray(bytes)
    copy.checkRc(capi.sqlite3_deserialize(copy.pointer ?? 0, 'main', place, bytes.length, bytes.length, flags))
    return new Database(sqlite, copy)
  })
