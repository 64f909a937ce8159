/**
 * Names that somebody on this device holds, for as long as it lives.
 *
 * Work that is half done is somebody's or nobody's, and what is nobody's can be cleared away. Time does not tell the two
 * apart (a clone may take hours), so who works on something holds its name, and the browser lets go of the name when
 * the tab or worker ends in whatever way.
 */
export interface Holds {
  /** Holds the name, together with all others who do; resolves, once that is so, to what lets go of it again. */
  hold(name: string): Promise<() => void>
  /** The names held by anybody; null when that cannot be known, and every name may be held. */
  listHeld(): Promise<ReadonlySet<string> | null>
}

/** Web Locks (w3.org/TR/web-locks): a worker's locks are released when it ends. Browsers keep them to secure contexts. */
export const webHolds = (): Holds => ('locks' in navigator ? holdsWith(navigator.locks) : blindHolds)

const holdsWith = (locks: LockManager): Holds => ({
  hold: (name) =>
    new Promise((resolve, reject) => {
      const held = (): Promise<void> => new Promise((letGo) => resolve(letGo))
      locks.request(name, { mode: 'shared' }, held).catch(reject)
    }),
  async listHeld() {
    const { held, pending } = await locks.query()
    return new Set([...(held ?? []), ...(pending ?? [])].map(({ name }) => name ?? ''))
  },
})

const blindHolds: Holds = { hold: async () => () => {}, listHeld: async () => null }

/** Names held in memory: gone with everybody at once. */
export function openMemoryHolds(): Holds {
  const names: string[] = []
  return {
    async hold(name) {
      names.push(name)
      let isHeld = true
      return () => {
        if (isHeld) names.splice(names.indexOf(name), 1)
        isHeld = false
      }
    },
    listHeld: async () => new Set(names),
  }
}
