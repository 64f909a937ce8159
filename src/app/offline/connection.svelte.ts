/** Whether the network answers, as far as anybody can tell. */
import { hasCode } from '../../errors'

/**
 * Learns from requests that were made anyway. The browser's own word counts only when it says "offline": `onLine` stays
 * true on many a machine that reaches nothing.
 */
export class Connection {
  offline = $state(!navigator.onLine)

  constructor() {
    addEventListener('offline', () => (this.offline = true))
    addEventListener('online', () => (this.offline = false))
  }

  /** Takes note of how a call over the network ends, and hands its outcome on. */
  async watch<Value>(call: Promise<Value>): Promise<Value> {
    try {
      const value = await call
      this.offline = false
      return value
    } catch (error) {
      if (hasCode(error, 'offline')) this.offline = true
      throw error
    }
  }
}
