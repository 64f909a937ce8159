/** What a commit did to the rows of tables, in sentences; counted one after the other, for lists of many. */
import type { Oid, PagePath, WikiId } from '../../../names'
import { nameOf } from '../../../page'
import { schemaName } from '../../../page/rows'
import type { WikiApi } from '../../../worker'
import { messages } from '../../messages/all'
import { readRows } from './read-rows'

type Counting = {
  readonly api: Pick<WikiApi, 'compareWithParent' | 'readFile'>
  readonly wiki: WikiId
  readonly commit: Oid
  readonly paths: readonly PagePath[]
}

/** What cannot be read, such as contents left at a remote, is not told. */
async function tellFile({ api, wiki, commit }: Counting, path: PagePath): Promise<readonly string[]> {
  if (nameOf(path) === schemaName) return [messages.rows.past.schema]
  try {
    const read = await readRows(api, wiki, await api.compareWithParent(wiki, path, commit))
    return read ? [messages.rows.changedIn(read.table, read.comparison.counts)] : []
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
