import type { Storage } from './storage'

/**
 * What is under a key of a stage, and has to be so still when the stage is flushed: for decisions that what is written
 * elsewhere depends on.
 */
export async function relyOn(staged: Storage, key: string): Promise<Uint8Array | undefined> {
  for (;;) {
    const value = await staged.read(key)
    if ((await staged.write(new Map(), new Map([[key, value ?? null]]))) === 'written') return value
  }
}
