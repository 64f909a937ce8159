/** Records as files of one folder: `<folder>/<id>.md`. */
import { hasCode } from '../../../errors'
import { diffTrees, findFolder, listTree, readBlob, type Change, type Repository } from '../../../git'
import type { Oid, PagePath } from '../../../names'
import type { Plain, RecordFormat } from '../formats/format'
import { mergeRecord } from './merge-plain'
import { namesIn } from './names'
import type { Entry, ReadFile, Shelf, View } from './shelf'
import { encodeText, mergeTexts, readUtf8 } from './texts'

export function openFiles(folder: PagePath | '', format: RecordFormat): Shelf {
  const { faultOfId, pathOf, ownerOf, idAt } = namesIn(folder, format.extension)

  const parse = (bytes: Uint8Array): Plain | null => {
    const text = readUtf8(bytes)
    return text === null ? null : format.parse(text)
  }

  return {
    folder,
    faultOfId,

    async list(view) {
      const tree = await folderOf(view, folder)
      const { files } = tree === null ? { files: [] } : await listTree(view.repository, tree)
      const entries = files.flatMap(({ path, oid, kind }): readonly Entry[] => {
        const id = path.includes('/') || kind === 'symlink' || kind === 'submodule' ? undefined : ownerOf(path)
        return id === undefined ? [] : [{ id, read: async () => parse(await readBlob(view.repository, oid)) }]
      })
      return entries.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    },

    async find(read, id) {
      const bytes = faultOfId(id) === undefined ? await readOwn(read, pathOf(id)) : null
      return bytes ? { id, read: () => Promise.resolve(parse(bytes)) } : undefined
    },

    async listChanged(before, after) {
      const trees = [await folderOf(before, folder), await folderOf(after, folder)] as const
      const changes = await diffTrees(seeingBoth(before, after), ...trees)
      const ids = changes.map(({ path }) => ownerOf(path)).filter((id) => id !== undefined)
      return [...new Set(ids)].sort()
    },

    async edit(read, { from, id, edits }) {
      const old = from === null ? null : await read(pathOf(from))
      const before = old && readUtf8(old)
      const text = old && before === null ? null : format.edit(before, edits)
      if (text === null) return null
      const change: Change = { path: pathOf(id), bytes: encodeText(text) }
      return from === null || from === id ? [change] : [{ path: pathOf(from), bytes: null }, change]
    },

    remove: (_read, id) => Promise.resolve([{ path: pathOf(id), bytes: null }]),

    merge: (sides) =>
      idAt(sides.path) === undefined ? null : mergeTexts(sides, (texts) => mergeRecord(format, texts)),
  }
}

/** A link is no record, as `list` has it. */
async function readOwn(read: ReadFile, path: PagePath): Promise<Uint8Array | null> {
  try {
    return await read(path)
  } catch (error) {
    if (hasCode(error, 'unsupported')) return null
    throw error
  }
}

const folderOf = async ({ repository, tree }: View, folder: PagePath | ''): Promise<Oid | null> =>
  (tree && (await findFolder(repository, tree, folder))) ?? null

/** What was saved since an index was made is known to its own view alone. */
const seeingBoth = ({ repository: before }: View, { repository: after }: View): Repository =>
  before === after ? after : { ...after, pending: new Map([...(before.pending ?? []), ...(after.pending ?? [])]) }
