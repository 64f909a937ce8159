/** A merge and its conflicts in words. Pure. */
import type { MergeSource, OpenConflict, Wiki } from '../../worker'
import { branchName } from '../../names'
import { messages } from '../messages'

const words = messages.merging

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
export const draftSides: SideNames = words.sides.draft

export function nameSides(source: MergeSource, wiki: Pick<Wiki, 'branch'>): SideNames {
  switch (source.kind) {
    case 'remote':
      return words.sides.remote(source.name)
    case 'branch':
      return words.sides.branch(branchName(wiki.branch), source.name)
    case 'revert':
      return words.sides.revert
  }
}

/** What comes into what. `subject` is what the commit that is taken back said. */
export function describeSource(source: MergeSource, wiki: Pick<Wiki, 'branch'>, subject: string): string {
  switch (source.kind) {
    case 'remote':
      return words.comes.remote(source.name)
    case 'branch':
      return words.comes.branch(source.name, branchName(wiki.branch))
    case 'revert':
      return words.comes.revert(subject)
  }
}

/** A good first line for the commit of the merge. */
export function suggestMessage(source: MergeSource, wiki: Pick<Wiki, 'branch'>, subject: string): string {
  switch (source.kind) {
    case 'remote':
      return words.defaults.remote(source.name)
    case 'branch':
      return words.defaults.branch(source.name, branchName(wiki.branch))
    case 'revert':
      return words.defaults.revert(subject)
  }
}

/** Why the file could not be merged by itself. */
export function describeReason({ reason, ours }: Pick<OpenConflict, 'reason' | 'ours'>): string {
  return reason === 'deleted' ? words.reasons.deleted[ours ? 'theirs' : 'ours'] : words.reasons[reason]
}

/** How a conflict was settled; null while it is not. */
export function describeResolution({ resolution }: Pick<OpenConflict, 'resolution'>, sides: SideNames): string | null {
  switch (resolution?.kind) {
    case undefined:
      return null
    case 'side':
      return resolution.side === 'base' ? words.whole.settledAs.base : sides[resolution.side]
    case 'both':
      return words.whole.settledAs.both(resolution.theirs)
    case 'text':
      return words.whole.settledAs.text
  }
}

/** How many of the conflicts are settled. */
export const countSettled = (conflicts: readonly Pick<OpenConflict, 'resolution'>[]): number =>
  conflicts.filter(({ resolution }) => resolution !== null).length
