import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideMerge } from '../../../src/app/branches/comparing/merge-way'
import type { Branch } from '../../../src/worker'
import { listBranchActs } from '../../../src/app/branches/list/branch-acts'
import { faultOfName, nameFrom, suggestTryName } from '../../../src/app/branches/words/names'
import { isWorthTelling } from '../../../src/app/branches/line/worth-telling'
import { describeStanding } from '../../../src/app/branches/words/standing'
import { messages } from '../../../src/app/messages/all'
import { isGivenName } from '../../../src/names'
import { commit } from '../verso/commits'

const { branches: words } = messages

describe('the name of a branch', () => {
  test('is what was typed, with hyphens for blanks', () => {
    expect(nameFrom('  the  new intro ')).toBe('the-new-intro')
    expect(nameFrom('try/home')).toBe('try/home')
  })

  test.each([
    ['', undefined],
    ['plan', undefined],
    ['计划', undefined],
    ['-plan', words.names.broken],
    ['HEAD', words.names.broken],
    ['@', words.names.broken],
    [`a/${'计'.repeat(84)}`, words.names.broken],
    ['a..b', words.names.broken],
    ['what?', words.names.broken],
    ['main', words.names.taken('main')],
    ['try', words.names.inside('try/home')],
    ['main/more', words.names.inside('main')],
    ['mainly', undefined],
  ])('“%s” beside main and try/home', (name, fault) => expect(faultOfName(name, ['main', 'try/home'])).toBe(fault))

  test('is suggested from a page as one that git takes and nobody has', () => {
    expect(suggestTryName('Kitchen garden', [])).toBe('try-kitchen-garden')
    expect(suggestTryName('Crème brûlée!', ['try-creme-brulee'])).toBe('try-creme-brulee-2')
    expect(suggestTryName('ガーデン', [])).toBe('try-ガーデン')
    expect(suggestTryName('???', [])).toBe('try-it')
    expect(suggestTryName('计'.repeat(90), [])).toSatisfy(isGivenName)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(4), (page, times) => {
        const names: string[] = []
        for (let time = 0; time <= times; time++) names.push(suggestTryName(page, names))
        expect(new Set(names).size).toBe(names.length)
        expect(names.every(isGivenName)).toBe(true)
      }),
    )
  })
})

describe('where a branch stands', () => {
  test('is told in words, one sentence a side', () => {
    expect(describeStanding({ ahead: 0, behind: 0 }, 'main')).toEqual([words.standing.same('main')])
    expect(describeStanding({ ahead: 3, behind: 0 }, 'main')).toEqual(['3 changes that main has not'])
    expect(describeStanding({ ahead: 0, behind: 1 }, 'main')).toEqual(['1 change of main not here'])
    expect(describeStanding({ ahead: 1, behind: 2 }, 'main')).toHaveLength(2)
  })

  test('is in the frame once there is a choice, or an unusual one', () => {
    expect(isWorthTelling('main', { ours: ['main'], theirs: [] })).toBe(false)
    expect(isWorthTelling('master', { ours: [], theirs: [] })).toBe(false)
    expect(isWorthTelling('plan', { ours: ['plan'], theirs: [] })).toBe(true)
    expect(isWorthTelling('main', { ours: ['main', 'plan'], theirs: [] })).toBe(true)
    expect(isWorthTelling('main', { ours: ['main'], theirs: ['plan'] })).toBe(true)
  })
})

describe('what can be done with a branch', () => {
  const nothing = () => undefined
  const acts = {
    merge: nothing,
    mergeThere: nothing,
    rename: nothing,
    branchFrom: nothing,
    tag: nothing,
    make: nothing,
    remove: nothing,
  }
  const there = { kind: 'there', name: 'plan' } as const
  const labels = (branch: Pick<Branch, 'isCurrent' | 'ahead' | 'there'> & { readonly behind?: number }) =>
    listBranchActs({ name: 'plan', behind: 0, ...branch }, 'main', acts).map(({ label }) => label)

  test('is putting it on origin again where somebody deleted it there', () => {
    const [gone, branch] = [{ kind: 'gone' } as const, { isCurrent: false, ahead: 0 }]
    expect(labels({ ...branch, there: gone })).toContain(words.origin.make)
    expect(labels({ ...branch, there })).not.toContain(words.origin.make)
  })

  test('is merging only where there is something to merge, and never deleting what is shown', () => {
    expect(labels({ isCurrent: false, ahead: 2, there })).toEqual(
      expect.arrayContaining([words.merge('main'), words.remove]),
    )
    expect(labels({ isCurrent: false, ahead: 0, there })).not.toContain(words.merge('main'))
    expect(labels({ isCurrent: true, ahead: 0, there })).not.toContain(words.remove)
  })

  test('is merging what is shown into it, where that has something to give', () => {
    const theOther = words.mergeThere('main', 'plan')
    expect(labels({ isCurrent: false, ahead: 0, behind: 1, there })).toContain(theOther)
    expect(labels({ isCurrent: false, ahead: 2, behind: 0, there })).not.toContain(theOther)
    expect(labels({ isCurrent: true, ahead: 0, behind: 0, there })).not.toContain(theOther)
  })

  test('is merging the other of two compared ones into the one that is shown', () => {
    const pair = { before: 'main', after: 'plan' }
    const [some, none] = [[commit(1, 'Ada', '2026-03-14T10:00:00Z')], []]
    expect(decideMerge(pair, { ahead: some, behind: none }, 'main')).toEqual({
      kind: 'merge',
      from: 'plan',
      into: 'main',
    })
    expect(decideMerge(pair, { ahead: some, behind: some }, 'plan')).toEqual({
      kind: 'merge',
      from: 'main',
      into: 'plan',
    })
    expect(decideMerge(pair, { ahead: some, behind: none }, 'plan')).toEqual({ kind: 'nothing' })
    expect(decideMerge(pair, { ahead: some, behind: some }, 'other')).toEqual({ kind: 'neither' })
  })
})
