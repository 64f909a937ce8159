/**
 * Contents of files that were left at the remote (git's “partial clone”).
 *
 * A pack that came without them has an empty `.promisor` beside it: then a blob that is not here is `absent`, not lost,
 * and whoever reads it has it brought in. Commits and trees are always here.
 */
import { WikiError } from '../errors'
import type { Oid } from '../names'
import type { Storage } from '../storage'
import { packFolder } from './keys'

/** Resolves once the blob is stored. Throws `absent` when there is no way to it now. */
export type Promisor = (oid: Oid) => Promise<void>

/** Whether contents may be absent. */
export const isPartial = async ({ storage }: { readonly storage: Storage }): Promise<boolean> =>
  (await storage.list(packFolder)).some((key) => key.endsWith('.promisor'))

/** Milliseconds in which a question waits for others to go with: short beside a request, long beside reads of storage. */
const gathering = 5

/** Puts what is asked for at the same time, or while a request is under way, into one request. */
export function gather(fetchBlobs: (oids: readonly Oid[]) => Promise<void>): Promisor {
  const waiting = new Set<Oid>()
  let underWay: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined

  const send = async (): Promise<void> => {
    await Promise.all([underWay.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, gathering))])
    const oids = [...waiting]
    waiting.clear()
    next = undefined
    return (underWay = fetchBlobs(oids))
  }

  return (oid) => {
    waiting.add(oid)
    return (next ??= send())
  }
}

/** For a repository that nobody has told where its contents were left. */
export const noPromisor: Promisor = (oid) =>
  Promise.reject(new WikiError('absent', 'There is no way to the remote it was left at.', { oid }))
