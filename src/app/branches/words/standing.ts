/** Branches in words. Pure. */
import type { Branch, Errand, Tag } from '../../../worker'
import { describeRefusal } from '../../failures/refusal'
import { messages } from '../../messages/all'

const words = () => messages.branches

/** Where a branch stands against the current one: what it has more, what it has not; one sentence each. */
export function describeStanding(
  { ahead, behind }: Pick<Branch, 'ahead' | 'behind'>,
  current: string,
): readonly string[] {
  if (ahead === 0 && behind === 0) return [words().standing.same(current)]
  return [
    ...(ahead > 0 ? [words().standing.ahead(ahead, current)] : []),
    ...(behind > 0 ? [words().standing.behind(behind, current)] : []),
  ]
}

/** Where a branch stands on the remote, in a sentence; none where that goes without saying. */
export function describeThere({ name, there }: Pick<Branch, 'name' | 'there'>): readonly string[] {
  const { there: said } = words().origin
  if (there.kind !== 'there') return there.kind === 'to-make' && there.hindrance ? [] : [said[there.kind]]
  return [there.name === name ? said.same : said.as(there.name)]
}

/** The same of a tag; one that is there as it is here says nothing. */
export const describeTagThere = ({ there }: Pick<Tag, 'there'>): string | undefined =>
  there.kind === 'same' ? undefined : words().origin.tag[there.kind]

/** What became of what was to be done on the remote. */
export function describeErrand({ hindrance }: Errand): string {
  const { errand } = words().origin
  if (hindrance === null) return errand.waits
  return hindrance.kind === 'moved' ? errand.moved : `${errand.refused} ${describeRefusal(hindrance.refusal)}`
}
