import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaleBars } from '../../../src/app/verso/thread/bars'
import { dayIn, groupByDay, groupBySitting } from '../../../src/app/verso/thread/days'
import { initials } from '../../../src/app/verso/thread/initials'
import { splitMessage } from '../../../src/app/verso/thread/message'
import { orderPicked, togglePick } from '../../../src/app/verso/history/pick'
import { commit, oid } from './commits'

const items = [
  { commit: commit(5, 'Ada', '2026-03-14T10:30:00Z') },
  { commit: commit(4, 'Ada', '2026-03-14T09:45:00Z') },
  { commit: commit(3, 'Bo', '2026-03-14T09:40:00Z') },
  { commit: commit(2, 'Ada', '2026-03-13T23:30:00Z') },
  { commit: commit(1, 'Ada', '2026-03-13T08:00:00Z') },
]

describe('days and sittings', () => {
  it('groups revisions by the day where the reader is', () => {
    const days = (zone: string) => groupByDay(items, dayIn(zone)).map((day) => [day.day, day.items.length])
    expect(days('UTC')).toEqual([
      ['2026-03-14', 3],
      ['2026-03-13', 2],
    ])
    expect(days('Asia/Tokyo')).toEqual([
      ['2026-03-14', 4],
      ['2026-03-13', 1],
    ])
  })

  it('keeps together what one author did with less than an hour between', () => {
    expect(groupBySitting(items).map((sitting) => [sitting.author, sitting.items.length])).toEqual([
      ['Ada', 2],
      ['Bo', 1],
      ['Ada', 1],
      ['Ada', 1],
    ])
  })

  it('never drops or reorders a revision', () => {
    const anyItems = fc.array(fc.tuple(fc.constantFrom('Ada', 'Bo'), fc.nat(400_000)), { maxLength: 40 })
    fc.assert(
      fc.property(anyItems, (list) => {
        const all = list.map(([who, at], number) => ({
          commit: commit(number, who, new Date(at * 1000).toISOString()),
        }))
        expect(groupByDay(all, dayIn('UTC')).flatMap((day) => day.items)).toEqual(all)
        expect(groupBySitting(all).flatMap((sitting) => sitting.items)).toEqual(all)
      }),
    )
  })
})

describe('bars of added and removed lines', () => {
  const anyCounts = fc.record({ added: fc.nat(5000), removed: fc.nat(5000) })

  it('fill the width for the largest change and never more', () => {
    fc.assert(
      fc.property(fc.array(anyCounts, { minLength: 1 }), (all) => {
        const lengths = scaleBars(all).map((bar) => bar.added + bar.removed)
        expect(Math.max(...lengths)).toBeLessThanOrEqual(1.000001)
        if (all.some((counts) => counts.added + counts.removed > 12)) expect(Math.max(...lengths)).toBeCloseTo(1)
      }),
    )
  })

  it('stay short where every change is small', () => {
    expect(scaleBars([{ added: 1, removed: 0 }])[0]?.added).toBeLessThan(0.4)
  })

  it('are never shorter for a larger change', () => {
    fc.assert(
      fc.property(anyCounts, anyCounts, (one, other) => {
        const [a, b] = scaleBars([one, other]).map((bar) => bar.added + bar.removed)
        const grows = one.added + one.removed <= other.added + other.removed
        expect(grows ? (a ?? 0) <= (b ?? 0) + 1e-9 : (a ?? 0) + 1e-9 >= (b ?? 0)).toBe(true)
      }),
    )
  })

  it('show one line beside ten thousand, and nothing for no lines or a file that is not text', () => {
    const [small, , none, image] = scaleBars([
      { added: 1, removed: 0 },
      { added: 9000, removed: 1000 },
      { added: 0, removed: 0 },
      null,
    ])
    expect(small?.added).toBeGreaterThan(0.03)
    expect([none, image]).toEqual([
      { added: 0, removed: 0 },
      { added: 0, removed: 0 },
    ])
  })
})

describe('picking two revisions', () => {
  it('replaces the one picked first when a third is picked', () => {
    expect([3, 1, 2].map(oid).reduce(togglePick, [])).toEqual([oid(1), oid(2)])
  })

  it('takes a pick back', () => {
    expect(togglePick([oid(1), oid(2)], oid(1))).toEqual([oid(2)])
  })

  it('puts the older one before, whichever was picked first', () => {
    const list = [4, 3, 2, 1].map(oid)
    expect(orderPicked([oid(4), oid(2)], list)).toEqual({ before: oid(2), after: oid(4) })
    expect(orderPicked([oid(2), oid(4)], list)).toEqual({ before: oid(2), after: oid(4) })
    expect(orderPicked([oid(2)], list)).toBeNull()
  })
})

describe('people and messages', () => {
  it('stand for an author in one or two letters of any script', () => {
    expect(['Ada Lovelace', 'ada', 'Jean-Luc van Dyke', '山田 太郎', 'Émile', '  ', '…'].map(initials)).toEqual([
      'AL',
      'A',
      'JD',
      '山太',
      'É',
      '?',
      '?',
    ])
  })

  it('part a message into its subject and the rest', () => {
    expect(splitMessage('Add soup\n\nWith leeks.\n\nAnd salt.\n')).toEqual({
      subject: 'Add soup',
      body: 'With leeks.\n\nAnd salt.',
    })
    expect(splitMessage('Add\nsoup')).toEqual({ subject: 'Add soup', body: '' })
  })
})
