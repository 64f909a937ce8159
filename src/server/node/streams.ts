/** Node's streams as the Web's, and back, with their manners: wait for a slow reader, stop when nobody reads. */
import type { Readable, Writable } from 'node:stream'

export type Bytes = Uint8Array<ArrayBuffer>

/** What `readable` gives, fetched only as it is asked for; cancelling destroys it. */
export function streamOf(readable: Readable): ReadableStream<Bytes> {
  readable.on('error', () => undefined) // who reads hears of it; when nobody does, it is nobody's concern
  const chunks: AsyncIterator<Bytes, undefined> = readable.iterator({ destroyOnReturn: true })
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await chunks.next()
        if (done === true) controller.close()
        else controller.enqueue(value)
      },
      cancel() {
        readable.destroy()
      },
    },
    { highWaterMark: 0 },
  )
}

/** Resolves when there is room again, or never will be. */
const room = (sink: Writable): Promise<void> =>
  new Promise((resolve) => {
    const settle = () => {
      sink.off('drain', settle).off('close', settle)
      resolve()
    }
    sink.on('drain', settle).on('close', settle)
  })

/**
 * Writes `body` into `sink` and ends it. A sink that closes early cancels the body and is no error; a body that fails
 * destroys the sink, so that nobody takes the half for the whole.
 */
export async function pump(body: ReadableStream<Uint8Array>, sink: Writable): Promise<void> {
  const reader = body.getReader()
  const cancel = () => void reader.cancel().catch(() => undefined)
  sink.once('close', cancel)
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      if (!sink.write(value) && !sink.destroyed) await room(sink)
    }
    sink.end()
  } catch (error) {
    sink.destroy(error instanceof Error ? error : new Error(String(error)))
  } finally {
    sink.off('close', cancel)
  }
}
