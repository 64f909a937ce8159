/** A merge and its conflicts in words(). Pure. */
import type { MergeSource, OpenConflict, Wiki } from '../../worker'
import { branchName } from '../../names'
import { messages, type Messages } from '../messages/all'

const words = () => messages.merging

/** How people call the two sides: in a heading, and on the button that takes one. */
export type SideNames = {
  readonly ours: string
  readonly theirs: string
  readonly takeOurs: string
  readonly takeTheirs: string
  /** A sentence that both changed the same lines. */
  readonly both: string
  /** What tells a file of theirs from ours, in its name. */
  readonly theirLabel: string
}

/** The sides of a draft that meets what was saved meanwhile. */
export const draftSides = (): SideNames => words().sides.draft

/**
 * A source with the name people have for it: where the remote is, the branch, or what the commit that is taken back said.
 */
export type Incoming = {
  readonly source: MergeSource
  readonly name: string
  /** Where the remote is, as the message of a merge says it. */
  readonly from?: string | undefined
}

type Into = Pick<Wiki, 'branch'>

export function nameSides({ source, name }: Incoming, { branch }: Into): SideNames {
  switch (source.kind) {
    case 'remote':
      return words().sides.remote(name)
    case 'branch':
      return words().sides.branch(branchName(branch), name)
    case 'revert':
      return words().sides.revert
  }
}

const phraseFor = (phrases: Messages['merging']['comes'], { source, name }: Incoming, { branch }: Into): string =>
  phrases[source.kind](name, branchName(branch))

/** What comes into what. */
export const describeIncoming = (incoming: Incoming, wiki: Into): string => phraseFor(words().comes, incoming, wiki)

/** A good first line for the commit of the merge; of a remote's branch in git's own words, which others read in its log. */
export const suggestMessage = (incoming: Incoming, wiki: Into): string =>
  incoming.source.kind === 'remote' && incoming.from !== undefined
    ? `Merge branch '${incoming.source.name}' of ${incoming.from}`
    : phraseFor(words().defaults, incoming, wiki)

/** Why the file could not be merged by itself. */
export function describeReason({ reason, ours }: Pick<OpenConflict, 'reason' | 'ours'>): string {
  return reason === 'deleted' ? words().reasons.deleted[ours ? 'theirs' : 'ours'] : words().reasons[reason]
}

/** How a conflict was settled; null while it is not. */
export function describeResolution({ resolution }: Pick<OpenConflict, 'resolution'>, sides: SideNames): string | null {
  switch (resolution?.kind) {
    case undefined:
      return null
    case 'side':
      return resolution.side === 'base' ? words().whole.settledAs.base : sides[resolution.side]
    case 'both':
      return words().whole.settledAs.both(resolution.theirs)
    case 'text':
      return words().whole.settledAs.text
  }
}
