export type TakeTurn = <Result>(key: string, act: () => Promise<Result>) => Promise<Result>

/**
 * Runs what is given for one key in order, one after the other. Writers of one engine need not race each other to learn
 * from the store, again and again, that somebody else was first; against other tabs the store's compare and swap decides.
 */
export function takeTurns(): TakeTurn {
  const last = new Map<string, Promise<unknown>>()
  return (key, act) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(act, act)
    last.set(key, turn)
    return turn
  }
}
