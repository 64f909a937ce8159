import type { PagePath } from '../../../names'
import type { Conflict, OpenMerge, Stretch } from '../../../worker'

/** A side of a conflict that somebody changed since both parted, and where that is looked for. */
export type AskedSide = { readonly side: 'ours' | 'theirs'; readonly path: PagePath; readonly stretch: Stretch }

/**
 * The sides that can be asked who made them what they are. A file that is there on neither side was deleted, under the name
 * it had before. What taking back would bring is older than all of it, so nobody made it since. Pure.
 */
export function sidesToAsk(
  { source, ours, theirs, base }: Pick<OpenMerge, 'source' | 'ours' | 'theirs' | 'base'>,
  conflict: Pick<Conflict, 'path' | 'base' | 'ours' | 'theirs'>,
): readonly AskedSide[] {
  const before = conflict.base?.path ?? conflict.path
  const mine = { side: 'ours', path: conflict.ours?.path ?? before, stretch: { at: ours, since: base } } as const
  if (theirs === null || source.kind === 'revert') return [mine]
  return [mine, { side: 'theirs', path: conflict.theirs?.path ?? before, stretch: { at: theirs, since: base } }]
}
