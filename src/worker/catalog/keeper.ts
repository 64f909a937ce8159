/**
 * Keeps the catalog of one wiki at the head of the branch it shows.
 *
 * One run brings it there, whoever asked for it; what happens meanwhile makes it look once more at its end. A question is
 * answered from one commit: never while the tables are of none. What goes wrong ends the run and is told to those who
 * wait for it; the next question begins with everything opened anew.
 */
import { throwIfAborted, WikiError } from '../../errors'
import {
  advanceCatalog,
  closeCatalog,
  isDamage,
  isOutOfRoom,
  noteRules,
  openCatalog,
  openMemoryFiles,
  PastCatalogs,
  readPosition,
  readWhatCame,
  recallRules,
  type AdvanceCall,
  type Catalog,
  type DatabaseFiles,
  type FileChange,
  type LinkRules,
  type Position,
} from '../../data'
import { openRepositoryToReadOnce } from '../../git'
import type { Oid, WikiId } from '../../names'
import { isPage } from '../../page'
import { readHead, type OpenWiki } from '../../wiki'
import type { CatalogState, EngineEvent } from '../api'
import { readDialect, readDialectGround } from '../calls/links'
import { readRegistered } from '../session/registry'
import type { Surroundings } from '../desk/surroundings'

export type KeeperOptions = Surroundings<DatabaseFiles> & {
  readonly id: WikiId
  /** The name of the database. */
  readonly file: string
  readFiles(): Promise<DatabaseFiles>
}

/** The catalog, whether or not it is at a commit. */
export type Sight = { readonly catalog: Catalog; readonly building: CatalogState['building'] }

export type Look = Sight & {
  readonly position: Position
  readonly head: Oid | null
}

/** Answers from a catalog that is at a commit; from those of earlier, too. */
type Use<Answer> = (catalog: Catalog, past: PastCatalogs) => Answer | Promise<Answer>

type Opened = { readonly catalog: Catalog; readonly files: DatabaseFiles; close(): void }

/** How links are resolved, and what that follows from besides files. */
type Rules = { readonly links: LinkRules; readonly ground: string }

/** After these the branch may be elsewhere, show more, or be read by other rules. */
const telling: readonly EngineEvent['kind'][] = ['branch-moved', 'refs-changed', 'remote-changed', 'wikis-changed']

/** Whether the rules of links may be others then: those of a wiki are told by its files, hardly by another text of a page. */
const mayRuleOtherwise = ({ path, oid, was }: FileChange): boolean => oid === null || was === null || !isPage(path)

/** A database that had to be begun anew twice in one run will be no better a third time. */
const attempts = 3

export class Keeper {
  readonly #options: KeeperOptions
  readonly #life = new AbortController()
  readonly #watchers = new Set<NonNullable<AdvanceCall['onProgress']>>()
  readonly #past = new PastCatalogs()
  #opened: Promise<Opened> | undefined
  #memory: Promise<DatabaseFiles> | undefined
  #rules: Rules | undefined
  #run: Promise<void> | undefined
  #again = false
  #hasReached = false
  #building: CatalogState['building'] = null

  constructor(options: KeeperOptions) {
    this.#options = options
  }

