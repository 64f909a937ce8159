/** Asks the browser not to delete the wikis when the disk runs short. */

let answer: Promise<boolean> | undefined

const ask = async (): Promise<boolean> => {
  if (!('storage' in navigator) || !('persist' in navigator.storage)) return false
  return (await navigator.storage.persisted()) || (await navigator.storage.persist())
}

/**
 * To be called after a save: a browser that asks its reader then asks when there is something to keep, and once. True
 * when the wikis stay until somebody deletes them; false when the browser may still clear them, so a copy matters more.
 */
export function askToPersist(): Promise<boolean> {
  answer ??= ask().catch(() => false)
  return answer
}
