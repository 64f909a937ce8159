/**
 * Live state: a folder of the repository as something that can be asked and changed.
 *
 * A kind brings the files of such a folder into a state (`import`) and says what files a state comes to (`export`). It
 * knows neither commits nor branches nor where the state lives; whoever keeps the state does, by this protocol:
 *
 * - A state stands at a commit of a branch, and has been changed since or not. Both are noted with the state, in one
 *   transaction with what changed it.
 * - **Export before** commits are exchanged or another branch is shown: the files are published as changes of the commit
 *   the state stands at. Where the branch has moved they are merged by row, as any edit is; the state then stands at the
 *   new commit. A kill between the commit and the note repeats the export: the same change on both sides is one change.
 * - **Import after** the branch has moved, into a state without changes of its own. A kill leaves the state as it was.
 * - A state that cannot be merged is committed where it stands, on a branch of its own, and merged from there: the conflict
 *   waits with all others, row by row, and until it is settled the state goes on on that branch.
 *
 * So the state is a function of a commit and of what was done since, and each of both is somewhere durable at any moment.
 *
 * Laws, for every kind, run by `test/contract/live.ts`:
 * - **Round trip**: exporting what was imported gives the same bytes; importing what was exported, an equal state.
 * - **Deterministic**: equal states have equal files, in whatever order they came to be, on every machine.
 * - **Own files only**: an export names no file it does not own, and all it owns; a folder may have others.
 * - **All or nothing**: an import that fails leaves the state as it was, and says which file and line is at fault.
 */
import type { DatabaseKind } from '../../page/rows'

/** Files of a folder by their path in it. */
export type LiveFiles = ReadonlyMap<string, Uint8Array>

export type LiveFile = { readonly path: string; readonly bytes: Uint8Array }

/** A kind of live state. */
export interface LiveKind<State> {
  readonly kind: DatabaseKind
  /** Whether a file of the folder is the state's: one it no longer has is deleted. */
  owns(path: string): boolean
  /**
   * Makes the state what the files say; files that are not its own are passed over. `note` is called within the same
   * transaction. Throws `damaged` with `file`, and `line` (from 1) where one is at fault.
   */
  import(files: LiveFiles, state: State, note: () => void): Promise<void>
  /** Every file the state comes to, ordered by path. Throws `too-large` for one that no commit would take. */
  export(state: State): AsyncIterable<LiveFile>
}
