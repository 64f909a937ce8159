/** Records of a model, in a repository of their own beside the wiki. */
import type { DeskCall, VersoDesk } from '../../pages/desk'
import type { Deeds, Sample } from '../contender'
import type { Place } from '../place'

async function ask<Call extends DeskCall>(place: Place, call: Call, ...args: Parameters<VersoDesk[Call]>) {
  const tab = await place.home()
  await tab.ask('prepareRecords', place.ground.wiki.pages)
  return tab.ask(call, ...args)
}

async function find(place: Place): Promise<Sample> {
  const { time } = await ask(place, 'findRecords', 'by index', 0)
  return { time, beside: (await ask(place, 'findRecords', 'by reading', 0)).time }
}

/** Another commit in each round, so that each is asked about for the first time. */
async function findThen(place: Place, round: number): Promise<Sample> {
  const { time } = await ask(place, 'findRecords', 'by index', 100 + round)
  return { time, beside: (await ask(place, 'findRecords', 'by index', 0)).time }
}

export function recordDeeds(place: Place): Deeds {
  const { wiki, amounts } = place.ground
  return {
    records: (round) => ask(place, 'createRecords', round, amounts.files),
    'records-read': (round) => ask(place, 'readRecord', (round * 7919) % wiki.pages),
    'records-find': () => find(place),
    'records-past': (round) => findThen(place, round),
    'records-diff': () => ask(place, 'diffRecords', 100),
  }
}
