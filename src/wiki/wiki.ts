import type { Repository } from '../git'
import type { RefName } from '../names'
import type { MergeRules } from '../page'

/** Seconds since 1970, and minutes east of UTC. */
export type Moment = { readonly time: number; readonly offset: number }

/**
 * One branch of a repository, open for reading and writing. Time is passed in, so that tests can hold it still; so is what
 * the person wants to be merged by meaning, which is everything unless told.
 */
export type OpenWiki = {
  readonly repository: Repository
  readonly branch: RefName
  readonly now: () => Moment
  readonly mergeRules?: () => Promise<MergeRules>
}

/** The wiki as that branch of it; it may show another one by now. Absent: the one it shows. */
export const onBranch = (wiki: OpenWiki, branch: RefName | undefined): OpenWiki =>
  branch === undefined || branch === wiki.branch ? wiki : { ...wiki, branch }
