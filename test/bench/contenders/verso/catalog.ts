/** The catalog: built, reopened, led on, and asked. */
import { basename } from 'node:path'
import { quantile } from '../../measure'
import { pageOf, type Wiki } from '../../wikis'
import type { Deeds, Sample } from '../contender'
import { megabytes, type Place } from '../place'
import { save, saveInRow } from '../saving'
import { showFound, showPage, type PageLook } from '../screen'
import type { Tab } from '../tab'

/** In a new tab, as if there had never been one. */
async function build(place: Place): Promise<Sample> {
  const tab = await place.renew()
  await tab.ask('dropFiles', 'catalog')
  const { time } = await tab.ask('catalog')
  const peak = await tab.peak()
  const { value: stored } = await tab.ask('storedFiles', 'catalog')
  return { time, ...(peak !== undefined && { peak }), stored: megabytes(stored) }
}

/** A new tab, with a catalog at the head that nobody has open. */
async function closeCatalog(place: Place) {
  await (await place.home()).ask('catalog')
  return place.renew()
}

/** With texts that no other save has. */
async function moveOn(place: Place, round: number): Promise<Sample> {
  await place.ask('catalog')
  await save(place, 5_000 + round)
  return place.ask('catalog')
}

const typed = ['history', 'page', 'recto verso', 'merge', 'o', 'lin', 'branch 7', 'margn']

/** Each letter a search. Of their times the one that this part of them does not exceed. */
async function typeWords(place: Place, part: number): Promise<Sample> {
  const keys = typed.flatMap((word) => Array.from(word, (_, end): [string] => [word.slice(0, end + 1)]))
  const { times } = await (await place.desk()).askEach('search', keys)
  return { time: quantile(times, part) }
}

/** A word of a page's name, which is found in any wiki. */
const wordOf = ({ revised }: Wiki): string => /\p{L}+/u.exec(basename(revised.path, '.md'))?.[0] ?? revised.path

const findFirst = async (place: Place): Promise<Sample> =>
  showFound(await closeCatalog(place), place.ground.host, wordOf(place.ground.wiki))

/** In an app that has nothing to do with one. */
async function showWithoutCatalog(tab: Tab, look: PageLook): Promise<number> {
  return (await showPage(tab, { ...look, catalog: 'never' })).time
}

async function showWhileOpening(place: Place, look: PageLook): Promise<Sample> {
  const tab = await closeCatalog(place)
  const beside = await showWithoutCatalog(tab, look)
  return { ...(await showPage(tab, look)), beside }
}

async function showWhileBuilding(place: Place, look: PageLook): Promise<Sample> {
  const tab = await place.renew()
  const beside = await showWithoutCatalog(tab, look)
  await tab.ask('dropFiles', 'catalog')
  await tab.ask('startCatalog')
  return { ...(await showPage(tab, look)), beside }
}

const thousandPages = `select path, title, modified, author from pages order by title limit 1000`

/** The commit from which on a hundred pages were saved, for all rounds the same. */
async function goOn(place: Place): Promise<string> {
  const { value } = await (await place.home()).ask('head')
  await saveInRow(place, { count: 100, seed: 11 })
  return String(value)
}

async function askPast(place: Place, at: string): Promise<Sample> {
  const tab = await closeCatalog(place)
  await tab.ask('query', thousandPages)
  const { time } = await tab.ask('query', thousandPages, at)
  return { time, beside: (await tab.ask('query', thousandPages, at)).time }
}

async function ask(place: Place): Promise<Sample> {
  await place.ask('catalog')
  return place.ask('query', thousandPages)
}

export function catalogDeeds(place: Place): Deeds {
  const { host, wiki } = place.ground
  const lookAt = (round: number): PageLook => ({ host, path: pageOf(wiki, round) })
  let then: Promise<string> | undefined
  return {
    catalog: () => build(place),
    'catalog-open': async (round) => (await closeCatalog(place)).ask('backlinks', pageOf(wiki, round)),
    'catalog-move': (round) => moveOn(place, round),
    search: () => typeWords(place, 0.5),
    'search-slow': () => typeWords(place, 0.95),
    'search-first': () => findFirst(place),
    'screen-open': (round) => showWhileOpening(place, lookAt(round)),
    'screen-busy': (round) => showWhileBuilding(place, lookAt(round)),
    query: () => ask(place),
    'query-past': async () => askPast(place, await (then ??= goOn(place))),
  }
}
