/** Where an exchange stands and how it ended, in words. Pure. */
import type { ErrorMessage } from '../../../errors'
import type { Progress, RemoteStatus, Synced } from '../../../worker'
import { messages } from '../../messages'
import { formatBytes } from '../../sizes'
import { hostName } from '../connect/hosts'

const words = messages.exchange

/** "GitHub's 3 commits", in one sentence for each direction that has any. */
export function describeStatus({ settings, commit, ahead, behind, lastFetch }: RemoteStatus): readonly string[] {
  const host = hostName(settings.url)
  if (commit === null) return [lastFetch === null ? words.remote.unknown(host) : words.remote.empty(host, ahead)]
  if (ahead === 0 && behind === 0) return [words.remote.inStep(host)]
  return [
    ...(ahead > 0 ? [words.remote.ahead(host, ahead)] : []),
    ...(behind > 0 ? [words.remote.behind(host, behind)] : []),
  ]
}

/** What has been done so far: the phase, and its count of objects and bytes. */
export function describeProgress(progress: Progress | null): { label: string; detail: string | undefined } {
  if (!progress) return { label: words.phases.connecting, detail: undefined }
  const { done, total, bytes } = progress
  const objects = done === undefined ? null : words.objects(done.toLocaleString(), total?.toLocaleString() ?? null)
  const detail = [objects, bytes === undefined ? null : formatBytes(bytes)].filter(Boolean).join(', ')
  return { label: words.phases[progress.phase], detail: detail || undefined }
}

/** How a sync ended well, in one sentence. */
export function describeSynced({ fetched, pushed, merge }: Extract<Synced, { kind: 'synced' }>, host: string): string {
  const parts = [
    fetched > 0 && words.synced.fetched(fetched),
    merge && words.synced.merged,
    pushed > 0 && words.synced.pushed(pushed),
  ].filter(Boolean)
  return parts.length > 0 ? `${capitalise(parts.join(', '))}.` : words.synced.nothing(host)
}

/** What failed on the way to a host, and what to do next. */
export function describeFailure({ code }: Pick<ErrorMessage, 'code'>, host: string): { what: string; next: string } {
  const { what, next } = words.failures[code](host)
  return { what: capitalise(what), next }
}

/** That somebody stopped it, and what that means. */
export function describeStop(): string {
  const { what, next } = words.failures.aborted()
  return `${what} ${next}`
}

const capitalise = (sentence: string): string => sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1)
