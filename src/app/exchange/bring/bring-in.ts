import type { WikiId } from '../../../names'
import { nameOf } from '../../../page'
import type { Call, NewFile, Published, WikiApi } from '../../../worker'
import { messages } from '../../messages/all'
import { startEdit } from '../../verso/author'
import type { Planned } from './plan'

export type Bringing = { readonly api: WikiApi; readonly wiki: WikiId; readonly call: Call }

/** Reads the files and puts them into the wiki as one commit. */
export async function bringIn({ api, wiki, call }: Bringing, planned: readonly Planned[]): Promise<Published> {
  const files = await Promise.all(planned.map(readFile))
  const message = messages.exchange.bringing.message(files.length, nameOf(files[0]?.path ?? ''))
  return api.importFiles(wiki, files, await startEdit(api, wiki, message), call)
}

const readFile = async ({ path, file }: Planned): Promise<NewFile> => ({
  path,
  bytes: new Uint8Array(await file.arrayBuffer()),
})
