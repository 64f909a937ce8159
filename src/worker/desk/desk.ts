/**
 * One worker of all tabs has the databases, for their files can be opened but once; the others ask it.
 *
 * Who is the one, a lock of the browser decides: each worker waits for it from its start, and has it until it ends, in
 * whatever way. The new one tells so, and what was asked of the old one and not answered is asked anew: questions change
 * nothing, so to ask twice does no harm.
 */
import { WikiError } from '../../errors'
import { connect, serve, type Port } from '../rpc'

/** What the workers say to each other; each hears all. A `line` is one worker's connection to one leader. */
type Word =
  { readonly kind: 'leading' } | { readonly kind: 'ask' | 'answer'; readonly line: string; readonly message: unknown }

export type DeskOptions<Api extends object> = {
  /** Resolves when this worker is the one, which it stays. Where nobody decides each is one for itself. */
  becomeLeader(): Promise<void>
  /** Reaches the other workers, and not this one. */
  readonly channel: Port
  /** What the leader answers with. */
  openApi(): Promise<Api>
  /** Some letters and digits, other ones each time. */
  randomName(): string
  /** The calls it answers. */
  readonly methods: readonly string[]
}

/** Where questions go: the leader's line, or here. It fails with `moved` when they have to go elsewhere. */
type Place = { readonly api: object | Promise<object>; leave(): void }

const moved = new WikiError('internal', 'Another tab answers now.')

/** The calls, answered here or by another worker. */
export function openDesk<Api extends object>({
  becomeLeader,
  channel,
  openApi,
  randomName,
  methods,
}: DeskOptions<Api>): Api {
  const say = (word: Word): void => channel.postMessage(word)
  let place = askLeader(channel, randomName())
  let isLeading = false

  const moveTo = (next: Place): void => {
    const left = place
    place = next
    left.leave()
  }

  channel.addEventListener('message', ({ data }: MessageEvent<Word>) => {
    if (data.kind === 'leading' && !isLeading) moveTo(askLeader(channel, randomName()))
  })

  void becomeLeader().then(() => {
    isLeading = true
    const api = openApi()
    answerOthers(channel, api)
    moveTo({ api, leave: () => undefined })
    say({ kind: 'leading' })
  })

  const calls = callsOf(methods, async (ask) => {
    for (;;) {
      try {
        return await ask(await place.api)
      } catch (error) {
        if (error !== moved) throw error
      }
    }
  })
  return calls as Api
}

type Ask = (api: object) => Promise<unknown>

/** An object with these methods, all of which go through `run`. */
function callsOf(methods: readonly string[], run: (ask: Ask) => Promise<unknown>): object {
  const method =
    (name: string) =>
    (...args: readonly unknown[]) =>
      run((api) => callOf(api, name, args))
  return Object.fromEntries(methods.map((name) => [name, method(name)]))
}

async function callOf(api: object, name: string, args: readonly unknown[]): Promise<unknown> {
  const method: unknown = Reflect.get(api, name)
  if (typeof method !== 'function') throw new WikiError('internal', `There is no method “${name}” here.`)
  return Reflect.apply(method, api, args)
}

/** A line of its own to whoever leads. Questions that nobody hears are lost with it, and asked anew on the next. */
function askLeader(channel: Port, line: string): Place {
  const port: Port = {
    postMessage: (message) => channel.postMessage({ kind: 'ask', line, message } satisfies Word),
    addEventListener: (type, listener) =>
      channel.addEventListener(type, ({ data }: MessageEvent<Word>) => {
        if (data.kind === 'answer' && data.line === line) listener(new MessageEvent('message', { data: data.message }))
      }),
  }
  const { api, fail } = connect(port)
  return { api, leave: () => fail(moved) }
}

/** Serves every line that is heard of, for as long as this worker lives. */
function answerOthers(channel: Port, api: Promise<object>): void {
  const lines = new Map<string, (event: MessageEvent) => void>()

  const openLine = (line: string): ((event: MessageEvent) => void) => {
    let hear: (event: MessageEvent) => void = () => undefined
    const port: Port = {
      postMessage: (message) => channel.postMessage({ kind: 'answer', line, message } satisfies Word),
      addEventListener: (_, listener) => (hear = listener),
    }
    serve(port, api)
    return (event) => hear(event)
  }

  channel.addEventListener('message', ({ data }: MessageEvent<Word>) => {
    if (data.kind !== 'ask') return
    const hear = lines.get(data.line) ?? openLine(data.line)
    lines.set(data.line, hear)
    hear(new MessageEvent('message', { data: data.message }))
  })
}
