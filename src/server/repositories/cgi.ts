/** A CGI program's output as a response (RFC 3875 §6): header lines, an empty line, the body. */
import { WikiError } from '../../errors'

type Bytes = Uint8Array<ArrayBuffer>

const maxHead = 16_384
const broken = () => new WikiError('remote-failed', 'git ended without an answer.')

const join = (left: Bytes, right: Bytes): Bytes => {
  const both = new Uint8Array(left.length + right.length)
  both.set(left)
  both.set(right, left.length)
  return both
}

/** Where the head ends and the body begins; undefined while the empty line has not come. */
function findBody(bytes: Bytes): { readonly head: string; readonly rest: Bytes } | undefined {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, maxHead))
  const end = /\r?\n\r?\n/.exec(text)
  if (end === null) return undefined
  return { head: text.slice(0, end.index), rest: bytes.subarray(end.index + end[0].length) }
}

function parseHead(head: string): { readonly status: number; readonly headers: Headers } {
  const headers = new Headers()
  for (const line of head.split(/\r?\n/)) {
    const [, name, value] = /^([\w-]+):\s*(.*?)\s*$/.exec(line) ?? []
    if (name === undefined || value === undefined) throw broken()
    headers.append(name, value)
  }
  const status = Number(/^\d{3}/.exec(headers.get('status') ?? '200')?.[0])
  headers.delete('status')
  return { status, headers }
}

function continueWith(rest: Bytes, reader: ReadableStreamDefaultReader<Bytes>): ReadableStream<Bytes> {
  const pull = async (controller: ReadableStreamDefaultController<Bytes>): Promise<void> => {
    const { done, value } = await reader.read()
    if (done) controller.close()
    else controller.enqueue(value)
  }
  const start = (controller: ReadableStreamDefaultController<Bytes>): void => {
    if (rest.length > 0) controller.enqueue(rest)
  }
  return new ReadableStream({ start, pull, cancel: (reason) => reader.cancel(reason) }, { highWaterMark: 0 })
}

/** Reads the head, and gives the rest as it comes. Throws `remote-failed` when there is no head. */
export async function readCgi(output: ReadableStream<Bytes>): Promise<Response> {
  const reader = output.getReader()
  for (let seen: Bytes = new Uint8Array(0); seen.length < maxHead;) {
    const { done, value } = await reader.read()
    if (done) throw broken()
    seen = join(seen, value)
    const found = findBody(seen)
    if (found === undefined) continue
    const { status, headers } = parseHead(found.head)
    return new Response(continueWith(found.rest, reader), { status, headers })
  }
  await reader.cancel()
  throw broken()
}
