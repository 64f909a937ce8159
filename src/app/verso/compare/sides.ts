/** The revisions a page can be compared at, as choices of a list. Pure. */
import { isOid, type Oid } from '../../../names'
import type { Comparison, Draft, Revision } from '../../../worker'
import { messages } from '../../messages'
import { splitMessage } from '../thread/message'

export type Side = Oid | 'draft' | null
export type Choice = { readonly value: string; readonly text: string }

export const formatSide = (side: Side): string => side ?? 'none'

export function parseSide(value: string): Side {
  if (value === 'draft') return value
  return isOid(value) ? value : null
}

type Known = Pick<Revision, 'commit'>

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

function describe({ commit }: Known): Choice {
  const { subject } = splitMessage(commit.message)
  const text = [moment.format(commit.author.time * 1000), commit.author.name, subject].filter(Boolean).join(' · ')
  return { value: commit.oid, text }
}

/** Newest first: the draft if the side may be one, the revisions, those compared that the list has not reached, nothing. */
export function listChoices(
  revisions: readonly Known[],
  comparison: Comparison | undefined,
  draft: Draft | null,
): readonly Choice[] {
  const { none, draft: draftName } = messages.verso.compare
  const listed = new Set(revisions.map(({ commit }) => commit.oid))
  const compared = [comparison?.after, comparison?.before].filter((side) => side && !listed.has(side.commit.oid))
  return [
    ...(draft ? [{ value: 'draft', text: draftName }] : []),
    ...revisions.map(describe),
    ...compared.flatMap((side) => (side ? [describe(side)] : [])),
    { value: 'none', text: none },
  ].filter((choice, index, all) => all.findIndex(({ value }) => value === choice.value) === index)
}
