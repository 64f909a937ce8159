import { messages } from '../../messages'
import type { ReadOnly } from '../../../worker'

/** Why a page is shown but not edited, as a sentence. */
export function describeReadOnly(why: ReadOnly): string {
  const t = messages.reading.readOnly
  return why.kind === 'symlink' ? t.symlink(why.to) : t.notText
}
