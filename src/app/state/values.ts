/**
 * What of this app's state a wiki keeps: how its reader likes things, and what is at hand in that wiki. What belongs to
 * the device (its language, what was read last, the folders that are open) stays there; so does all that is secret.
 * What is as at the start is not said at all.
 */
import type { Json, Values } from '../../page/state'
import { parsePreferences, standard, type Preferences } from '../preferences'

const settings = [
  'theme',
  'textSize',
  'leftOpen',
  'rightOpen',
  'previewOpen',
  'nearOpen',
  'plainBox',
  'liveText',
  'vimKeys',
  'autosave',
  'letterKeys',
] as const satisfies readonly (keyof Preferences)[]

const lists = ['favourites', 'searches'] as const satisfies readonly (keyof Preferences)[]

/** Before the name of a model, how its records are shown. */
const recordsPrefix = 'records.'

const isKnown = (name: string): boolean =>
  [...settings, ...lists].some((known) => known === name) || name.startsWith(recordsPrefix)

/** `records` is by model. */
export type AppValues = { readonly preferences: Preferences; readonly records: ReadonlyMap<string, Json> }

/** What another version of the app said is said again. */
export function valuesOf({ preferences, records }: AppValues, wiki: string, base: Values | null): Values {
  const values = new Map<string, Json>([...(base ?? [])].filter(([name]) => !isKnown(name)))
  for (const name of settings) if (preferences[name] !== standard[name]) values.set(name, preferences[name])
  for (const name of lists) {
    const list = preferences[name][wiki] ?? []
    if (list.length > 0) values.set(name, list)
  }
  for (const [model, shown] of records) values.set(recordsPrefix + model, shown)
  return values
}

/** Of two searches of one name the first stays. */
function withoutDoubles(now: Preferences, wiki: string): Preferences {
  const searches = now.searches[wiki] ?? []
  const first = searches.filter(({ name }, at) => searches.findIndex((other) => other.name === name) === at)
  return { ...now, searches: { ...now.searches, [wiki]: first } }
}

/** The preferences with these values; one that cannot be read is as at the start. */
export function takePreferences(now: Preferences, wiki: string, values: Values): Preferences {
  const said = settings.map((name) => [name, values.has(name) ? values.get(name) : standard[name]])
  const kept = lists.map((name) => [name, { ...now[name], [wiki]: values.get(name) ?? [] }])
  return withoutDoubles(parsePreferences(JSON.stringify({ ...now, ...Object.fromEntries([...said, ...kept]) })), wiki)
}

/** How records are shown, by model. */
export const recordsIn = (values: Values): ReadonlyMap<string, Json> =>
  new Map(
    [...values].flatMap(([name, value]) =>
      name.startsWith(recordsPrefix) ? [[name.slice(recordsPrefix.length), value] as const] : [],
    ),
  )
