import { expect, test } from 'vitest'
import {
  besideOf,
  measure,
  median,
  peakOf,
  quickestOf,
  ratio,
  storedOf,
  timeOf,
  type Outcome,
  type Pace,
  type Turn,
} from './measure'

const pace: Pace = { rounds: { ours: 3, rivals: 1 }, patience: 60_000, hurry: Infinity }

/** Contenders that write down when it was their turn. */
function taking(names: readonly Turn['name'][]) {
  const log: string[] = []
  const turns = names.map((name): Turn => {
    const save = (round: number) => {
      log.push(`${name} ${round}`)
      return Promise.resolve({ time: round })
    }
    return { name, deeds: { save } }
  })
  return { log, turns }
}

test('the median is the middle value, or the mean of the middle two', () => {
  expect(median([9])).toBe(9)
  expect(median([30, 1, 2])).toBe(2)
  expect(median([4, 1, 30, 2])).toBe(3)
  expect(median([])).toBeNaN()
})

test('contenders take turns round by round, and the other engines leave early', async () => {
  const { log, turns } = taking(['native', 'verso', 'wasm'])
  const outcomes = await measure('save', turns, pace)
  expect(log).toEqual(['native 0', 'verso 0', 'wasm 0', 'native 1', 'verso 1', 'native 2', 'verso 2'])
  expect(timeOf(outcomes.verso)).toBe(1)
  expect(timeOf(outcomes.wasm)).toBe(0)
})

test('who does not offer a task has no outcome', async () => {
  const { turns } = taking(['native'])
  expect(await measure('merge', turns, pace)).toEqual({})
})

test('who fails once is not asked again, and says why', async () => {
  let asked = 0
  const fail = () => Promise.reject(new Error(`attempt ${++asked}`))
  const outcomes = await measure('save', [{ name: 'verso', deeds: { save: fail } }], pace)
  expect(outcomes.verso).toEqual({ kind: 'failed', reason: 'attempt 1', isOut: false })
})

test('who never comes to an end is given up, and is out', async () => {
  const stuck = () => new Promise<never>(() => undefined)
  const outcomes = await measure('save', [{ name: 'wasm', deeds: { save: stuck } }], { ...pace, patience: 1 })
  expect(outcomes.wasm).toMatchObject({ kind: 'failed', isOut: true })
})

test('what the engine has no method for is not there yet', async () => {
  const unknown = () => Promise.reject(new Error('internal: The engine has no method “search”.'))
  const outcomes = await measure('search', [{ name: 'verso', deeds: { search: unknown } }], pace)
  expect(outcomes.verso).toEqual({ kind: 'absent' })
})

test('in a hurry what takes long is done once, and what is quick as often as ever', async () => {
  const { log, turns } = taking(['verso'])
  await measure('save', turns, { ...pace, hurry: 0 })
  expect(log).toHaveLength(3)

  const clone = () => Promise.resolve({ time: 5_000 })
  const outcomes = await measure('clone', [{ name: 'verso', deeds: { clone } }], { ...pace, hurry: 0 })
  expect(outcomes.verso).toMatchObject({ samples: [{ time: 5_000 }] })
})

test('the peak is that of the worst round', () => {
  const samples = [
    { time: 1, peak: 180 },
    { time: 2, peak: 210 },
  ]
  expect(peakOf({ kind: 'measured', samples })).toBe(210)
  expect(peakOf({ kind: 'measured', samples: [{ time: 1 }] })).toBeUndefined()
})

test('what is kept is what the last round left', () => {
  const samples = [
    { time: 1, stored: 16 },
    { time: 2, stored: 17 },
  ]
  expect(storedOf({ kind: 'measured', samples })).toBe(17)
  expect(storedOf(undefined)).toBeUndefined()
})

test('Verso is compared with its small wiki, or else with what it did in the same rounds', () => {
  const samples = [
    { time: 1, beside: 30 },
    { time: 2, beside: 10 },
    { time: 3, beside: 20 },
  ]
  const verso: Outcome = { kind: 'measured', samples }
  const small: Outcome = { kind: 'measured', samples: [{ time: 7 }] }
  expect(besideOf({ verso })).toBe(20)
  expect(besideOf({ verso, 'verso-small': small })).toBe(7)
  expect(besideOf({ verso: small })).toBeUndefined()
  expect(besideOf(undefined)).toBeUndefined()
})

test('the quickest is that of the best round', () => {
  expect(quickestOf({ kind: 'measured', samples: [{ time: 3 }, { time: 2 }, { time: 9 }] })).toBe(2)
  expect(quickestOf({ kind: 'absent' })).toBeUndefined()
})

test('there is no ratio without both figures', () => {
  expect(ratio(1, 4)).toBe(0.25)
  expect(ratio(undefined, 4)).toBeUndefined()
  expect(ratio(1, undefined)).toBeUndefined()
})
