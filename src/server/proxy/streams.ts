/** Streams that are watched while they pass: never held, never longer or slower than agreed. */
import { WikiError } from '../../errors'

export type Guard = {
  /** Most bytes that may pass. */
  readonly bytes: number
  /** Milliseconds the source may keep us waiting; absent: any. A slow reader is never blamed on the source. */
  readonly idle?: number
  /** Called once when it is over, however it ends, with the bytes that passed. */
  readonly onClose?: (bytes: number) => void
}

type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>

/** Waits so many milliseconds at most, then throws `timeout`. */
export async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new WikiError('timeout', 'The server went quiet. Try again later.'))
    }, milliseconds)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

/** The same bytes, as long as they keep within the guard; else the stream fails with `too-large` or `timeout`. */
export function guardStream(body: Bytes, guard: Guard): Bytes {
  const reader = body.getReader()
  let passed = 0
  let isOpen = true
  const close = () => {
    if (isOpen) guard.onClose?.(passed)
    isOpen = false
  }
  const next = () => (guard.idle === undefined ? reader.read() : within(guard.idle, reader.read()))
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>): Promise<void> => {
    const { done, value } = await next()
    if (!isOpen) return // cancelled while we waited
    if (done) {
      close()
      controller.close()
      return
    }
    passed += value.length
    if (passed > guard.bytes) throw new WikiError('too-large', `More than ${formatBytes(guard.bytes)} do not pass.`)
    controller.enqueue(value)
  }
  const stop = async (reason: unknown): Promise<void> => {
    close()
    await reader.cancel(reason)
  }
  return new ReadableStream(
    {
      pull: (controller) =>
        pull(controller).catch(async (error: unknown) => {
          await stop(error).catch(() => undefined)
          throw error
        }),
      cancel: stop,
    },
    { highWaterMark: 0 },
  )
}

const formatBytes = (bytes: number): string =>
  `${(bytes / 2 ** 20).toLocaleString('en', { maximumFractionDigits: 1 })} MB`

/** The first bytes of a text, `limit` at most; the rest is not fetched. Throws `timeout`. */
export async function readText(body: Bytes | null, limit: number, idle: number): Promise<string> {
  if (body === null) return ''
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  try {
    for (let room = limit; room > 0;) {
      const { done, value } = await within(idle, reader.read())
      if (done) return text
      text += decoder.decode(value.subarray(0, room), { stream: true })
      room -= value.length
    }
    return text
  } finally {
    await reader.cancel()
  }
}
