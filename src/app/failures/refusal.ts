/** Why a server did not do what it was asked to, in words. Pure. */
import type { Refusal } from '../../worker'
import { messages } from '../messages/all'

/** Why, as far as is known, and what the server said itself. */
export function describeRefusal({ kind, said }: Refusal): string {
  const { refusals, said: quote } = messages.branches.origin
  if (kind === 'refused' && said !== '') return quote(said)
  return said === '' || kind !== 'not-allowed' ? refusals[kind] : `${refusals[kind]} ${quote(said)}`
}
