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
  /** Bytes that the browser keeps for the engine on the disk. */
  stored(): Promise<number>
}

/** What Verso is asked besides: what it derives from all pages, and the two things that are built on its commits. */
export interface VersoDesk extends Desk {
  /** The wiki's name in the app's addresses. */
  nameOfWiki(): Promise<string>
  /** The commit its branch is at. */
  head(): Promise<string>
  /** Starts the catalog's worker, which brings the catalog to the head; how many pages it has. */
  catalog(): Promise<number>
  /** Starts it, and comes back while it reads pages; or when it has read all. */
  startCatalog(): Promise<void>
  /** The places that link to the page. */
  backlinks(path: string): Promise<number>
  /** The number of pages with the text. */
  search(text: string): Promise<number>
  /** Rows of an answer as of a commit; of now without one. */
  query(sql: string, at?: string): Promise<number>
  /** Bytes of what a worker keeps in files. */
  storedFiles(kept: Kept): Promise<number>
  /** Deletes them; not timed, and in a tab that has not started that worker. */
  dropFiles(kept: Kept): Promise<void>
  /** Makes that many records, and a hundred commits that change one each, unless they are there; and has the index made. */
  prepareRecords(count: number): Promise<void>
  /** New ones in a folder of their own, as one commit. */
  createRecords(round: number, count: number): Promise<void>
  readRecord(number: number): Promise<void>
  /** The number of records found; “back” are commits, 0 what is there now. */
  findRecords(how: Finding, back: number): Promise<number>
  /** The number of records that were others then. */
  diffRecords(back: number): Promise<number>
  /** Makes a database with a table of so many rows in the wiki, unless it is there. */
  prepareRows(count: number): Promise<void>
  /** The number of rows; brings them in where they are not there. */
  countRows(): Promise<number>
  changeRow(round: number): Promise<void>
  /** Commits what was changed; fails when there should be something and is not, or the other way round. */
  exportRows(expected: 'published' | 'unchanged'): Promise<void>
  /** Merges three sides of that table, as texts. */
  mergeRows(): Promise<void>
}

/** The folders of the files that workers of Verso keep. */
export type Kept = 'catalog' | 'databases'
export type Finding = 'by index' | 'by reading'

/** What a call fails with that the engine does not know: it is still to be built. */
export const notThereYet = 'The engine has no method'

export type DeskCall = keyof VersoDesk
export type Timed = { readonly time: number; readonly times: readonly number[]; readonly value: unknown }

declare global {
  interface Window {
    /** Makes the call once for each list of arguments, one after the other: the time of all, that of each, the last answer. */
    ask?: (call: DeskCall, all: readonly (readonly unknown[])[]) => Promise<Timed>
  }
}

type AnyCall = (call: DeskCall, args: readonly unknown[]) => Promise<unknown>

/** Lets the page be asked from outside. */
export function expose(make: AnyCall): void {
  window.ask = async (call, all) => {
    const ends = [performance.now()]
    let value: unknown
    for (const args of all) {
      value = await make(call, args)
      ends.push(performance.now())
    }
    const times = ends.slice(1).map((end, i) => end - (ends[i] ?? 0))
    return { time: times.reduce((sum, time) => sum + time, 0), times, value }
  }
}

/** Any call on a desk, by its name. */
export const callOn =
  (desk: Desk & Partial<VersoDesk>): AnyCall =>
  async (call, args) => {
    const made = desk[call]
    if (!made) throw new Error('It cannot do that.')
    const answer: unknown = await Reflect.apply(made, desk, args)
    return answer
  }

/** What the browser says it keeps for this origin. */
export const storedHere = async (): Promise<number> => (await navigator.storage.estimate()).usage ?? 0
