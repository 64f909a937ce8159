/** The revisions a page can be compared at, as choices of a list. Pure. */
import { isOid, type Oid } from '../../../names'
import type { Comparison, Revision } from '../../../worker'
import { messages } from '../../messages/all'
import { formatMomentShort } from '../../time'
import { splitMessage } from '../thread/message'

export type Side = Oid | 'draft' | null
export type Choice = { readonly value: string; readonly text: string }

export const formatSide = (side: Side): string => side ?? 'none'

export function parseSide(value: string): Side {
  if (value === 'draft') return value
  return isOid(value) ? value : null
}

type Known = Pick<Revision, 'commit'>

function describe({ commit }: Known): Choice {
  const { subject } = splitMessage(commit.message)
  const text = [formatMomentShort(commit.author.time * 1000), commit.author.name, subject].filter(Boolean).join(' · ')
  return { value: commit.oid, text }
}

export type Chosen = {
  /** One side may be the draft. */
  readonly hasDraft: boolean
  /** What the sides that were asked for turned out to be; null where the page was not there. */
  readonly compared: readonly Comparison['before'][]
  readonly asked: readonly Side[]
}

/** Newest first: the draft, the revisions, what is compared and not among them, nothing. */
export function listChoices(revisions: readonly Known[], { hasDraft, compared, asked }: Chosen): readonly Choice[] {
  const { none, draft, notThere } = messages.verso.compare
  const all = [
    ...(hasDraft ? [{ value: 'draft', text: draft }] : []),
    ...revisions.map(describe),
    ...compared.flatMap((side) => (side ? [describe(side)] : [])),
    ...asked.filter(isCommit).map((oid) => ({ value: oid, text: notThere(oid.slice(0, 10)) })),
    { value: 'none', text: none },
  ]
  return all.filter(({ value }, index) => all.findIndex((choice) => choice.value === value) === index)
}

const isCommit = (side: Side): side is Oid => side !== null && side !== 'draft'
