/** A contender that runs in a page of the browser. */
import { join } from 'node:path'
import { advance, copyWiki, makeTexts, pageOf, textsOf } from '../wikis'
import { isRival, type Contender, type Deeds, type Sample } from './contender'
import { Place, type Engine } from './place'
import { save, saveInRow } from './saving'
import { showPage } from './screen'

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
    // A tab that has just cloned is so large that the browser gives the next one a process with nothing in its caches.
    screen: async (round) => showPage(await place.renew(), { host, path: pageOf(wiki, round) }),
    history: () => place.ask('history', revised.path),
    changes: () => place.ask('changes', change.commit, change.parent),
    diff: () => place.ask('diff', revised.path, revised.oldest, revised.newest),
    save: (round) => save(place, round),
    merge: (round) => merge(place, round),
    commits: () => saveInRow(place, { count: isRival(place.engine.name) ? amounts.rivalCommits : amounts.commits }),
    import: (round) => place.ask('put', newPages(round, amounts.files)),
  }
}

/** All deeds but those the engine lacks, and those that are its alone. */
function able(place: Place): Deeds {
  const lacking: ReadonlySet<string> = new Set(place.engine.lacks)
  const deeds = Object.entries(deedsOf(place)).filter(([task]) => !lacking.has(task))
  return { ...Object.fromEntries(deeds), ...place.engine.more?.(place) }
}

export const inBrowser = (engine: Engine): Contender => ({
  name: engine.name,
  async open(ground) {
    const name = `${ground.wiki.isGiven ? 'given' : ground.wiki.pages}-${engine.name}.git`
    const path = join(ground.host.repositories, name)
    await copyWiki(ground.wiki, path)
    const place = new Place(engine, ground, { path, url: `${ground.host.url}/repositories/${name}` })
    return { deeds: able(place), close: () => place.close() }
  },
})
