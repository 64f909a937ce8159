/** When a clone turns out large, and which ways take less. Pure. */
import type { Extent, Progress } from '../../../worker'
import { messages } from '../../messages/all'
import { formatBytes } from '../../numbers'

const words = () => messages.exchange.clone

/** More than these take minutes on a phone, and a good part of what its browser gives. */
const manyObjects = 20_000
const manyBytes = 20_000_000

/** With this much of it here already, beginning anew would cost more than going on. */
const nearlyDone = 0.7

/** What makes it large, in words; null while it is not known to be, or when it is nearly done. */
export function describeLarge(progress: Progress | null): string | null {
  const { phase, done = 0, total = 0, bytes = 0 } = progress ?? {}
  if (phase !== 'counting' && phase !== 'receiving') return null
  if (phase === 'receiving' && total > 0 && done > total * nearlyDone) return null
  if (bytes > manyBytes) return words().largeBytes(formatBytes(bytes))
  return Math.max(total, done) > manyObjects ? words().largeObjects(Math.max(total, done)) : null
}

/** The ways that leave more where it is. */
export function listSmaller(extent: Extent): readonly Exclude<Extent, 'everything'>[] {
  if (extent === 'everything') return ['recent', 'on-demand']
  return extent === 'on-demand' ? ['recent'] : []
}
