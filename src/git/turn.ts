/**
 * Whose turn it is to write. Of two who write at once the store lets the one through who is quicker, so somebody with more
 * to do might never come through. Who came too late several times takes the turn: a mark beside the repository, which
 * every other writer expects not to be there, and waits for to go.
 *
 * Whether what is written is right never depends on it. A mark that stays, for its tab was closed, is taken away.
 */
import type { Storage } from '../storage'
import { turnKey } from './keys'

/** The mark of who has the turn; null: nobody, which is how it nearly always is. */
export type Turn = Uint8Array | null

/** Milliseconds between looks at somebody else's mark, and how long it is respected. */
const pause = 4
const longest = 400

const encoder = new TextEncoder()

const readTurn = async (storage: Storage): Promise<Turn> => (await storage.read(turnKey)) ?? null

const isSame = (a: Turn, b: Turn): boolean => a?.join() === b?.join()

/** What to write with after coming too late with `mine`: waits for somebody else's turn, or takes it when `wanted`. */
export async function nextTurn(storage: Storage, mine: Turn, wanted: boolean): Promise<Turn> {
  const held = await readTurn(storage)
  if (held === null) return wanted ? takeTurn(storage) : null
  if (isSame(held, mine)) return mine
  await letGo(storage, held)
  return null
}

async function takeTurn(storage: Storage): Promise<Turn> {
  const mark = encoder.encode(crypto.randomUUID())
  return (await storage.write(new Map([[turnKey, mark]]), new Map([[turnKey, null]]))) === 'written' ? mark : null
}

async function letGo(storage: Storage, held: Turn): Promise<void> {
  for (let waited = 0; waited < longest; waited += pause) {
    await new Promise((resolve) => setTimeout(resolve, pause))
    if (!isSame(await readTurn(storage), held)) return
  }
  await leaveTurn(storage, held)
}

/** Takes the mark away, if that is possible: what came of the write it was for stands either way. */
export const leaveTurn = async (storage: Storage, turn: Turn): Promise<void> =>
  storage.write(new Map([[turnKey, null]]), new Map([[turnKey, turn]])).then(
    () => undefined,
    () => undefined,
  )
