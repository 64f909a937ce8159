/** A contender that runs in a page of the browser. */
import { join } from 'node:path'
import type { TaskName } from '../tasks'
import { advance, copyWiki, makeTexts, pageOf, textsOf } from '../wikis'
import { isRival, type Contender, type Deeds, type Sample } from './contender'
import { Place, type Engine } from './place'
import { showPage } from './screen'

async function saveInRow(place: Place, count: number): Promise<Sample> {
  const { wiki } = place.ground
  const saves = makeTexts(count, 7).map((text, i): [string, string] => [pageOf(wiki, 1_000 + i), text])
  const { time } = await (await place.desk()).askEach('save', saves)
  return { time: time / count }
}

/** As in an editor: the page is read, and saved when it was written anew. */
async function save(place: Place, round: number): Promise<Sample> {
  const path = pageOf(place.ground.wiki, round)
  await place.ask('open', path)
  return place.ask('save', path, makeTexts(1, round)[0] ?? '')
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
    screen: async (round) => showPage(await place.home(), host.url, pageOf(wiki, round)),
    history: () => place.ask('history', revised.path),
    changes: () => place.ask('changes', change.commit, change.parent),
    diff: () => place.ask('diff', revised.path, revised.oldest, revised.newest),
    save: (round) => save(place, round),
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
