import { createContext } from 'svelte'
import type { PagePath, WikiId } from '../../names'
import { buildPageIndex, isPage, type PageIndex } from '../../page'
import { live, moves, type Live } from '../live.svelte'
import { useEngine } from '../engine-context'
import type { FileList } from '../../worker'

/** All files of the wiki as of now, and what follows from their paths. */
export class WikiPages {
  readonly #files: Live<FileList>
  // Most commits change texts and no paths; then what follows from the paths stays the same object, and nobody redraws.
  #lastPaths: readonly PagePath[] = []
  readonly paths: readonly PagePath[] = $derived.by(() => {
    const paths = this.#files.value?.files.map(({ path }) => path) ?? []
    const isSame = paths.length === this.#lastPaths.length && paths.every((path, at) => path === this.#lastPaths[at])
    return isSame ? this.#lastPaths : (this.#lastPaths = paths)
  })
  readonly pages: readonly PagePath[] = $derived(this.paths.filter(isPage))
  readonly index: PageIndex = $derived(buildPageIndex(this.paths))
  readonly #known: ReadonlySet<string> = $derived(new Set<string>(this.paths))

  constructor(files: Live<FileList>) {
    this.#files = files
  }

  get files(): Live<FileList> {
    return this.#files
  }

  has(path: string): path is PagePath {
    return this.#known.has(path)
  }

  /** The page a wiki opens with: the usual names at the root, else the first there is. */
  get home(): PagePath | undefined {
    const homes = ['Home.md', 'README.md', 'index.md', 'home.md', 'readme.md', 'Index.md']
    const known = homes.map((name) => this.pages.find((path) => path === name)).find(Boolean)
    return known ?? this.pages.find((path) => !path.includes('/')) ?? this.pages[0]
  }
}

export const [useWikiPages, provideWikiPages] = createContext<WikiPages>()

/** The wiki's pages, read again whenever its branch moves; for the frame, which hands them on. */
export function liveWikiPages(wiki: WikiId): WikiPages {
  const engine = useEngine()
  return new WikiPages(live(() => engine.api.listFiles(wiki), moves(wiki)))
}
