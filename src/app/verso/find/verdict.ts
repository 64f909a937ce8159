/** What a commit did to a phrase in a file, in a word. Pure. */
import type { PhraseHit } from '../../../worker'
import { messages } from '../../messages/all'

export type Verdict = 'appeared' | 'disappeared' | 'grew' | 'shrank'

export function judge({ before, after }: Pick<PhraseHit, 'before' | 'after'>): Verdict {
  if (before === 0) return 'appeared'
  if (after === 0) return 'disappeared'
  return after > before ? 'grew' : 'shrank'
}

/** How often it was there and is: "once before, 3 times after"; nothing where it came or went once. */
export function describeNumber({ before, after }: Pick<PhraseHit, 'before' | 'after'>): string {
  const words = messages.past.find
  return before === 0 || after === 0 ? words.appearedTimes(before + after) : words.more(before, after)
}
