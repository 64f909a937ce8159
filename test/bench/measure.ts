/** Medians, ratios, and rounds in turn. */
import { isRival, type ContenderName, type Deeds, type Sample } from './contenders/contender'
import { notThereYet } from './pages/desk'
import type { Rounds, TaskName } from './tasks'

/**
 * What came of a task: samples, or why there are none; absent is what is still to be built. A contender that does not
 * offer it has no outcome.
 */
export type Outcome =
  | { readonly kind: 'measured'; readonly samples: readonly Sample[] }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly reason: string; readonly isOut: boolean }

export type Outcomes = Partial<Record<ContenderName, Outcome>>

/** The middle one; the mean of the middle two when they are even in number. NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1)
  return middle.reduce((sum, value) => sum + value, 0) / middle.length
}

/** The least value that so much of them does not exceed; NaN of nothing. */
export const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * part) - 1] ?? NaN

/** The median time in milliseconds; undefined when nothing was measured. */
export const timeOf = (outcome: Outcome | undefined): number | undefined =>
  outcome?.kind === 'measured' ? median(outcome.samples.map(({ time }) => time)) : undefined

/** The shortest time of any round in milliseconds; undefined when nothing was measured. */
export const quickestOf = (outcome: Outcome | undefined): number | undefined =>
  outcome?.kind === 'measured' ? Math.min(...outcome.samples.map(({ time }) => time)) : undefined

/** The most memory of any round, in MB; undefined when nobody looked. */
export function peakOf(outcome: Outcome | undefined): number | undefined {
  if (outcome?.kind !== 'measured') return undefined
  const peaks = outcome.samples.flatMap(({ peak }) => (peak === undefined ? [] : [peak]))
  return peaks.length === 0 ? undefined : Math.max(...peaks)
}

/** MB that are kept after the last round; undefined when nobody looked. */
export const storedOf = (outcome: Outcome | undefined): number | undefined =>
  outcome?.kind === 'measured' ? outcome.samples.at(-1)?.stored : undefined

/** The median time of what Verso is compared with besides: of its small wiki, or of what it did in the same rounds. */
export function besideOf(outcomes: Outcomes | undefined): number | undefined {
  const small = timeOf(outcomes?.['verso-small'])
  if (small !== undefined || outcomes?.verso?.kind !== 'measured') return small
  const times = outcomes.verso.samples.flatMap(({ beside }) => (beside === undefined ? [] : [beside]))
  return times.length === 0 ? undefined : median(times)
}

export const ratio = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? undefined : one / other

export type Turn = { readonly name: ContenderName; readonly deeds: Deeds }

/** It was given up; whoever is late once takes no further part, since what it was doing may still go on. */
class TooLate extends Error {}

async function within(patience: number, act: Promise<Sample>): Promise<Sample> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLate(`It took longer than ${patience / 1000} seconds.`)), patience)
  })
  try {
    return await Promise.race([act, late])
  } finally {
    clearTimeout(timer)
  }
}

async function addRound(before: Outcome | undefined, act: () => Promise<Sample>): Promise<Outcome> {
  if (before && before.kind !== 'measured') return before
  try {
    return { kind: 'measured', samples: [...(before?.samples ?? []), await act()] }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    if (reason.includes(notThereYet)) return { kind: 'absent' }
    return { kind: 'failed', reason, isOut: error instanceof TooLate }
  }
}

/** Milliseconds of a round from which on it counts as long. */
const long = 2_000

export type Pace = {
  readonly rounds: Rounds
  /** Milliseconds after which a contender is taken to be unable. */
  readonly patience: number
  /** From when on, as `performance.now()` says it, there is no time for a second round of what takes long. */
  readonly hurry: number
}

/** What a round took by its own clock; what it needed to get ready is no reason to stop. */
const lengthOf = (outcomes: Outcomes): number =>
  Object.values(outcomes)
    .map((outcome) => (outcome.kind === 'measured' ? (outcome.samples.at(-1)?.time ?? 0) : 0))
    .reduce((sum, time) => sum + time, 0)

/** Does the task round by round, every contender in each, so that whatever else the machine does hits them all. */
export async function measure(
  task: TaskName,
  turns: readonly Turn[],
  { rounds, patience, hurry }: Pace,
): Promise<Outcomes> {
  const outcomes: Outcomes = {}
  for (let round = 0; round < Math.max(rounds.ours, rounds.rivals); round++) {
    for (const { name, deeds } of turns) {
      const deed = deeds[task]
      if (!deed || round >= (isRival(name) ? rounds.rivals : rounds.ours)) continue
      outcomes[name] = await addRound(outcomes[name], () => within(patience, deed(round)))
    }
    if (performance.now() > hurry && lengthOf(outcomes) > long) break
  }
  return outcomes
}
