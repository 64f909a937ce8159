/** A contender that runs in a page of the browser. */
import { join } from 'node:path'
import type { Desk, DeskCall, Extent } from '../pages/desk'
import type { TaskName } from '../tasks'
import { advance, copyWiki, makeTexts, pageOf, textsOf } from '../wikis'
import { isRival, type Contender, type ContenderName, type Deeds, type Ground, type Sample } from './contender'
import { showPage } from './screen'
import { openTab, type Tab } from './tab'

export type Engine = {
  readonly name: ContenderName
  /** Its page, as `host.pageOf` calls it. */
  readonly page: string
  /** What it does not offer. */
  readonly lacks: readonly TaskName[]
}

type Remote = { readonly path: string; readonly url: string }

/** The tab that holds the wiki: a clone of everything unless somebody cloned before. */
class Place {
  #tab: Tab | undefined
  #isReady = false

  constructor(
    readonly engine: Engine,
    readonly ground: Ground,
    readonly remote: Remote,
  ) {}

  /** Clones into a browser nobody has used; of these, the one with everything in it stays. */
  async clone(extent: Extent): Promise<Sample> {
    if (extent === 'everything') await this.close()
    const tab = await openTab(this.ground.host.pageOf(this.engine.page))
    try {
      await tab.ask('start')
      const { time } = await tab.ask('clone', this.remote.url, extent)
      const peak = await tab.peak()
      await tab.ask('settle')
      if (extent === 'everything') this.#tab = tab
      return peak === undefined ? { time } : { time, peak }
    } finally {
      if (this.#tab !== tab) await tab.close()
    }
  }

  /** The tab, with a wiki in it. */
  async tab(): Promise<Tab> {
    if (!this.#tab) await this.clone('everything')
    if (!this.#tab) throw new Error('The clone left no tab.')
    return this.#tab
  }

  /** The tab, ready to write. */
  async desk(): Promise<Tab> {
    const tab = await this.tab()
    await tab.ask('prepare')
    this.#isReady = true
    return tab
  }

  async open(path: string): Promise<Sample> {
    const tab = await this.tab()
    if (this.#isReady) await tab.ask('settle')
    await tab.renew()
    return tab.ask('open', path)
  }

  async ask<Call extends DeskCall>(call: Call, ...args: Parameters<Desk[Call]>): Promise<Sample> {
    return (await this.desk()).ask(call, ...args)
  }

  async close(): Promise<void> {
    await this.#tab?.close()
    this.#tab = undefined
  }
}

async function saveInRow(place: Place, count: number): Promise<Sample> {
  const { wiki } = place.ground
  const saves = makeTexts(count, 7).map((text, i): [string, string] => [pageOf(wiki, 1_000 + i), text])
  const { time } = await (await place.desk()).askEach('save', saves)
  return { time: time / count }
}

/** One commit here, one there, on other pages; then the call that brings both together. */
async function merge(place: Place, round: number): Promise<Sample> {
  const { wiki, amounts } = place.ground
  const part = { round, count: amounts.merged }
  await place.ask('put', textsOf(wiki, 'ours', part))
  await advance(place.remote.path, wiki.branch, textsOf(wiki, 'theirs', part))
  return place.ask('pull', wiki.branch)
}

const newPages = (round: number, count: number) =>
  Object.fromEntries(makeTexts(count, round).map((text, i) => [`Import ${round}/New page ${i}.md`, text]))

function deedsOf(place: Place): Deeds {
  const { wiki, amounts, host } = place.ground
  const { revised, change } = wiki
  return {
    clone: () => place.clone('everything'),
    'clone-recent': () => place.clone('recent'),
    'clone-on-demand': () => place.clone('on-demand'),
    open: (round) => place.open(pageOf(wiki, round)),
    screen: async (round) => showPage(await place.tab(), host.url, pageOf(wiki, round)),
    history: () => place.ask('history', revised.path),
    changes: () => place.ask('changes', change.commit, change.parent),
    diff: () => place.ask('diff', revised.path, revised.oldest, revised.newest),
    save: (round) => place.ask('save', pageOf(wiki, round), makeTexts(1, round)[0] ?? ''),
    merge: (round) => merge(place, round),
    commits: () => saveInRow(place, isRival(place.engine.name) ? amounts.rivalCommits : amounts.commits),
    search: () => place.ask('search', 'history'),
    import: (round) => place.ask('put', newPages(round, amounts.files)),
  }
}

/** All deeds but those the engine lacks. */
function able(deeds: Deeds, lacks: readonly TaskName[]): Deeds {
  const lacking: ReadonlySet<string> = new Set(lacks)
  return Object.fromEntries(Object.entries(deeds).filter(([task]) => !lacking.has(task)))
}

export const inBrowser = (engine: Engine): Contender => ({
  name: engine.name,
  async open(ground) {
    const name = `${ground.wiki.isGiven ? 'given' : ground.wiki.pages}-${engine.name}.git`
    const path = join(ground.host.repositories, name)
    await copyWiki(ground.wiki, path)
    const place = new Place(engine, ground, { path, url: `${ground.host.url}/repositories/${name}` })
    return { deeds: able(deedsOf(place), engine.lacks), close: () => place.close() }
  },
})
