/** How much we are ready to take from a pack, and the two ways to say no. */
import { WikiError } from '../../../errors'

export type Limits = {
  /** Bytes of a whole pack. */
  readonly pack: number
  /** Bytes of one object, and of one delta, inflated. */
  readonly object: number
  /** Bytes of all zlib streams of a pack together, inflated. */
  readonly inflated: number
  /** The same per byte of the pack that has come, once they are more than `freeInflated`: above is a bomb, not a wiki. */
  readonly ratio: number
  readonly freeInflated: number
  /** Bytes of all objects together after their deltas, per byte of the pack, once they are more than `freeGrowth`. */
  readonly growth: number
  readonly freeGrowth: number
  /** Deltas from an object down to one stored whole; git's own limit. */
  readonly chain: number
  readonly objects: number
}

const MB = 1024 * 1024

export const defaultLimits: Limits = {
  pack: 1024 * MB,
  object: 25 * MB,
  inflated: 8192 * MB,
  ratio: 100,
  freeInflated: 128 * MB,
  growth: 300,
  freeGrowth: 1024 * MB,
  chain: 4095,
  objects: 2_000_000,
}

export const damaged = (what: string): WikiError => new WikiError('damaged', `A pack is damaged: ${what}.`, { what })

export const tooLarge = (what: string, limit: number): WikiError =>
  new WikiError('too-large', `${what} is over the limit of ${formatLimit(limit)}.`, { limit })

const formatLimit = (limit: number): string =>
  limit >= MB ? `${Math.floor(limit / MB)} MB` : limit.toLocaleString('en')

export function checkObjectSize(size: number, { object }: Pick<Limits, 'object'>): void {
  if (size > object) throw tooLarge('A file in the repository', object)
}
