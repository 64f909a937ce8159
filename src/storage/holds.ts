/**
 * Names that somebody on this device holds, for as long as it lives.
 *
 * Work that is half done is somebody's or nobody's, and what is nobody's can be cleared away. Time does not tell the two
 * apart (a clone may take hours), so who works on something holds its name before it begins, and the browser lets go of
 * the name when the tab or worker ends in whatever way.
 */
export interface Holds {
  /** Holds the name, together with all others who do, from when it resolves until what it resolves to was called. */
  hold(name: string): Promise<LetGo>
  /** Runs `act` if it is sure that nobody holds the name, and lets nobody hold it meanwhile; tells whether it ran. */
  whileFree(name: string, act: () => Promise<void>): Promise<boolean>
}

/** Resolves when the name is let go of. To call it again changes nothing. */
export type LetGo = () => Promise<void>

/**
 * Web Locks (w3.org/TR/web-locks), which a worker's end releases. Where a browser keeps them from us, nothing is sure to
 * be nobody's.
 */
export const webHolds = (): Holds => ('locks' in navigator ? holdsWith(navigator.locks) : unsureHolds)

const holdsWith = (locks: LockManager): Holds => ({
  hold: (name) =>
    new Promise((resolve, reject) => {
      const held = (): Promise<void> =>
        new Promise((letGo) => {
          resolve(() => {
            letGo()
            return released
          })
        })
      const released = locks.request(name, { mode: 'shared' }, held)
      released.catch(reject)
    }),
  whileFree: (name, act) =>
    locks.request(name, { mode: 'exclusive', ifAvailable: true }, async (lock) => {
      if (lock) await act()
      return lock !== null
    }),
})

const unsureHolds: Holds = { hold: async () => async () => {}, whileFree: async () => false }

/** Names held in memory, by whoever is given the same object. */
export function openMemoryHolds(): Holds {
  const holders = new Map<string, Set<object>>()
  const taken = new Map<string, Promise<unknown>>()
  const holdersOf = (name: string): Set<object> => {
    const known = holders.get(name) ?? new Set()
    holders.set(name, known)
    return known
  }
  return {
    async hold(name) {
      for (let act = taken.get(name); act; act = taken.get(name)) await act
      const holder = {}
      holdersOf(name).add(holder)
      return async () => void holdersOf(name).delete(holder)
    },
    async whileFree(name, act) {
      if (holdersOf(name).size > 0 || taken.has(name)) return false
      const acting = act().finally(() => taken.delete(name))
      taken.set(
        name,
        acting.catch(() => {}),
      )
      await acting
      return true
    },
  }
}
