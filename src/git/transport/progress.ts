/** How a call is stopped and how it tells how far it is. */
export type Progress = {
  readonly phase: 'connecting' | 'counting' | 'receiving' | 'sending'
  readonly done?: number
  readonly total?: number
  readonly bytes?: number
}

export type Call = {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** Milliseconds without a byte after which we stop waiting; 30,000 unless told. */
  readonly idleTimeout?: number | undefined
  /** Bytes of an answer; 4 GB for a pack unless told. */
  readonly maxBytes?: number | undefined
}

/**
 * What a server says while it works, as progress: `Counting objects: 53% (53/100)`, or `Enumerating objects: 77`, where
 * only its end (`, done.`) says how many there are.
 */
export function parseProgress(text: string): Progress | undefined {
  const last = text.split(/[\r\n]/).findLast((line) => /\/|Enumerating/.test(line)) ?? ''
  const [, done, total] = /\((\d+)\/(\d+)\)/.exec(last) ?? []
  if (done && total) return { phase: 'counting', done: Number(done), total: Number(total) }
  const [, count, end] = /^Enumerating objects: (\d+)(, done)?/.exec(last) ?? []
  return count ? { phase: 'counting', [end ? 'total' : 'done']: Number(count) } : undefined
}
