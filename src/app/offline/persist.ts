/** Asks the browser not to delete the wikis when the disk runs short. */

let asked: Promise<boolean> | undefined

/**
 * Because somebody wants it. True when the wikis stay until somebody deletes them; false when the browser may still
 * clear them, so that a copy elsewhere matters more.
 */
export async function askToPersist(): Promise<boolean> {
  if (!('storage' in navigator) || !('persist' in navigator.storage)) return false
  return (await navigator.storage.persisted()) || (await navigator.storage.persist())
}

/** Because something was saved: at the first time only, since some browsers pass the question on to their reader. */
export function askToPersistOnce(): Promise<boolean> {
  asked ??= askToPersist()
  return asked
}
