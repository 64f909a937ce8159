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
  /** Bytes of an answer; 200 MB for a pack unless told. */
  readonly maxBytes?: number | undefined
}

/** What a server says while it works, `Counting objects: 53% (53/100)`, as progress. */
export function parseProgress(text: string): Progress | undefined {
  const last = text.split(/[\r\n]/).findLast((line) => line.includes('/'))
  const [, done, total] = /\((\d+)\/(\d+)\)/.exec(last ?? '') ?? []
  return done && total ? { phase: 'counting', done: Number(done), total: Number(total) } : undefined
}
