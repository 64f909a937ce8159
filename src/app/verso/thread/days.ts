/** History told as people remember it: by day, and within a day by sitting. Pure; the clock and its zone are passed in. */
import type { Commit } from '../../../worker'
import { language } from '../../messages'

/** The calendar day of an instant (seconds since 1970) where the reader is: `2026-03-14`. */
export type DayOf = (seconds: number) => string

export type Day<Item> = { readonly day: string; readonly items: readonly Item[] }

/** Items of one author with less than an hour between neighbours. */
export type Sitting<Item> = { readonly author: string; readonly items: readonly Item[] }

const pause = 60 * 60

/** Neighbours that `joins` puts together; every item once, in order. */
function runs<Item>(items: readonly Item[], joins: (last: Item, item: Item) => boolean): Item[][] {
  const found: Item[][] = []
  for (const item of items) {
    const open = found.at(-1)
    const last = open?.at(-1)
    if (open && last !== undefined && joins(last, item)) open.push(item)
    else found.push([item])
  }
  return found
}

export function groupByDay<Item extends { readonly commit: Commit }>(
  items: readonly Item[],
  dayOf: DayOf,
): Day<Item>[] {
  const dayOfItem = (item: Item) => dayOf(item.commit.author.time)
  return runs(items, (last, item) => dayOfItem(last) === dayOfItem(item)).flatMap((group) =>
    group[0] ? [{ day: dayOfItem(group[0]), items: group }] : [],
  )
}

export function groupBySitting<Item extends { readonly commit: Commit }>(items: readonly Item[]): Sitting<Item>[] {
  const joins = ({ commit: last }: Item, { commit }: Item) =>
    last.author.email === commit.author.email && Math.abs(last.author.time - commit.author.time) < pause
  return runs(items, joins).flatMap((group) =>
    group[0] ? [{ author: group[0].commit.author.name, items: group }] : [],
  )
}

/** The day in the reader's own time zone, or in the one given. */
export const dayIn =
  (timeZone?: string): DayOf =>
  (seconds) =>
    new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', ...(timeZone ? { timeZone } : {}) }).format(seconds * 1000)

/** A day as people say it: one of the two given words, else "Saturday, 14 March 2026". `now` in milliseconds since 1970. */
export function nameDay(
  day: string,
  now: number,
  words: { readonly today: string; readonly yesterday: string },
): string {
  const today = dayIn()(now / 1000)
  if (day === today) return words.today
  const noon = Date.parse(`${day}T12:00:00Z`)
  if (noon === Date.parse(`${today}T12:00:00Z`) - 86_400_000) return words.yesterday
  return new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(noon)
}
