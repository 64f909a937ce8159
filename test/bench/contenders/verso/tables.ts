/** A database in the wiki. */
import type { Deeds, Sample } from '../contender'
import type { Place } from '../place'
import type { Tab } from '../tab'

/** With the database in the wiki. */
async function tables(place: Place): Promise<Tab> {
  const tab = await place.home()
  await tab.ask('prepareRows', place.ground.wiki.pages)
  return tab
}

async function bringIn(place: Place): Promise<Sample> {
  await tables(place)
  const tab = await place.renew()
  await tab.ask('dropFiles', 'databases')
  const { time } = await tab.ask('countRows')
  return { time, beside: (await (await place.renew()).ask('countRows')).time }
}

async function exportRow(place: Place, round: number): Promise<Sample> {
  const tab = await tables(place)
  await tab.ask('changeRow', round)
  const { time } = await tab.ask('exportRows', 'published')
  return { time, beside: (await tab.ask('exportRows', 'unchanged')).time }
}

export const tableDeeds = (place: Place): Deeds => ({
  tables: () => bringIn(place),
  'tables-export': (round) => exportRow(place, round),
  'tables-merge': async () => (await tables(place)).ask('mergeRows'),
})
