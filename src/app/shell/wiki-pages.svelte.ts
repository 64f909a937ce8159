import { createContext } from 'svelte'
import type { Oid, PagePath, WikiId } from '../../names'
import { buildPageIndex, findHome, foreignFormOf, isPage, type PageIndex } from '../../page'
import { live, moves, type Live } from '../live.svelte'
import { useEngine } from '../engine-context'
import { buildCatalogSoon } from './catalog-soon'
import { shownName } from './tree/shown-name'
import type { EngineEvent, FileList, PageAlias, WikiDialect } from '../../worker'
import type { RouteOf } from '../router'

/** Which wiki is on show, and at which commit it is looked at; without one, as it is now. */
type Shown = { readonly wiki: WikiId; readonly at: () => Oid | undefined }
type FilesThen = FileList & { readonly at: Oid | undefined }
type Alias = readonly [alias: string, path: PagePath]
/** What the engine tells of the wiki. */
type Told = { readonly files: Live<FilesThen>; readonly dialect: Live<WikiDialect> }

/** All files of the wiki at the moment it is looked at, and what follows from their paths. */
export class WikiPages {
  readonly #files: Live<FilesThen>
  readonly #dialect: Live<WikiDialect>
  readonly #shown: Shown
  #lastRules: WikiDialect | undefined
  // Most commits change texts and no paths; then what follows from the paths stays the same object, and nobody redraws.
  #lastPaths: readonly PagePath[] = []
  readonly paths: readonly PagePath[] = $derived.by(() => {
    const paths = this.#files.value?.files.map(({ path }) => path) ?? []
    const isSame = paths.length === this.#lastPaths.length && paths.every((path, at) => path === this.#lastPaths[at])
    return isSame ? this.#lastPaths : (this.#lastPaths = paths)
  })
  /** What people read and edit as text, in whatever markup. */
  readonly pages: readonly PagePath[] = $derived(this.paths.filter((path) => isPage(path) || foreignFormOf(path)))
  /** How the wiki is written; nothing until the engine has told. */
  readonly rules: Pick<WikiDialect, 'dialect' | 'redirects'> | undefined = $derived.by(() => {
    const rules = this.#dialect.value
    const isSame = JSON.stringify(rules) === JSON.stringify(this.#lastRules)
    return isSame ? this.#lastRules : (this.#lastRules = rules)
  })
  #aliases: readonly Alias[] = $state.raw([])
  /** Finds what links mean; by what else pages are called once that is known, and as they are called now. */
  readonly index: PageIndex = $derived(
    buildPageIndex(this.paths, { ...this.rules, aliases: this.at ? [] : this.#aliases }),
  )
  readonly #known: ReadonlySet<string> = $derived(new Set<string>(this.paths))

  constructor({ files, dialect }: Told, shown: Shown) {
    this.#files = files
    this.#dialect = dialect
    this.#shown = shown
  }

  /** What pages are called besides. Of two pages with one alias the first by path has it: the index takes the last. */
  learnAliases = (told: readonly PageAlias[]): void => {
    const aliases = told.map(({ alias, path }): Alias => [alias, path]).reverse()
    // Most commits change no alias; then nobody redraws.
    if (JSON.stringify(aliases) !== JSON.stringify(this.#aliases)) this.#aliases = aliases
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

  /** What people call a page, as this wiki writes names into files. */
  nameOf = (path: string): string => shownName(path, this.rules?.dialect)

  /** The page a wiki opens with. */
  get home(): PagePath | undefined {
    return findHome(this.pages)
  }
}

export const [useWikiPages, provideWikiPages] = createContext<WikiPages>()

/** The wiki's pages, read again whenever its branch or the moment moves; for the frame, which hands them on. */
export function liveWikiPages(wiki: WikiId, at: () => Oid | undefined): WikiPages {
  const { api, subscribe } = useEngine()
  const list = async (then: Oid | undefined): Promise<FilesThen> => ({ ...(await api.listFiles(wiki, then)), at: then })
  const mayWriteOtherwise = (event: EngineEvent): boolean => moves(wiki)(event) || event.kind === 'wikis-changed'
  const files = live(() => list(at()), moves(wiki))
  const pages = new WikiPages({ files, dialect: live(() => api.readDialect(wiki), mayWriteOtherwise) }, { wiki, at })
  // Without them a link by an alias leads nowhere for a while, and nobody is to be told more of that.
  const learn = (): void => void api.listAliases(wiki).then(pages.learnAliases, () => undefined)
  $effect(() => subscribe((event) => event.kind === 'catalog-moved' && event.wiki === wiki && learn()))
  $effect(() => buildCatalogSoon(api, wiki, learn))
  return pages
}
