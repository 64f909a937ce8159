/** Records as rows of one file: `<folder>.csv`. */
import { WikiError } from '../../../errors'
import { parsePagePath } from '../../../names'
import { withId, type Row, type RowsFormat } from '../formats/rows'
import { mergeRows } from './merge-plain'
import type { Entry, ReadFile, Shelf } from './shelf'
import { encodeText, filesOf, mergeTexts, readUtf8 } from './texts'

/** `key` is the property that names the row. */
export function openRows(folder: string, format: RowsFormat, key: string): Shelf {
  const path = parsePagePath(folder + format.extension)

  async function readText(read: ReadFile): Promise<string | null> {
    const bytes = await read(path)
    const text = bytes && readUtf8(bytes)
    if (bytes && text === null) throw new WikiError('damaged', `“${path}” is not UTF-8 text.`, { path })
    return text
  }

  async function readRows(read: ReadFile): Promise<ReadonlyMap<string, Row>> {
    const text = await readText(read)
    const rows = new Map<string, Row>()
    for (const row of text === null ? [] : format.parse(text)) if (!rows.has(row.id)) rows.set(row.id, row)
    return rows
  }

  const entryOf = ({ id, plain }: Row): Entry => ({ id, read: () => Promise.resolve(plain) })

  return {
    folder,
    faultOfId: (id) => (id !== '' && id.isWellFormed() ? undefined : 'cannot be the id of a row'),

    async list(view) {
      const rows = await readRows(filesOf(view))
      return [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(entryOf)
    },

    async find(read, id) {
      const row = (await readRows(read)).get(id)
      return row && entryOf(row)
    },

    async listChanged(before, after) {
      const [left, right] = [await readRows(filesOf(before)), await readRows(filesOf(after))]
      const written = (row: Row | undefined): string => JSON.stringify([...(row?.plain ?? [])])
      const ids = [...new Set([...left.keys(), ...right.keys()])].sort()
      return ids.filter((id) => written(left.get(id)) !== written(right.get(id)))
    },

    async edit(read, { from, id, edits }) {
      const renamed = from === null || from === id ? edits : withId(edits, key, id)
      const text = format.edit(await readText(read), { id: from ?? id, edits: renamed })
      return text === null ? null : [{ path, bytes: encodeText(text) }]
    },

    async remove(read, id) {
      const text = format.edit(await readText(read), { id, edits: null })
      return text === null ? [] : [{ path, bytes: encodeText(text) }]
    },

    merge: (sides) => (sides.path === path ? mergeTexts(sides, (texts) => mergeRows(format, texts)) : null),
  }
}
