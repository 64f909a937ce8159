import { createContext } from 'svelte'
import type { Oid, PagePath, WikiId } from '../../names'
import { buildPageIndex, isPage, type PageIndex } from '../../page'
import { live, moves, type Live } from '../live.svelte'
import { useEngine } from '../engine-context'
import type { FileList } from '../../worker'
import type { RouteOf } from '../router'

/** Which wiki is on show, and at which commit it is looked at; without one, as it is now. */
type Shown = { readonly wiki: WikiId; readonly at: () => Oid | undefined }
type FilesThen = FileList & { readonly at: Oid | undefined }

/** All files of the wiki at the moment it is looked at, and what follows from their paths. */
export class WikiPages {
  readonly #files: Live<FilesThen>
  readonly #shown: Shown
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

  constructor(files: Live<FilesThen>, shown: Shown) {
    this.#files = files
    this.#shown = shown
  }

  get files(): Live<FilesThen> {
    return this.#files
  }

  /** The commit the wiki is looked at; undefined for as it is now. */
  get at(): Oid | undefined {
    return this.#shown.at()
  }

  /** The files are those of the moment that is looked at, and not still those of the last one. */
  get settled(): boolean {
    const { current } = this.#files
    return current.kind === 'ready' && current.value.at === this.at
  }

  /** Where a page is read, at the moment that is looked at. */
  routeTo = (path: PagePath, heading: string | null = null): RouteOf<'page'> => ({
    kind: 'page',
    wiki: this.#shown.wiki,
    at: this.at,
    path,
    heading,
  })

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

/** The wiki's pages, read again whenever its branch or the moment moves; for the frame, which hands them on. */
export function liveWikiPages(wiki: WikiId, at: () => Oid | undefined): WikiPages {
  const { api } = useEngine()
  const list = async (then: Oid | undefined): Promise<FilesThen> => ({ ...(await api.listFiles(wiki, then)), at: then })
  return new WikiPages(
    live(() => list(at()), moves(wiki)),
    { wiki, at },
  )
}
