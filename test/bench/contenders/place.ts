/** Where an engine keeps one wiki: a tab of a browser of its own. */
import type { DeskCall, Extent, VersoDesk } from '../pages/desk'
import type { TaskName } from '../tasks'
import type { ContenderName, Deeds, Ground, Sample } from './contender'
import { openTab, type Tab } from './tab'

export type Engine = {
  readonly name: ContenderName
  /** Its page, as `host.pageOf` calls it. */
  readonly page: string
  /** What it does not offer. */
  readonly lacks: readonly TaskName[]
  /** What no other engine offers. */
  readonly more?: (place: Place) => Deeds
}

/** The repository on the server that is this engine's alone. */
export type Remote = { readonly path: string; readonly url: string }

export const megabytes = (bytes: unknown): number => Number(bytes) / 1024 ** 2

export class Place {
  /** The tab with everything in it. */
  #home: Tab | undefined
  readonly #tabs = new Set<Tab>()

  constructor(
    readonly engine: Engine,
    readonly ground: Ground,
    readonly remote: Remote,
  ) {}

  /** Clones in a browser nobody has used; the last clone of everything stays. */
  async clone(extent: Extent): Promise<Sample> {
    if (extent === 'everything') await this.close()
    const tab = await this.#openTab()
    await tab.ask('start')
    const { time } = await tab.ask('clone', this.remote.url, extent)
    const peak = await tab.peak()
    await tab.ask('settle')
    const { value: stored } = await tab.ask('stored')
    if (extent === 'everything') this.#home = tab
    else await this.#closeTab(tab)
    return { time, ...(peak !== undefined && { peak }), stored: megabytes(stored) }
  }

  /** The tab with everything in it: a clone unless there was one. */
  async home(): Promise<Tab> {
    if (!this.#home) await this.clone('everything')
    if (!this.#home) throw new Error('The clone left no tab.')
    return this.#home
  }

  /** That tab, ready to write. */
  async desk(): Promise<Tab> {
    const tab = await this.home()
    await tab.ask('prepare')
    return tab
  }

  async ask<Call extends DeskCall>(call: Call, ...args: Parameters<VersoDesk[Call]>): Promise<Sample> {
    return (await this.desk()).ask(call, ...args)
  }

  /** Reads a page in a new tab that takes the place of the one before. */
  async open(path: string): Promise<Sample> {
    return (await this.renew()).ask('open', path)
  }

  /** A new tab that takes the place of the one before. */
  async renew(): Promise<Tab> {
    const tab = await this.home()
    await tab.ask('settle')
    await tab.renew()
    return tab
  }

  async close(): Promise<void> {
    for (const tab of this.#tabs) await this.#closeTab(tab)
    this.#home = undefined
  }

  async #openTab(): Promise<Tab> {
    const tab = await openTab(this.ground.host.pageOf(this.engine.page))
    this.#tabs.add(tab)
    return tab
  }

  async #closeTab(tab: Tab): Promise<void> {
    this.#tabs.delete(tab)
    await tab.close()
  }
}
