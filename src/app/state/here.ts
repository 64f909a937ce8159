/** This browser, as what exchanges the state of the app sees it; one tab at a time. */
import type { Values } from '../../page/state'
import type { Wiki, WikiApi } from '../../worker'
import { preferences } from '../preferences.svelte'
import { noteBinding, readBinding } from './binding'
import { exchangeState, type Direction, type Here, type StateExchanged } from './exchange'
import { readRecords, writeRecords } from './stored-records'
import { recordsIn, takePreferences, valuesOf } from './values'

const hereIn = (wiki: Wiki): Here => ({
  readBinding: () => readBinding(wiki),
  note: (binding) => noteBinding(wiki.id, binding),
  readValues: (base) => valuesOf({ preferences: preferences.current, records: readRecords(wiki.id) }, wiki.id, base),
  take(values: Values) {
    preferences.change((now) => takePreferences(now, wiki.id, values))
    writeRecords(wiki.id, recordsIn(values))
  },
})

export const exchangeHere = (api: WikiApi, wiki: Wiki, direction: Direction): Promise<StateExchanged> =>
  navigator.locks.request(`verso.state.${wiki.id}`, () => exchangeState({ api, wiki, here: hereIn(wiki) }, direction))
