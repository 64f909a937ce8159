import type { RefUpdate } from '../names'
import { stage, type Written } from '../storage'
import { formatUpdates } from './refs'
import { withStorage, type Repository } from './repository'

/**
 * Runs `make` on a repository whose writes are held back, then stores what it wrote and moves the refs it names as one
 * batch. `stale` says that a ref was not where its update expects it: then nothing was stored.
 */
export async function transact(
  repository: Repository,
  make: (staged: Repository) => Promise<readonly RefUpdate[]>,
): Promise<Written> {
  const staged = stage(repository.storage)
  const updates = await make(withStorage(repository, staged))
  const { batch, expected } = formatUpdates(updates)
  await staged.write(batch)
  return staged.flush(expected)
}