  /** Answers as of one commit, and waits for it where there is none yet. An abort ends the waiting, not the work. */
  async ask<Answer>(use: Use<Answer>, call: AdvanceCall = {}): Promise<Answer> {
    if (!this.#hasReached) await this.reachHead(call)
    try {
      return await this.#answer(use, call)
    } catch (error) {
      if (!(await this.#recover(error))) throw error
      return this.#answer(use, call)
    }
  }

  /** Answers from what has been read so far, and waits for nothing; goes on if it is behind. */
  async askSoFar<Answer>(use: (sight: Sight) => Promise<Answer>): Promise<Answer> {
    const { catalog } = await this.#open()
    if (!this.#hasReached) this.#follow()
    return use({ catalog, building: this.#building })
  }

  /** Resolves when the catalog is at the head, as that is by then. An abort ends the waiting, not the work. */
  async reachHead({ signal, onProgress }: AdvanceCall): Promise<void> {
    throwIfAborted(signal)
    if (onProgress) this.#watchers.add(onProgress)
    try {
      await Promise.race([this.#reach(), aborted(signal)])
    } finally {
      if (onProgress) this.#watchers.delete(onProgress)
    }
  }

  /** How far it is, without waiting for it; goes on if it is behind. */
  async look(): Promise<Look> {
    const { catalog } = await this.#open()
    const head = await readHead(await this.#readWiki(catalog))
    const position = readPosition(catalog)
    if (position.kind === 'under-way' || position.commit !== head) this.#follow()
    return { catalog, position, head, building: this.#building }
  }

  hear(kind: EngineEvent['kind']): void {
    if (kind === 'wikis-changed' || kind === 'remote-changed') this.#rules = undefined
    if (this.#opened && telling.includes(kind)) this.#follow()
  }

  /** Ends what is under way and deletes the database: the wiki is gone. */
  async discard(): Promise<void> {
    this.#life.abort()
    await this.#run?.catch(() => undefined)
    await this.#remove()
  }

  async #answer<Answer>(use: Use<Answer>, call: AdvanceCall): Promise<Answer> {
    for (;;) {
      const { catalog } = await this.#open()
      if (readPosition(catalog).kind === 'at') return use(catalog, this.#past)
      await this.reachHead(call)
    }
  }

  /** Nobody waits: who asks next hears what went wrong, if it does again. */
  #follow(): void {
    void this.#reach().catch(() => undefined)
  }

  #reach(): Promise<void> {
    this.#again = true
    this.#run ??= this.#runAll().finally(() => (this.#run = undefined))
    return this.#run
  }

  async #runAll(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        while (this.#again) await this.#runOnce()
        return
      } catch (error) {
        if (attempt < attempts && (await this.#recover(error))) continue
        await this.#close()
        throw error
      } finally {
        this.#building = null
      }
    }
  }

  async #runOnce(): Promise<void> {
    const { catalog } = await this.#open()
    this.#again = false
    const wiki = await this.#readWiki(catalog)
    const commit = await readHead(wiki)
    const readRules = async (changes: readonly FileChange[]): Promise<LinkRules> =>
      (this.#rules = await this.#readRules(catalog, wiki, changes)).links
    const call = { signal: this.#life.signal, onProgress: this.#report }
    const hasMoved = await advanceCatalog(catalog, { commit, readRules }, call)
    const hasMore = await readWhatCame(catalog, call)
    if (this.#rules) noteRules(catalog, { commit, ground: this.#rules.ground, rules: this.#rules.links })
    this.#hasReached = true
    if (hasMoved || hasMore) this.#options.announce({ kind: 'catalog-moved', wiki: this.#options.id, commit })
  }

  readonly #report = (done: number, total: number): void => {
    this.#building = { done, total }
    for (const watch of this.#watchers) watch(done, total)
  }

  /** Whether it is worth another try: with a new database, or with one in memory where there is no room for files. */
  async #recover(error: unknown): Promise<boolean> {
    const { files } = (await this.#opened?.catch(() => undefined)) ?? {}
    if (!isDamage(error) && !(isOutOfRoom(error) && files?.kept)) return false
    await this.#remove()
    if (isOutOfRoom(error)) this.#memory = openMemoryFiles()
    this.#again = true
    return true
  }

  #open(): Promise<Opened> {
    throwIfAborted(this.#life.signal)
    this.#opened ??= this.#openNow().catch((error: unknown) => {
      this.#opened = undefined
      throw error
    })
    return this.#opened
  }

  async #openNow(): Promise<Opened> {
    const { id, file, openStorage, readFiles } = this.#options
    const files = await (this.#memory ?? readFiles())
    const storage = await openStorage(id)
    try {
      const catalog = await openCatalog(files, file, openRepositoryToReadOnce(storage))
      const close = (): void => {
        closeCatalog(catalog)
        storage.close()
      }
      return { catalog, files, close }
    } catch (error) {
      storage.close()
      throw error
    }
  }

  async #close(): Promise<Opened | undefined> {
    const opened = await this.#opened?.catch(() => undefined)
    this.#opened = undefined
    this.#hasReached = false
    await this.#past.close()
    opened?.close()
    return opened
  }

  async #remove(): Promise<void> {
    const files = (await this.#close())?.files ?? (await this.#options.readFiles())
    files.remove(this.#options.file)
  }

  async #readWiki({ repository }: Catalog): Promise<OpenWiki> {
    const { branch } = await readRegistered(this.#options.registry, this.#options.id)
    return { repository, branch, now: this.#options.now }
  }

  async #readRules(catalog: Catalog, wiki: OpenWiki, changes: readonly FileChange[]): Promise<Rules> {
    const rules = this.#rules ?? (await recall(catalog, wiki))
    return rules && !changes.some(mayRuleOtherwise) ? rules : tellRules(wiki)
  }
}

const readGround = async (wiki: OpenWiki): Promise<string> => JSON.stringify(await readDialectGround(wiki))

async function recall(catalog: Catalog, wiki: OpenWiki): Promise<Rules | undefined> {
  const ground = await readGround(wiki)
  const links = recallRules(catalog, ground)
  return links && { links, ground }
}

async function tellRules(wiki: OpenWiki): Promise<Rules> {
  const ground = await readGround(wiki)
  const { dialect, redirects } = await readDialect(wiki)
  return { links: { dialect, redirects }, ground }
}

const aborted = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_, reject) =>
    signal?.addEventListener('abort', () => reject(new WikiError('aborted', 'Stopped.')), { once: true }),
  )
