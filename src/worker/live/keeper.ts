/**
 * Keeps one database between its file on this device and its folder in the repository, by the protocol of `handlers/live`.
 * One thing at a time: while files are exchanged for rows nothing is changed.
 */
import { WikiError } from '../../errors'
import { isAncestor } from '../../git'
import type { Oid } from '../../names'
import type { Asked, Changed, Limits, LiveStore } from '../../data/live'
import type { GatheredDump } from '../../handlers/live'
import type { Cell } from '../../page/rows'
import { onBranch, readHead, type OpenWiki } from '../../wiki'
import type { LiveChange, LiveCommit, LiveExported, LivePending } from '../api'
import { mergeAside, putAside } from './aside'
import { commitExport, countPending, readDifferences, type Exporting } from './exporting'
import { dumped } from './kinds/dumped'
import { planRestoring, type Restoring } from './restoring'
import { areSame, bringIn, requireStanding, stand, standAt, type KeeperOptions } from './keeping'
import { isDone, noteDone, readStanding, type Standing } from './standing'

/** Others may write at the same moment, hardly so often. */
const mostTries = 3

const nothing = { kind: 'changed', changes: 0, columns: [], rows: [], more: false } as const
const notEmpty: Changed = { kind: 'fault', reason: 'refused', message: 'The database has tables already.', at: null }

export class LiveKeeper {
  readonly #options: KeeperOptions
  #turn: Promise<unknown> = Promise.resolve()

  constructor(options: KeeperOptions) {
    this.#options = options
  }

  ask(sql: string, values: readonly Cell[], limits: Limits): Promise<Asked> {
    return this.#inTurn(async () => {
      await this.#follow()
      return this.#options.database.ask(sql, values, limits)
    })
  }

  change({ id, sql, values = [], limits = this.#options.limits }: LiveChange): Promise<Changed> {
    return this.#changeBy(id, (database, note) => database.change(sql, values, { limits, note }))
  }

  /** Makes an empty database what a dump says. */
  bring(id: string, { schema, rows }: GatheredDump): Promise<Changed> {
    return this.#changeBy(id, async (database, note) => {
      if (database.readSchema().length > 0) return notEmpty
      await database.replace(schema, rows, note)
      return dumped(rows)
    })
  }

  /** Once for each `id`. */
  #changeBy(id: string, act: (database: LiveStore, note: () => void) => Promise<Changed> | Changed): Promise<Changed> {
    return this.#inTurn(async () => {
      await this.#follow()
      const { database, kept, announceChange } = this.#options
      if (isDone(database, id)) {
        // It was done, and not yet acknowledged where it has to be a commit first.
        if (!kept) await this.#export({})
        return nothing
      }
      const note = (): void => (noteDone(database, id), database.note('changed', 'changed'))
      const changed = await act(database, note)
      if (changed.kind === 'fault') return changed
      if (!kept) await this.#export({})
      announceChange()
      return changed
    })
  }

  /** Commits what was changed, and brings in what others did. */
  export(commit: LiveCommit): Promise<LiveExported> {
    return this.#inTurn(() => this.#export(commit))
  }

  /** Makes a table, or all, what it was at a commit. */
  restore(restoring: Restoring): Promise<LiveExported> {
    return this.#inTurn(async () => {
      for (let tries = 0; tries < mostTries; tries++) {
        await this.#export({})
        const restored = await this.#restore(requireStanding(this.#options), restoring)
        if (restored) return restored
        await this.#follow()
      }
      throw new WikiError('storage-failed', 'The database is changed all the time.', { reason: 'busy' })
    })
  }

  /** To the head, if nothing was changed here, or nothing there that concerns us. */
  follow(): Promise<Standing> {
    return this.#inTurn(() => this.#follow())
  }

  count(): Promise<LivePending | null> {
    return this.#inTurn(async () => countPending(this.#options, await this.#follow()))
  }

  /** Waits for what is under way, then lets go of the file. */
  async close(): Promise<void> {
    await this.#turn
    this.#options.database.close()
  }

  #inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(act)
    this.#turn = result.catch(() => undefined)
    return result
  }

  async #follow(): Promise<Standing> {
    const standing = readStanding(this.#options.database)
    const wiki = await this.#options.readWiki()
    const head = await readHead(wiki)
    if (standing?.changed) {
      const isFar = standing.branch !== wiki.branch && standing.home !== wiki.branch
      const isLeft = standing.home === null && !(await areSame(this.#options, standing.commit, head))
      if (isFar || isLeft) await this.#export({})
      return requireStanding(this.#options)
    }
    if (standing?.home === wiki.branch && !(await isMerged(wiki, standing, head))) return standing
    return bringIn(this.#options, { branch: wiki.branch, commit: head, changed: false, home: null }, standing)
  }

  async #export(commit: LiveCommit): Promise<LiveExported> {
    const { folder, database, readWiki } = this.#options
    const standing = readStanding(database)
    if (!standing?.changed) {
      const { branch, home } = await this.#follow()
      return home === null ? { kind: 'unchanged', folder } : { kind: 'conflicted', folder, branch }
    }
    const wiki = onBranch(await readWiki(), standing.branch)
    const exporting = { ...commit, wiki, standing, ...(await readDifferences(this.#options, standing)) }
    const exported = await this.#publish(exporting)
    if (standing.home !== null) await mergeAside(this.#options, exporting, standing.home)
    await this.#follow()
    return exported
  }

  /** Undefined when others changed the same rows meanwhile. */
  async #restore(standing: Standing, restoring: Restoring): Promise<LiveExported | undefined> {
    const { folder, announceMove } = this.#options
    const exporting = await planRestoring(this.#options, standing, restoring)
    if (exporting.differences.length === 0) return { kind: 'unchanged', folder }
    const outcome = await commitExport(this.#options, exporting)
    if (outcome === 'impossible') return undefined
    const { commit, update, merged } = outcome
    if (update) announceMove(update)
    if (standing.home !== null) await mergeAside(this.#options, exporting, standing.home)
    await bringIn(this.#options, { ...standing, commit }, standing)
    return commit === null ? { kind: 'unchanged', folder } : { kind: 'published', folder, commit, merged }
  }

  async #publish(exporting: Exporting): Promise<LiveExported> {
    const { folder, announceMove } = this.#options
    const { wiki, standing, files, differences } = exporting
    if (differences.length === 0) {
      stand(this.#options, { ...standing, changed: false })
      return { kind: 'unchanged', folder }
    }
    const outcome = await commitExport(this.#options, exporting)
    if (outcome === 'impossible') return putAside(this.#options, exporting)
    const { commit, update, merged } = outcome
    if (update) announceMove(update)
    await standAt(this.#options, { ...standing, branch: wiki.branch, commit, changed: false }, files)
    return commit === null ? { kind: 'unchanged', folder } : { kind: 'published', folder, commit, merged }
  }
}

async function isMerged({ repository }: OpenWiki, { commit }: Standing, head: Oid | null): Promise<boolean> {
  return commit !== null && head !== null && isAncestor(repository, commit, head)
}
