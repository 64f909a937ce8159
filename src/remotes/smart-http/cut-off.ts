/** History that is not here to its beginning, and would not be there either. */
import { listNewCommits, readShallow, type Repository } from '../../git'
import type { Oid } from '../../names'

/** Whether what would be sent goes on, further down, to commits that are not here. */
export async function isCutOff(
  repository: Repository,
  { tips, hidden }: { readonly tips: readonly Oid[]; readonly hidden: readonly Oid[] },
): Promise<boolean> {
  const shallow = await readShallow(repository)
  if (shallow.size === 0) return false
  return (await listNewCommits(repository, tips, hidden)).some(({ oid }) => shallow.has(oid))
}
