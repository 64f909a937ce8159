/** The wiki over time. */
import type { Commit } from '../../git'
import type { Oid, PagePath, WikiId } from '../../names'
import type { LinePlace, PhraseSlice, Timeline } from '../../wiki'
import type { Call } from './call'

export interface TimeApi {
  readTimeline(wiki: WikiId, call?: Call): Promise<Timeline>
  /** Throws `not-found` when the wiki has no such commit. */
  readCommit(wiki: WikiId, commit: Oid): Promise<Commit>
  /**
   * Finds the commits that made a phrase more or less frequent, newest first, in one page (through its renames) or in all
   * files (null); from the head, or from `after` (a `next` of before) on. Capitals count, and so do blanks. Answers after half
   * a second, or soon after twenty files, with what it has found.
   */
  findPhrase(
    wiki: WikiId,
    phrase: string,
    place: { readonly path: PagePath | null; readonly after: Oid | null },
    call?: Call,
  ): Promise<PhraseSlice>
  /** Where a line was before the commit that `readBlame` names for it; null when the page began with that commit. */
  findLineBefore(wiki: WikiId, line: LinePlace, call?: Call): Promise<LinePlace | null>
}
