/** What a commit did to the rows of tables, in sentences; counted one after the other, for lists of many. */
import type { Oid, PagePath, WikiId } from '../../../names'
import { nameOf } from '../../../page'
import { schemaName } from '../../../page/rows'
import type { Comparison, WikiApi } from '../../../worker'
import { messages } from '../../messages/all'
import { readRows } from './read-rows'
import { mayHaveRows } from './table-path'

type Counting = {
  readonly api: Pick<WikiApi, 'compareWithParent' | 'readFile'>
  readonly wiki: WikiId
  readonly commit: Oid
  readonly paths: readonly PagePath[]
}

/** Characters of both sides of a file of rows that is read for a line of a list; longer ones are compared where somebody asks for it. */
const longest = 256 * 1024

function isShort({ path, diff }: Comparison): boolean {
  const lines = (diff?.hunks ?? []).flatMap(({ before, after }) => [...before, ...after])
  const length = lines.flatMap(({ spans }) => spans).reduce((sum, { text }) => sum + text.length, 0)
  return mayHaveRows(path) || length <= longest
}

/** What cannot be read, such as contents left at a remote, is not told. */
async function tellFile({ api, wiki, commit }: Counting, path: PagePath): Promise<readonly string[]> {
  if (nameOf(path) === schemaName) return [messages.rows.past.schema]
  try {
    const comparison = await api.compareWithParent(wiki, path, commit)
    const read = isShort(comparison) && (await readRows(api, wiki, comparison))
    return read && read.comparison.rows.length > 0 ? [messages.rows.changedIn(read.table, read.comparison.counts)] : []
  } catch {
    return []
  }
}

let turn: Promise<unknown> = Promise.resolve()

/** A sentence for each table. Empty once `signal` is aborted before it is its turn. */
export function tellRows(counting: Counting, signal: AbortSignal): Promise<readonly string[]> {
  const told = turn.then(async () => {
    const sentences: string[] = []
    for (const path of counting.paths) if (!signal.aborted) sentences.push(...(await tellFile(counting, path)))
    return sentences
  })
  turn = told
  return told
}
