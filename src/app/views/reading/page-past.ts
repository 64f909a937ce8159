/** What became of a page that is not there. */
import type { Oid, PagePath, WikiId } from '../../../names'
import type { Signature, WikiApi } from '../../../worker'

export type Past =
  | { readonly kind: 'unwritten' }
  | { readonly kind: 'moved'; readonly by: Signature; readonly to: PagePath }
  | { readonly kind: 'deleted'; readonly by: Signature; readonly lastSeen: Oid }

type Api = Pick<WikiApi, 'listRevisions' | 'readChanges'>
type Place = { readonly wiki: WikiId; readonly path: PagePath }

/** Looks into the history for the commit that took the page away, and what it did to it. */
export async function readPast(api: Api, { wiki, path }: Place, signal: AbortSignal): Promise<Past> {
  const { items } = await api.listRevisions(wiki, path, undefined, { signal })
  const [end] = items
  const lastSeen = items.find(({ kind }) => kind !== 'deleted')?.commit.oid
  if (end?.kind !== 'deleted' || lastSeen === undefined) return { kind: 'unwritten' }
  const { files } = await api.readChanges(wiki, end.commit.oid)
  const to = files.find(({ from }) => from === path)?.path
  const by = end.commit.author
  return to ? { kind: 'moved', by, to } : { kind: 'deleted', by, lastSeen }
}

/** More renames than these in a row are a riddle, and not followed. */
const mostMoves = 20

/** What the page that was at `path` is called now, through all its renames; null when it is there no more. */
export async function findNameNow(api: Api, { wiki, path }: Place, signal: AbortSignal): Promise<PagePath | null> {
  let name = path
  for (let moves = 0; moves < mostMoves; moves++) {
    const past = await readPast(api, { wiki, path: name }, signal)
    if (past.kind === 'deleted') return null
    if (past.kind !== 'moved') return name
    name = past.to
  }
  return null
}
