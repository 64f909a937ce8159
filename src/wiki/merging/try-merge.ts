/** What a merge that waits would come to now, without what was settled of it. */
import { scratchRepository, type Merge, type Repository } from '../../git'
import type { Oid } from '../../names'
import type { MergeRules } from '../../page'
import type { OpenWiki } from '../wiki'
import { meansOf, rulesOf } from './merge-file'
import { bringTogether } from './together'
import type { Waiting } from './waiting'

/** A base may be made up of several; such files are in the scratch repository, and nowhere else. */
export type Tried = { readonly merge: Merge; readonly scratch: Repository }

type Attempt = { readonly of: string; readonly tried: Promise<Tried> }

/** The last one of each repository: settling a page leaves the sides as they are. */
const attempts = new WeakMap<Repository, Attempt>()

/** A function of the two sides and the rules. */
export async function tryMerge(wiki: OpenWiki, { source, theirs }: Waiting, ours: Oid): Promise<Tried> {
  const { repository } = wiki
  const rules = await rulesOf(wiki)
  const of = JSON.stringify([source, ours, theirs, rules])
  const last = attempts.get(repository)
  if (last?.of === of) return last.tried
  const tried = attempt(wiki, { source, theirs, ours }, rules)
  attempts.set(repository, { of, tried })
  // What could not be read, such as contents left at a remote, may be there the next time.
  tried.catch(() => forgetTried(repository))
  return tried
}

export function forgetTried(repository: Repository): null {
  attempts.delete(repository)
  return null
}

async function attempt(
  { repository, now }: OpenWiki,
  sides: Parameters<typeof bringTogether>[1],
  rules: MergeRules,
): Promise<Tried> {
  const scratch = scratchRepository(repository)
  const signature = { name: 'Nobody', email: '', ...now() }
  const merge = await bringTogether(scratch, sides, { ...meansOf(rules), signature, message: 'Try a merge' })
  return { merge, scratch }
}
