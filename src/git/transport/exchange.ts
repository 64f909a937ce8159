/** One request and its answer over smart HTTP (gitprotocol-http(5)): who is asked, for how long we wait, what counts as an answer. */
import { throwIfAborted, WikiError } from '../../errors'
import { authorize, locate, type Endpoint, type GitService } from './endpoint'
import { cutOff, notGit, refusedByHttp, timedOut, unreachable, type Party } from './failure'
import { PacketReader } from './packets'
import type { Call } from './progress'

export type Question = {
  readonly service: GitService
  /** The repository's address, after redirects. */
  readonly address: URL
  /** What is posted; absent asks for the advertisement. */
  readonly body?: Uint8Array<ArrayBuffer>
  readonly version?: 2 | undefined
}

export type Answer = { readonly packets: PacketReader; readonly party: Party; readonly address: URL }

/** Bytes a server may take at least each second before we stop waiting for it to have taken what we sent. */
const slowest = 20_000

/** Sends the question. Throws what is in the way; what is returned is an answer of git's, its bytes still coming in. */
export async function ask(endpoint: Endpoint, question: Question, call: Call): Promise<Answer> {
  const party = { host: question.address.host, endpoint }
  const waiting = new Waiting(call, party, ((question.body?.length ?? 0) / slowest) * 1000)
  try {
    throwIfAborted(call.signal)
    const response = await fetch(urlOf(endpoint, question), {
      ...requestOf(endpoint, question),
      signal: waiting.signal,
    })
    waiting.pause()
    if (!isAnswer(response, question)) throw await refusal(response, party)
    if (response.body === null) throw cutOff(party.host)
    const chunks = new Chunks(response.body, waiting, call.maxBytes ?? Infinity)
    return { packets: new PacketReader(chunks, party.host), party, address: addressAfter(response, question, endpoint) }
  } catch (error) {
    waiting.end()
    throw waiting.translate(error, (cause) => unreachable(party, cause))
  }
}

const urlOf = ({ proxy }: Endpoint, { address, service, body }: Question): string =>
  locate(address, body ? service : `info/refs?service=${service}`, proxy)

function requestOf(endpoint: Endpoint, { address, service, body, version }: Question): RequestInit {
  return {
    method: body ? 'POST' : 'GET',
    headers: {
      ...authorize(endpoint, address),
      ...(version ? { 'git-protocol': `version=${version}` } : {}),
      ...(body
        ? { 'content-type': `application/x-${service}-request`, accept: `application/x-${service}-result` }
        : {}),
    },
    ...(body ? { body } : {}),
    credentials: 'omit',
    cache: 'no-store',
    redirect: endpoint.proxy === null ? 'follow' : 'error',
    referrerPolicy: 'no-referrer',
  }
}

const isAnswer = ({ ok, headers }: Response, { service, body }: Question): boolean =>
  ok &&
  headers.get('content-type')?.split(';')[0]?.trim() === `application/x-${service}-${body ? 'result' : 'advertisement'}`

async function refusal(response: Response, party: Party): Promise<WikiError> {
  const text = await readBeginning(response.body)
  return response.ok && !response.headers.has('x-verso-reason')
    ? notGit(party.host)
    : refusedByHttp(response, text, party)
}

/** An error page may be of any size; its first piece says enough. */
async function readBeginning(body: ReadableStream<Uint8Array> | null): Promise<string> {
  const reader = body?.getReader()
  const first = await reader?.read()
  reader?.cancel().catch(() => undefined)
  return new TextDecoder().decode(first?.value?.subarray(0, 4096))
}

/** Where the repository turned out to be: a server may send us on, and what follows goes there at once. */
function addressAfter(response: Response, { address, service, body }: Question, { proxy }: Endpoint): URL {
  const tail = body ? `/${service}` : `/info/refs?service=${service}`
  const moved =
    proxy === null
      ? response.redirected && response.url.endsWith(tail) && response.url.slice(0, -tail.length)
      : response.headers.get('x-redirected-url')
  return moved && URL.canParse(moved) ? new URL(moved) : address
}

/** The bytes of an answer as they come. Ends the wait and lets go of the connection however it ends, even unread. */
class Chunks implements AsyncIterator<Uint8Array, undefined> {
  private readonly reader: ReadableStreamDefaultReader<Uint8Array>
  private size = 0

  constructor(
    body: ReadableStream<Uint8Array>,
    private readonly waiting: Waiting,
    private readonly most: number,
  ) {
    this.reader = body.getReader()
  }

  async next(): Promise<IteratorResult<Uint8Array, undefined>> {
    this.waiting.restart()
    try {
      const { done, value } = await this.reader.read()
      if (done) return await this.return()
      this.waiting.pause()
      this.size += value.length
      if (this.size > this.most) throw tooMuch(this.most)
      return { done: false, value }
    } catch (error) {
      await this.return()
      throw this.waiting.translate(error, () => cutOff(this.waiting.party.host))
    }
  }

  async return(): Promise<IteratorReturnResult<undefined>> {
    this.waiting.end()
    // The connection may be broken already, and nobody waits for how it ends.
    this.reader.cancel().catch(() => undefined)
    return { done: true, value: undefined }
  }
}

const tooMuch = (limit: number): WikiError =>
  new WikiError('too-large', `What would come in is over the limit of ${Math.floor(limit / 2 ** 20)} MB.`, { limit })

/** Ends an exchange when the caller says so, or when what was asked for did not come for too long. */
class Waiting {
  private readonly controller = new AbortController()
  private readonly patience: number
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly stop = (): void => this.controller.abort()

  constructor(
    private readonly call: Call,
    readonly party: Party,
    more: number,
  ) {
    this.patience = call.idleTimeout ?? 30_000
    call.signal?.addEventListener('abort', this.stop)
    this.start(this.patience + more)
  }

  get signal(): AbortSignal {
    return this.controller.signal
  }

  restart(): void {
    this.start(this.patience)
  }

  /** Nobody waits until the next `restart`: who takes bytes as they come may be busy with those it has. */
  pause(): void {
    clearTimeout(this.timer)
  }

  end(): void {
    this.pause()
    this.call.signal?.removeEventListener('abort', this.stop)
  }

  /** What a failure was: ours, the caller's wish, our patience, or else the network's. */
  translate(error: unknown, network: (cause: unknown) => WikiError): WikiError {
    if (error instanceof WikiError) return error
    if (this.call.signal?.aborted) return new WikiError('aborted', 'Stopped.')
    return this.signal.aborted ? timedOut(this.party.host, this.patience) : network(error)
  }

  private start(milliseconds: number): void {
    this.pause()
    this.timer = setTimeout(this.stop, milliseconds)
  }
}
