/** How far an exchange is and how it ended, in words. Pure. */
import type { ErrorMessage } from '../../../errors'
import type { Progress, Synced } from '../../../worker'
import { language } from '../../messages'
import { describeReason } from '../../failures/describe'
import { messages } from '../../messages/all'
import { formatBytes, formatNumber } from '../../numbers'

const words = () => messages.exchange

/** What has been done so far: the phase, and its count of objects and bytes. */
export function describeProgress(progress: Progress | null): { label: string; detail: string | undefined } {
  if (!progress) return { label: words().phases.connecting, detail: undefined }
  const { done, total, bytes } = progress
  const objects =
    done === undefined ? null : words().objects(formatNumber(done), total === undefined ? null : formatNumber(total))
  const detail = [objects, bytes === undefined ? null : formatBytes(bytes)].filter(Boolean).join(messages.common.comma)
  return { label: words().phases[progress.phase], detail: detail || undefined }
}

/** How a sync ended well. */
export function describeSynced(
  { fetched, pushed, merge, settled = { done: 0, hindered: [] } }: Extract<Synced, { kind: 'synced' }>,
  host: string,
): string {
  const parts = [
    fetched > 0 && words().synced.fetched(fetched),
    merge && words().synced.merged,
    pushed > 0 && words().synced.pushed(pushed),
    settled.done > 0 && words().synced.settled(settled.done),
  ].filter(Boolean)
  const hindered = settled.hindered.map(({ ref }) => ref.replace(/^refs\/[^/]+\//, ''))
  return [
    ...(parts.length > 0 ? [`${capitalise(parts.join(messages.common.comma))}${messages.common.stop}`] : []),
    ...(hindered.length > 0 ? [words().synced.hindered(hindered.join(messages.common.comma))] : []),
    ...(parts.length + hindered.length === 0 ? [words().synced.nothing(host)] : []),
  ].join(' ')
}

/** What failed on the way to a host, and what to do next. */
export function describeFailure(
  { code, data }: Pick<ErrorMessage, 'code' | 'data'>,
  host: string,
): { what: string; next: string } {
  const kind = code === 'unauthorized' && data['token'] === false ? 'token-missing' : code
  const { what, next } = describeReason({ ...data, host }) ?? words().failures[kind](host)
  return { what: capitalise(what), next }
}

/** That somebody stopped it, and what that means. */
export function describeStop(): string {
  const { what, next } = words().failures.aborted()
  return `${what} ${next}`
}

const capitalise = (sentence: string): string => sentence.charAt(0).toLocaleUpperCase(language) + sentence.slice(1)
