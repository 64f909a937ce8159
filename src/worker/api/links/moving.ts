/** Links written anew: where pages, folders, assets and headings move, and where they lead to no page. */
import type { WikiId } from '../../../names'
import type { Edit, HeadingRename, Move, MovePlan, Published, Relink } from '../../../wiki'
import type { Call } from '../call'

export interface MovingApi {
  /**
   * What a move would touch, as things stand. `not-found` for a path that is none, `already-exists` where a file would come
   * to lie on another.
   */
  planMove(wiki: WikiId, moves: readonly Move[], call?: Call): Promise<MovePlan>
  /** Moves and writes the links anew, in one commit on top of the branch as it is then, whatever `edit.base` says. */
  movePages(wiki: WikiId, moves: readonly Move[], edit: Edit, call?: Call): Promise<Published>
  /** What calling a heading otherwise would touch, its own page first. `not-found` when the page has no such heading. */
  planHeading(wiki: WikiId, rename: HeadingRename, call?: Call): Promise<MovePlan>
  /** Calls a heading otherwise and writes the links to it anew. `not-found` when the page has no such heading. */
  renameHeading(wiki: WikiId, rename: HeadingRename, edit: Edit, call?: Call): Promise<Published>
  /** What having broken links lead to another page would touch; no file moves. `not-found` when `to` is no page. */
  planRelink(wiki: WikiId, relink: Relink, call?: Call): Promise<MovePlan>
  /** Writes them anew, in one commit on top of the branch as it is then. */
  relinkPages(wiki: WikiId, relink: Relink, edit: Edit, call?: Call): Promise<Published>
}
