import { describe, expect, it } from 'vitest'
import { parsePagePath } from '../../../src/names'
import { messages } from '../../../src/app/messages/all'
import { formatSide, listChoices, parseSide } from '../../../src/app/verso/compare/sides'
import { commit, oid } from './commits'

const words = messages.verso.compare
const newest = commit(3, 'Ada', '2026-03-03')
const elsewhere = commit(2, 'Ada', '2026-03-02')
const oldest = commit(1, 'Bob', '2026-03-01')
const revisions = [{ commit: newest }, { commit: oldest }]
const none = { hasDraft: false, compared: [], asked: [] }
const valuesOf = (...of: Parameters<typeof listChoices>) => listChoices(...of).map(({ value }) => value)

describe('the moments a page can be compared at', () => {
  it('are its draft, its revisions, newest first, and the time before it', () => {
    expect(valuesOf(revisions, none)).toEqual([newest.oid, oldest.oid, 'none'])
    expect(valuesOf(revisions, { ...none, hasDraft: true })).toEqual(['draft', newest.oid, oldest.oid, 'none'])
  })

  it('have among them what is compared, each once', () => {
    const side = { commit: elsewhere, path: parsePagePath('Home.md') }
    const chosen = { ...none, compared: [side, null], asked: [elsewhere.oid, null] }
    expect(valuesOf(revisions, chosen)).toEqual([newest.oid, oldest.oid, elsewhere.oid, 'none'])
  })

  it('say where the page was not there', () => {
    const absent = oid(9)
    const choices = listChoices(revisions, { ...none, compared: [null, null], asked: [absent, newest.oid] })
    expect(choices.find(({ value }) => value === absent)?.text).toBe(words.notThere('0000000000'))
    expect(choices.filter(({ value }) => value === newest.oid)).toHaveLength(1)
  })

  it('are read back from the list', () => {
    for (const side of [newest.oid, 'draft', null] as const) expect(parseSide(formatSide(side))).toBe(side)
  })
})
