/**
 * May all tabs be reloaded? One tab asks; every other says at once that it is here, keeps its text, and then says that
 * it is ready or that it refuses. Over a BroadcastChannel, which does not bring a tab its own words.
 */
type Word = { readonly kind: 'asked' } | { readonly kind: 'here' | 'ready' | 'refused'; readonly tab: string }

/** In milliseconds: how long tabs have to say that they are here, and how long the answer may take in all. */
export type Patience = { readonly greeting: number; readonly answer: number }

const patience: Patience = { greeting: 400, answer: 3_000 }

const isWord = (value: unknown): value is Word => typeof value === 'object' && value !== null && 'kind' in value

function listen(channel: BroadcastChannel, hear: (word: Word) => void): () => void {
  const onMessage = (event: MessageEvent<unknown>) => {
    if (isWord(event.data)) hear(event.data)
  }
  channel.addEventListener('message', onMessage)
  return () => channel.removeEventListener('message', onMessage)
}

const say = (channel: BroadcastChannel, word: Word): void => channel.postMessage(word)

/** Answers other tabs' question from now on; `keepText` resolves when everything typed here is stored. */
export function answerOtherTabs(channel: BroadcastChannel, keepText: () => Promise<void>): () => void {
  const tab = crypto.randomUUID()
  const answer = async (): Promise<void> => {
    say(channel, { kind: 'here', tab })
    await keepText().then(
      () => say(channel, { kind: 'ready', tab }),
      () => say(channel, { kind: 'refused', tab }),
    )
  }
  return listen(channel, (word) => {
    if (word.kind === 'asked') void answer()
  })
}

/** True when every tab that is there has kept its text; false when one refused, or did not finish in time. */
export function askOtherTabs(channel: BroadcastChannel, { greeting, answer } = patience): Promise<boolean> {
  const unready = new Set<string>()
  const { promise, resolve } = deferred<boolean>()
  let greeted = false
  const stop = listen(channel, (word) => {
    if (word.kind === 'here') unready.add(word.tab)
    if (word.kind === 'ready') unready.delete(word.tab)
    if (word.kind === 'refused') resolve(false)
    if (greeted && unready.size === 0) resolve(true)
  })
  const greetings = setTimeout(() => {
    greeted = true
    if (unready.size === 0) resolve(true)
  }, greeting)
  const last = setTimeout(() => resolve(unready.size === 0), answer)
  say(channel, { kind: 'asked' })
  return promise.finally(() => {
    stop()
    clearTimeout(greetings)
    clearTimeout(last)
  })
}

function deferred<Value>(): { promise: Promise<Value>; resolve: (value: Value) => void } {
  let settle: (value: Value) => void = () => undefined
  const promise = new Promise<Value>((resolve) => (settle = resolve))
  return { promise, resolve: (value) => settle(value) }
}
