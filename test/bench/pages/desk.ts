/**
 * What an engine in the browser can do with its one wiki: the same small set of calls for each, made in its page and
 * timed there, from the call in the tab to its answer.
 */
export type Extent = 'everything' | 'recent' | 'on-demand'
export type Texts = Readonly<Record<string, string>>

export interface Desk {
  /** Loads the engine. */
  start(): Promise<void>
  clone(url: string, extent: Extent): Promise<unknown>
  /** Sees to it that what was written is on the disk, before the tab is closed. */
  settle(): Promise<unknown>
  /** What the engine needs once before it can write; not timed. */
  prepare(): Promise<unknown>
  /** Starts in a new tab and reads a page: the length of its text. */
  open(path: string): Promise<number>
  /** The number of revisions found, fifty at most. */
  history(path: string): Promise<number>
  /** The number of files found. */
  changes(commit: string, parent: string): Promise<number>
  diff(path: string, before: string, after: string): Promise<unknown>
  save(path: string, text: string): Promise<unknown>
  /** All texts as one commit. */
  put(texts: Texts): Promise<unknown>
  /** Fetches the remote's branch and merges it. */
  pull(branch: string): Promise<unknown>
  /** Searches for each beginning of a word, as somebody types it. */
  search(word: string): Promise<unknown>
  /** The wiki's name in the app's addresses. */
  nameOfWiki(): Promise<string>
}

/** What a call fails with that the engine does not know: it is still to be built. */
export const notThereYet = 'The engine has no method'

export type DeskCall = keyof Desk
export type Timed = { readonly time: number; readonly value: unknown }

declare global {
  interface Window {
    /** Makes the call once for each list of arguments, one after the other; the time of all, and the last answer. */
    ask?: (call: DeskCall, all: readonly (readonly unknown[])[]) => Promise<Timed>
  }
}

type AnyCall = (call: DeskCall, args: readonly unknown[]) => Promise<unknown>

/** Lets the page be asked from outside. */
export function expose(make: AnyCall): void {
  window.ask = async (call, all) => {
    const start = performance.now()
    let value: unknown
    for (const args of all) value = await make(call, args)
    return { time: performance.now() - start, value }
  }
}

/** Any call on a desk, by its name. */
export const callOn =
  (desk: Desk): AnyCall =>
  async (call, args) => {
    const answer: unknown = await Reflect.apply(desk[call], desk, args)
    return answer
  }
