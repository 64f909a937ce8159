/** Commits for tests of lists, made from who and when. */
import type { Commit } from '../../../src/git'
import { parseOid } from '../../../src/names'

export const oid = (number: number) => parseOid(number.toString(16).padStart(40, '0'))

/** A commit by `who` at `when`, an ISO time. */
export function commit(number: number, who: string, when: string): Commit {
  const author = { name: who, email: `${who.toLowerCase()}@example.org`, time: Date.parse(when) / 1000, offset: 0 }
  return { oid: oid(number), tree: oid(0), parents: [], author, committer: author, message: `Change ${number}` }
}
