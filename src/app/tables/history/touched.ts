/** The commits that changed a database, from the histories of its files. */
import { hasCode } from '../../../errors'
import { parsePagePath, type Oid, type PagePath, type WikiId } from '../../../names'
import {
  collectionsFolder,
  fileOfTable as fileNameOf,
  schemaName,
  tablesFolder,
  type DatabaseKind,
} from '../../../page/rows'
import type { Call, Commit, LiveStanding, Revision, Slice, WikiApi } from '../../../worker'

/** A file of a database; `table` is null for its schema. */
export type TableFile = { readonly table: string | null; readonly path: PagePath }

/** A commit, and what of the database it changed. */
export type Touched = { readonly commit: Commit; readonly files: readonly TableFile[] }

type Place = { readonly folder: PagePath; readonly kind: DatabaseKind }

/** Undefined for a name that no file can have. */
export function fileOfTable({ folder, kind }: Place, table: string): PagePath | undefined {
  const file = fileNameOf(table)
  return file === undefined
    ? undefined
    : parsePagePath(`${folder}/${kind === 'documents' ? collectionsFolder : tablesFolder}/${file}`)
}

/** The files of these tables, and of the schema where all of them are asked for. */
export function listTableFiles(place: Place, tables: readonly string[], only: string | null) {
  const { folder, kind } = place
  const wanted = only === null ? tables : [only]
  const files = wanted.flatMap((table): readonly TableFile[] => {
    const path = fileOfTable(place, table)
    return path === undefined ? [] : [{ table, path }]
  })
  const schema: TableFile = { table: null, path: parsePagePath(`${folder}/${schemaName}`) }
  return kind === 'documents' || only !== null ? files : [schema, ...files]
}

type Standing = Pick<LiveStanding, 'folder' | 'tables' | 'commit' | 'changed'>

/** The tables there are, and those the last commit has: one that was dropped since is not committed as gone yet. */
export async function listTables(
  api: Pick<WikiApi, 'readLive'>,
  wiki: WikiId,
  { folder, tables, commit, changed }: Standing,
): Promise<readonly string[]> {
  const isSame = commit === null || !changed
  const then = isSame ? undefined : await api.readLive(wiki, folder, { at: commit }).catch(passOverUnreadable)
  return [...new Set([...tables, ...(then?.tables ?? [])].map(({ name }) => name))]
}

/** A database that was none then, or is too large to be looked at as it was. */
function passOverUnreadable(error: unknown): undefined {
  if (!hasCode(error, 'not-found') && !hasCode(error, 'too-large')) throw error
}

/** What is read of one file's history, newest first; `next` is where to go on. */
export type FileHistory = {
  readonly file: TableFile
  readonly revisions: readonly Revision[]
  readonly next: Oid | null
}

const timeOf = ({ commit }: { readonly commit: Commit }): number => commit.committer.time

/** The commits of all files, newest first, as far back as all of them are read. */
export function joinHistories(histories: readonly FileHistory[]): readonly Touched[] {
  const open = histories.flatMap(({ revisions, next }) => (next === null ? [] : revisions.slice(-1)))
  const from = Math.max(-Infinity, ...open.map(timeOf))
  const found = new Map<Oid, { readonly commit: Commit; readonly files: TableFile[] }>()
  for (const { file, revisions } of histories)
    for (const { commit } of revisions) {
      const there = found.get(commit.oid) ?? { commit, files: [] }
      there.files.push(file)
      found.set(commit.oid, there)
    }
  return [...found.values()].filter((touched) => timeOf(touched) >= from).sort((a, b) => timeOf(b) - timeOf(a))
}

type ReadSlice = (path: PagePath, after: Oid | undefined) => Promise<Slice<Revision>>

/** Reads on in the histories that have not come to their ends. */
const readOn = (histories: readonly FileHistory[], read: ReadSlice): Promise<readonly FileHistory[]> =>
  Promise.all(
    histories.map(async (history) => {
      if (history.next === null) return history
      const { items, next } = await read(history.file.path, history.next)
      return { ...history, revisions: [...history.revisions, ...items], next }
    }),
  )

const readFirst = (files: readonly TableFile[], read: ReadSlice): Promise<readonly FileHistory[]> =>
  Promise.all(
    files.map(async (file) => {
      const { items, next } = await read(file.path, undefined)
      return { file, revisions: items, next }
    }),
  )

/** A list read slice by slice: from its start where no `after` is given, else on from there. */
export function openTouched(api: WikiApi, wiki: WikiId, files: () => Promise<readonly TableFile[]>) {
  let histories: readonly FileHistory[] = []
  let given = 0
  return async (after: Oid | undefined, call: Call): Promise<Slice<Touched>> => {
    const read: ReadSlice = (path, from) => api.listRevisions(wiki, path, from, call)
    if (after === undefined) given = 0
    histories = after === undefined ? await readFirst(await files(), read) : await readOn(histories, read)
    const all = joinHistories(histories)
    const items = all.slice(given)
    given = all.length
    return { items, next: histories.find(({ next }) => next !== null)?.next ?? null }
  }
}
