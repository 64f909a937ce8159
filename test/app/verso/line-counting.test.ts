import { describe, expect, test } from 'vitest'
import { LineCounting } from '../../../src/app/verso/history/line-counting.svelte'
import { describeRename } from '../../../src/app/verso/thread/rename'
import { parsePagePath } from '../../../src/names'
import type { LineCounts } from '../../../src/page'
import type { Revision, RevisionName } from '../../../src/worker'
import { commit, oid } from './commits'

const path = parsePagePath('Shed.md')
const revision = (number: number, counts?: LineCounts | null): Revision => ({
  commit: commit(number, 'Ada', '2026-03-14T10:30:00Z'),
  path,
  from: null,
  kind: 'changed',
  oid: oid(number),
  counts,
})

/** An engine that counts as many lines as the commit's number, and remembers what it was asked at once. */
function startCounting() {
  const asked: (readonly RevisionName[])[] = []
  let failing = false
  const counting = new LineCounting(async (revisions) => {
    asked.push(revisions)
    await Promise.resolve()
    if (failing) throw new Error('No way to it now.')
    return revisions.map(({ commit }) => ({ added: Number.parseInt(commit, 16), removed: 0 }))
  })
  const countOf = (number: number) => counting.add(revision(number)).counts?.added
  const settle = () => new Promise((resolve) => setTimeout(resolve))
  return { asked, counting, countOf, settle, fail: (value: boolean) => void (failing = value) }
}

describe('the lines of revisions', () => {
  test('are counted for those in sight, together, and once', async () => {
    const { asked, counting, countOf, settle } = startCounting()
    for (const number of [3, 2, 1]) counting.show(revision(number))
    await settle()
    counting.show(revision(2))
    await settle()
    expect(asked.map((names) => names.length)).toEqual([3])
    expect([countOf(3), countOf(2), countOf(4)]).toEqual([3, 2, undefined])
  })

  test('are not counted for what has left again, nor for what is known', async () => {
    const { asked, counting, settle } = startCounting()
    counting.show(revision(1))
    counting.hide(revision(1))
    counting.show(revision(2, null))
    await settle()
    expect(asked.flat()).toEqual([])
    expect(counting.add(revision(2, null)).counts).toBeNull()
  })

  test('are asked for a few at a time', async () => {
    const { asked, counting, countOf, settle } = startCounting()
    for (let number = 1; number <= 30; number++) counting.show(revision(number))
    await settle()
    expect(Math.max(...asked.map((names) => names.length))).toBeLessThanOrEqual(12)
    expect(countOf(30)).toBe(30)
  })

  test('stay unknown where they cannot be had, and are asked for again when next in sight', async () => {
    const { counting, countOf, settle, fail } = startCounting()
    fail(true)
    counting.show(revision(1))
    await settle()
    expect(countOf(1)).toBeUndefined()
    fail(false)
    counting.show(revision(1))
    await settle()
    expect(countOf(1)).toBe(1)
  })
})

describe('a rename', () => {
  const describeMove = (from: string, to: string, similarity: number | null) =>
    describeRename({ path: parsePagePath(to), from: parsePagePath(from), similarity })

  test('names the page as it was called, with its folder where that changed', () => {
    expect(describeMove('Shed.md', 'Potting shed.md', null)).toBe('from Shed')
    expect(describeMove('beds/Shed.md', 'beds/Potting shed.md', null)).toBe('from Shed')
    expect(describeMove('beds/Shed.md', 'Shed.md', null)).toBe('from beds/Shed')
  })

  test('says how much stayed the same, unless all did', () => {
    expect(describeMove('Shed.md', 'Barn.md', 87)).toMatch(/^from Shed, 87\s?% the same$/)
    expect(describeMove('Shed.md', 'Barn.md', 100)).toBe('from Shed')
  })
})
