/** Moving: planned where the branch stands, written as one commit. */
import type { WriteCall } from '../../git'
import type { Published } from '../model'
import { publish, type Publishing } from '../publish'
import { readHead } from '../read'
import type { OpenWiki } from '../wiki'
import type { Move, MovePlan } from './model'
import { planChanges, type MoveCall, type Planned } from './plan'

/** How often a branch may move while everything is planned for it. */
const attempts = 3

/** What a move would touch, for somebody to look at first. */
export const planMove = async (wiki: OpenWiki, moves: readonly Move[], call: MoveCall): Promise<MovePlan> =>
  (await planChanges(wiki, moves, call)).plan

/** Plans at the head and publishes; again where the branch has moved meanwhile in a way that does not merge. */
export async function publishPlanned(
  wiki: OpenWiki,
  plan: () => Promise<Planned>,
  edit: Publishing,
): Promise<Published> {
  for (let attempt = 1; ; attempt++) {
    const {
      plan: { base },
      changes,
    } = await plan()
    const published = await publish(wiki, changes, { ...edit, base })
    if (published.kind !== 'conflicted' || attempt === attempts || (await readHead(wiki)) === base) return published
  }
}

/**
 * Moves files and folders and writes every link to them anew, in one commit on top of the branch as it is then; `edit.base`
 * does not matter. Throws what `expandMoves` throws.
 */
export const movePages = (
  wiki: OpenWiki,
  moves: readonly Move[],
  { edit, ...call }: MoveCall & { readonly edit: Publishing & WriteCall },
): Promise<Published> => publishPlanned(wiki, () => planChanges(wiki, moves, call), edit)
