/** Saving in a browser's engine. */
import { makeTexts, pageOf } from '../wikis'
import type { Sample } from './contender'
import type { Place } from './place'

/** As in an editor: the page is read, and saved when it was written anew. */
export async function save(place: Place, round: number): Promise<Sample> {
  const path = pageOf(place.ground.wiki, round)
  await place.ask('open', path)
  return place.ask('save', path, makeTexts(1, round)[0] ?? '')
}

/** The mean of many. The same seed makes the same texts. */
export async function saveInRow(place: Place, { count, seed = 7 }: { readonly count: number; readonly seed?: number }) {
  const { wiki } = place.ground
  const saves = makeTexts(count, seed).map((text, i): [string, string] => [pageOf(wiki, 1_000 + i), text])
  const { time } = await (await place.desk()).askEach('save', saves)
  return { time: time / count }
}
