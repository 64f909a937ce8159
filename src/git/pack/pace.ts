/** The pace of a long computation: it stops now and then so that others are heard, one of whom may say stop. */
import { throwIfAborted } from '../../errors'

/** Milliseconds a computation may take the thread for; a page read meanwhile waits no longer. */
const longest = 20

/** Lets every message that has arrived be handled. A timer would wait 4 ms more. */
function listen(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

export class Pace {
  private since = performance.now()

  constructor(
    private readonly signal: AbortSignal | undefined,
    private readonly onRest: () => Promise<void>,
  ) {}

  /** Whether it is time for `rest`; asked in every turn of a loop, so that only few turns wait. */
  get isDue(): boolean {
    return performance.now() - this.since > longest
  }

  /** Listens. Throws `aborted` when somebody said stop. */
  async rest(): Promise<void> {
    await this.onRest()
    await listen()
    throwIfAborted(this.signal)
    this.since = performance.now()
  }
}
