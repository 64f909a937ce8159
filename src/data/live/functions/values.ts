/** A cell in the memory of SQLite, brought out of it. */
import type { Sqlite3Static } from '@sqlite.org/sqlite-wasm'
import type { Cell } from '../../../page/rows'
import type { Pointer } from './raw'

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

function readBytes({ capi, wasm }: Sqlite3Static, value: Pointer): Uint8Array {
  const [from, length] = [capi.sqlite3_value_blob(value), capi.sqlite3_value_bytes(value)]
  return wasm.heap8u().slice(from, from + length)
}

/** Text that is no Unicode is read with marks in its place. */
export function readValue(sqlite: Sqlite3Static, value: Pointer): Cell {
  const { capi } = sqlite
  switch (capi.sqlite3_value_type(value)) {
    case capi.SQLITE_INTEGER:
      return capi.sqlite3_value_int64(value)
    case capi.SQLITE_FLOAT:
      return capi.sqlite3_value_double(value)
    case capi.SQLITE_TEXT:
      return decoder.decode(readBytes(sqlite, value))
    case capi.SQLITE_BLOB:
      return readBytes(sqlite, value)
    default:
      return null
  }
}
