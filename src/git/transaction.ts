import { throwIfAborted, WikiError } from '../errors'
import type { RefUpdate } from '../names'
import { stage, type Stage, type Written } from '../storage'
import { droppedKey, turnKey } from './keys'
import { hearOfDrops, readDropped, recallDrops } from './objects/packs'
import { storePending, type WriteCall } from './objects/pending'
import { formatUpdates } from './refs'
import { stagedRepository, type Repository } from './repository'
import { leaveTurn, nextTurn, type Turn } from './turn'

/**
 * Makes objects in a repository whose writes are held back, and says which refs shall move to reach them; when none
 * does, the objects are not stored, and for null nothing else either. It may run several times, and looks at the refs
 * anew each time.
 */
export type Make = (staged: Repository) => Promise<readonly RefUpdate[] | null>

/** How often somebody else may come first before this gives up. */
const attempts = 20
/** How often that is taken for chance; afterwards the others are told to wait. */
const unlucky = 3

/**
 * Stores what `make` writes, and moves the refs it names, as one batch. When a ref was not where its update expects it,
 * or objects were dropped meanwhile on which `make` may have relied, nothing is stored and `make` runs again.
 */
export async function transact(repository: Repository, make: Make, call: WriteCall = {}): Promise<void> {
  const { storage } = repository
  let turn: Turn = null
  try {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      if ((await tryTransact(repository, make, { ...call, turn })) === 'written') return
      turn = await nextTurn(storage, turn, attempt >= unlucky)
      await recallDrops(repository)
    }
    throw new WikiError('storage-failed', 'Other tabs keep writing.', { reason: 'busy' })
  } finally {
    if (turn) await leaveTurn(storage, turn)
  }
}

type Attempt = WriteCall & { readonly turn: Turn }

async function tryTransact(repository: Repository, make: Make, { turn, ...call }: Attempt): Promise<Written> {
  const held = stage(repository.storage)
  try {
    const staged = stagedRepository(repository, held)
    // Asked in one turn, for that costs as much as one question. As a rule nothing was dropped, and `make` may have relied on it.
    const [dropped, updates] = await Promise.all([readDropped(repository), make(staged)])
    if (hearOfDrops(repository, dropped)) return 'stale'
    if (updates === null) return 'written'
    if (updates.length > 0) await storePending(held, staged.pending, call)
    throwIfAborted(call.signal)
    const written = await flush(held, updates, { dropped, turn })
    if (written === 'written') staged.settle()
    return written
  } finally {
    held.close()
  }
}

type Basis = { readonly dropped: Uint8Array | null; readonly turn: Turn }

async function flush(held: Stage, updates: readonly RefUpdate[], { dropped, turn }: Basis): Promise<Written> {
  const { batch, expected } = formatUpdates(updates)
  await held.write(batch)
  return held.flush(new Map([...expected, [droppedKey, dropped], [turnKey, turn]]))
}
