import { describe, expect, it } from 'vitest'
import { Searching } from '../../../src/app/verso/find/searching.svelte'
import type { PhraseFind } from '../../../src/worker'
import { commit, oid } from './commits'

const finds = (first: number, count: number): readonly PhraseFind[] =>
  Array.from({ length: count }, (_, at) => ({
    commit: commit(first + at, 'Ada', '2026-01-01T10:00Z'),
    files: [],
    more: 0,
  }))

/** A history of `total` commits with a find each, in slices of twenty; counts the slices that were read. */
function searchOf(total: number) {
  const read: number[] = []
  const search = new Searching((after) => {
    const from = after === null ? 0 : Number.parseInt(after, 16)
    read.push(from)
    const searched = Math.min(total, from + 20)
    const next = searched < total ? oid(searched) : null
    return Promise.resolve({ finds: finds(from, searched - from), searched, total, missing: 0, next })
  })
  return { search, read }
}

describe('a search in history', () => {
  it('goes on by itself to the end, and shows each find once', async () => {
    const { search, read } = searchOf(90)
    await search.goOn()
    expect(read).toEqual([0, 20, 40, 60, 80])
    expect(new Set(search.finds.map(({ commit }) => commit.oid)).size).toBe(90)
    expect(search.ended).toBe(true)
  })

  it('waits when much was found, and goes on from there', async () => {
    const { search } = searchOf(450)
    await search.goOn()
    expect([search.finds.length, search.waits, search.ended]).toEqual([200, true, false])
    await search.goOn()
    await search.goOn()
    expect([search.finds.length, search.waits, search.ended]).toEqual([450, false, true])
  })

  it('stops when it is told to, and takes up where it was', async () => {
    const { search } = searchOf(90)
    const going = search.goOn()
    search.call.stop()
    await going
    expect([search.finds.length, search.waits]).toEqual([0, false])
    await search.goOn()
    expect(search.finds).toHaveLength(90)
  })
})
