/** A pack whose index is lost or damaged, and that is sound itself, needs nobody to be whole again. */
import type { Storage } from '../../storage'
import { indexPack } from '../pack'
import { whereSoundLater } from './sound'

const piece = 1 << 20

async function* piecesOf(storage: Storage, key: string): AsyncGenerator<Uint8Array> {
  const size = (await storage.size(key)) ?? 0
  for (let start = 0; start < size; start += piece)
    yield (await storage.read(key, { start, end: Math.min(start + piece, size) })) ?? new Uint8Array()
}

/** Makes the pack's index anew; leaves everything as it is where the pack is damaged too. */
export async function reindex(storage: Storage, name: string, signal: AbortSignal | undefined): Promise<void> {
  const copy = await storage.upload()
  try {
    const readBase = () => Promise.resolve(undefined)
    const indexed = await whereSoundLater(() =>
      indexPack(piecesOf(storage, `${name}.pack`), copy, { readBase, signal }),
    )
    if (indexed) await storage.write(new Map([[`${name}.idx`, indexed.idx]]))
  } finally {
    await copy.discard()
  }
}
