/** Which pages of the wiki on show, and tables that were opened here, have changed since this device read them. */
import { createContext } from 'svelte'
import type { WikiId } from '../../names'
import { folderOf, isPage } from '../../page'
import { useEngine } from '../engine-context'
import { live, moves, type Live } from '../live.svelte'

export class Unread {
  readonly #paths: Live<readonly string[]>
  readonly #known: ReadonlySet<string> = $derived.by(() => new Set(this.#paths.value))
  readonly #pages: readonly string[] = $derived.by(() => this.#paths.value?.filter(isPage) ?? [])
  readonly #folders: ReadonlySet<string> = $derived.by(() => new Set(this.#pages.flatMap(foldersAround)))

  constructor(paths: Live<readonly string[]>) {
    this.#paths = paths
  }

  get any(): boolean {
    return this.#known.size > 0
  }

  /** How many of them are pages. */
  get pages(): number {
    return this.#pages.length
  }

  has = (path: string): boolean => this.#known.has(path)

  /** Whether there is such a page somewhere in the folder; tables are elsewhere. */
  isIn = (folder: string): boolean => this.#folders.has(folder)
}

function foldersAround(path: string): string[] {
  const parts = folderOf(path).split('/')
  return parts[0] === '' ? [] : parts.map((_, end) => parts.slice(0, end + 1).join('/'))
}

export const [useUnread, provideUnread] = createContext<Unread>()

/** Asked again whenever the branch moves or something was read; for the frame, which hands it on. */
export function liveUnread(wiki: WikiId): Unread {
  const { api } = useEngine()
  const isNews = moves(wiki)
  return new Unread(
    live(
      () => api.listUnread(wiki),
      (event) => isNews(event) || (event.kind === 'reading-changed' && event.wiki === wiki),
    ),
  )
}
