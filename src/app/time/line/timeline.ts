/** Places on the line of commits, counted from 0, the oldest. Pure; times are milliseconds since 1970. */
import type { Oid } from '../../../names'
import type { Commit, Tag, Timeline } from '../../../worker'

/** When a commit came to be, by the clock that the line of commits is ordered by. */
export const timeOf = ({ committer }: Commit): number => committer.time * 1000

/** The place of the last commit made by that time; 0 when there is none so old. */
export function placeAt({ times }: Timeline, time: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle] ?? Infinity) <= time) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

const dayOf = (time: number | undefined): string => new Date(time ?? 0).toDateString()

/** The last commit of the day before (-1) or after (1) on which anything was saved, by the reader's own clock. */
export function stepByDay({ times }: Timeline, from: number, direction: -1 | 1): number {
  const end = direction < 0 ? 0 : times.length - 1
  const leave = (place: number): number => {
    const day = dayOf(times[place])
    let next = place
    while (next !== end && dayOf(times[next]) === day) next += direction
    return next
  }
  const other = leave(from)
  if (direction < 0) return other
  const beyond = leave(other)
  return dayOf(times[beyond]) === dayOf(times[other]) ? beyond : beyond - 1
}

/** A tagged moment on the line, as a share of its length. */
export type Tick = { readonly share: number; readonly name: string }

/** More marks than these say nothing. */
const mostTicks = 200

export function markTags({ commits }: Timeline, places: ReadonlyMap<Oid, number>, tags: readonly Tag[]): Tick[] {
  const length = Math.max(1, commits.length - 1)
  return tags.slice(0, mostTicks).flatMap(({ name, commit }) => {
    const place = places.get(commit.oid)
    return place === undefined ? [] : [{ share: place / length, name }]
  })
}

/** Each commit's place. */
export const listPlaces = ({ commits }: Timeline): ReadonlyMap<Oid, number> =>
  new Map(commits.map((oid, place) => [oid, place]))
