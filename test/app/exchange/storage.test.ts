import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeLarge, listSmaller } from '../../../src/app/exchange/clone/less'
import { shareOut, sumOf } from '../../../src/app/exchange/storage/shares'
import {
  describeRepair,
  describeReport,
  describeTidied,
  isSound,
  orderFaults,
} from '../../../src/app/exchange/storage/words'
import { parsePagePath } from '../../../src/names'
import type { CheckReport, Fault, Progress, StorageUse } from '../../../src/worker'
import { oid } from '../verso/commits'

const report = (part: Partial<CheckReport>): CheckReport => ({
  objects: 12,
  commits: 3,
  absent: 0,
  faults: [],
  more: 0,
  ...part,
})
const fault = (number: number, path: string | null): Fault => ({
  kind: 'missing',
  oid: oid(number),
  type: 'blob',
  path: path === null ? null : parsePagePath(path),
  cause: null,
})

describe('what a wiki takes', () => {
  test('is shared out without a rest', () => {
    const bytes = fc.nat(1_000_000_000)
    const uses = fc.record({ packs: bytes, loose: bytes, drafts: bytes, derived: bytes })
    fc.assert(
      fc.property(uses, (parts) => {
        const use: StorageUse = { ...parts, looseObjects: 0, usage: null, quota: null, persisted: false }
        const shares = shareOut(use)
        expect(shares.reduce((sum, share) => sum + share.bytes, 0)).toBe(sumOf(use))
        const whole = shares.reduce((sum, share) => sum + share.part, 0)
        expect(whole).toBeCloseTo(sumOf(use) === 0 ? 0 : 1)
      }),
    )
  })
})

describe('tidying up', () => {
  test('says what it did and what that gave back', () => {
    expect(describeTidied({ folded: 412, joined: 2, dropped: 0, freed: 1_800_000 })).toEqual([
      '412 objects packed, 2 packs joined into one.',
      '1.8 MB given back.',
    ])
  })

  test('says when there was nothing to do, and when it freed nothing', () => {
    expect(describeTidied({ folded: 0, joined: 0, dropped: 0, freed: 0 })).toEqual(['Everything is tidy already.'])
    expect(describeTidied({ folded: 1, joined: 0, dropped: 0, freed: 0 }).at(-1)).toMatch(/as much room/)
  })
})

describe('a check', () => {
  test('that found nothing wrong says so first, and that what was left elsewhere is no fault', () => {
    const sound = report({ absent: 5 })
    expect(isSound(sound)).toBe(true)
    expect(describeReport(sound, 'GitHub')).toEqual([
      'All 12 objects are there and whole.',
      'That is 3 commits with everything they hold.',
      '5 contents of older revisions were left at GitHub on purpose, which is no fault.',
    ])
  })

  test('counts the faults it does not list', () => {
    const broken = report({ faults: [fault(1, 'Home.md')], more: 2 })
    expect(isSound(broken)).toBe(false)
    expect(describeReport(broken, null)[0]).toBe('3 faults were found.')
  })

  test('lists what concerns pages first', () => {
    const faults = [fault(1, null), fault(2, 'b.md'), fault(3, 'a.md')]
    expect(orderFaults(faults).map(({ path }) => path)).toEqual(['a.md', 'b.md', null])
  })

  test('that is repaired says how much was mended, or that there was nothing to be had', () => {
    const broken = report({ faults: [fault(1, null)] })
    expect(describeRepair({ mended: 2, left: report({}) }, 'GitHub')).toEqual(['2 faults mended.'])
    expect(describeRepair({ mended: 2, left: broken }, 'GitHub')).toHaveLength(2)
    expect(describeRepair({ mended: 0, left: broken }, 'GitHub')[0]).toMatch(/could not be had from GitHub/)
    expect(describeRepair({ mended: 0, left: report({}) }, 'GitHub')[0]).toMatch(/nothing to mend/)
  })
})

describe('a clone', () => {
  const large = (progress: Progress) => describeLarge(progress) !== null

  test('is called large by what the server counts or by what came in, and not before', () => {
    expect(describeLarge(null)).toBeNull()
    expect(large({ phase: 'connecting' })).toBe(false)
    expect(large({ phase: 'counting', done: 900 })).toBe(false)
    expect(large({ phase: 'counting', done: 30_000 })).toBe(true)
    expect(large({ phase: 'receiving', done: 100, total: 60_000, bytes: 1000 })).toBe(true)
    expect(large({ phase: 'receiving', bytes: 21_000_000 })).toBe(true)
  })

  test('is let be when it is nearly done', () => {
    expect(large({ phase: 'receiving', done: 55_000, total: 60_000, bytes: 50_000_000 })).toBe(false)
    expect(large({ phase: 'indexing', done: 1, total: 60_000 })).toBe(false)
  })

  test('is offered only with less than it was begun with', () => {
    expect(listSmaller('everything')).toEqual(['recent', 'on-demand'])
    expect(listSmaller('recent')).toEqual([])
  })
})
