import { beforeEach, describe, expect, test, vi, afterEach } from 'vitest'
import { parseOid, parsePagePath, parseRefName, parseWikiId } from '../../../src/names'
import type { Conflict, FileEntry } from '../../../src/worker'
import { describeIncoming, describeReason, nameSides, suggestMessage } from '../../../src/app/merging/words'
import { forgetMerge, parseSettlings, recall, remember } from '../../../src/app/merging/text/memory'
import { sidesToAsk } from '../../../src/app/merging/open/sides-to-ask'
import { agreedText, faultOfOtherName, isChosen, listWays, suggestOtherName } from '../../../src/app/merging/whole/ways'
import { createLocalStorage } from '../support/local-storage'

const wiki = { branch: parseRefName('refs/heads/main') }
const oid = parseOid('1'.repeat(40))
const file = (path: string): FileEntry => ({ path: parsePagePath(path), oid, kind: 'file' })
const sides = nameSides({ source: { kind: 'remote', name: 'main' }, name: 'GitHub' }, wiki)
const conflict = (given: Partial<Conflict>): Conflict => ({
  path: parsePagePath('Bed.md'),
  reason: 'lines',
  base: file('Bed.md'),
  ours: file('Bed.md'),
  theirs: file('Bed.md'),
  ...given,
})

describe('a merge in words', () => {
  test('says what comes into what, and suggests what to say about it', () => {
    const branch = { source: { kind: 'branch', name: 'idea' }, name: 'idea' } as const
    expect(describeIncoming(branch, wiki)).toBe('“idea” comes into “main”')
    expect(suggestMessage(branch, wiki)).toBe('Merge idea into main')
    const remote = { source: { kind: 'remote', name: 'main' }, name: 'GitHub', from: 'github.com/ada/garden' } as const
    expect(suggestMessage(remote, wiki)).toBe("Merge branch 'main' of github.com/ada/garden")
    const revert = { source: { kind: 'revert', commit: oid }, name: 'Plant rue' } as const
    expect(suggestMessage(revert, wiki)).toBe('Take back “Plant rue”')
  })

  test('tells who deleted what the other changed', () => {
    expect(describeReason(conflict({ reason: 'deleted', ours: null }))).toBe('Deleted here, changed there')
    expect(describeReason(conflict({ reason: 'deleted', theirs: null }))).toBe('Changed here, deleted there')
  })
})

describe('the ways to settle a file whole', () => {
  const resolutions = (of: Conflict, merged: string | null = null) =>
    listWays(of, sides, merged).map(({ resolution }) => resolution)

  test('keep or delete what one side deleted', () => {
    expect(resolutions(conflict({ reason: 'deleted', ours: null }))).toEqual([
      { kind: 'side', side: 'theirs' },
      { kind: 'side', side: 'ours' },
    ])
  })

  test('give a file with two names what both wrote, under the name where that is to be had', () => {
    const twice = conflict({ reason: 'renamed-twice', theirs: file('Plot.md') })
    expect(resolutions(twice, 'both\n')).toEqual([
      { kind: 'text', text: 'both\n' },
      { kind: 'side', side: 'theirs' },
    ])
    expect(resolutions(twice)).toEqual([
      { kind: 'side', side: 'ours' },
      { kind: 'side', side: 'theirs' },
    ])
  })

  test('let a file go along with its renamed folder, or stay, and never delete it', () => {
    const put = conflict({ path: parsePagePath('New/Bed.md'), reason: 'folder-renamed', base: null, theirs: null })
    expect(resolutions({ ...put, ours: file('Old/Bed.md') })).toEqual([
      { kind: 'side', side: 'ours' },
      { kind: 'both', theirs: 'Old/Bed.md' },
    ])
  })

  test('are chosen when the resolution says the same', () => {
    const [ours, theirs] = listWays(conflict({ reason: 'not-text' }), sides, null)
    expect(ours && isChosen(ours, { kind: 'side', side: 'ours' })).toBe(true)
    expect(theirs && isChosen(theirs, { kind: 'side', side: 'ours' })).toBe(false)
    expect(ours && isChosen(ours, null)).toBe(false)
  })

  test('know a text that nobody has to settle', () => {
    expect(agreedText([{ kind: 'same', lines: ['a\n'] }])).toBe('a\n')
    expect(agreedText([{ kind: 'conflict', base: [], ours: ['a\n'], theirs: ['b\n'] }])).toBeNull()
    expect(agreedText(null)).toBeNull()
  })

  test('suggest a name beside ours that nobody has', () => {
    const taken = new Set(['Pictures/bed.png', 'Pictures/bed (theirs).png'])
    const picture = conflict({ path: parsePagePath('Pictures/bed.png'), theirs: file('Pictures/bed.png') })
    const isTaken = (path: string): boolean => taken.has(path)
    expect(suggestOtherName(picture, 'theirs', isTaken)).toBe('Pictures/bed (theirs 2).png')
    expect(suggestOtherName(conflict({ theirs: file('Plot.md') }), 'theirs', isTaken)).toBe('Plot.md')
    expect(faultOfOtherName('Pictures/bed.png', isTaken)).toBeDefined()
    expect(faultOfOtherName('a//b', isTaken)).toBeDefined()
    expect(faultOfOtherName('Pictures/other.png', isTaken)).toBeUndefined()
  })
})

describe('what was chosen', () => {
  beforeEach(() => vi.stubGlobal('sessionStorage', createLocalStorage()))
  afterEach(() => vi.unstubAllGlobals())
  const subject = { wiki: parseWikiId('garden'), kind: 'merge', path: parsePagePath('Bed.md') } as const
  const draft = { ...subject, kind: 'draft' } as const
  const settlings = {
    a: { choice: { kind: 'edit', text: 'x' }, typing: null },
    b: { choice: null, typing: 'ha' },
  } as const

  test('is there again when somebody comes back, until the merge has ended', () => {
    remember(subject, settlings)
    remember(draft, settlings)
    expect(recall(subject)).toEqual(settlings)
    forgetMerge(subject.wiki)
    expect(recall(subject)).toEqual({})
    expect(recall(draft)).toEqual(settlings)
  })

  test.each([null, '', '{', '[]', '{"a":3}', '{"a":{"choice":{"kind":"edit"}}}', '{"a":{"choice":{"kind":"all"}}}'])(
    'is nothing where %j was kept',
    (text) => {
      const choices = Object.values(parseSettlings(text)).filter(({ choice }) => choice !== null)
      expect(choices).toEqual([])
    },
  )
})

describe('who made each side of a conflict', () => {
  const [base, ours, theirs] = [parseOid('0'.repeat(40)), parseOid('1'.repeat(40)), parseOid('2'.repeat(40))]
  const merge = { ours, theirs, base, source: { kind: 'branch', name: 'plan' } } as const

  test('is looked for under the name that side gave the file, and the old one where it deleted it', () => {
    const renamed = conflict({ base: file('Old.md'), ours: file('New.md'), theirs: null })
    expect(sidesToAsk(merge, renamed)).toEqual([
      { side: 'ours', path: 'New.md', stretch: { at: ours, since: base } },
      { side: 'theirs', path: 'Old.md', stretch: { at: theirs, since: base } },
    ])
  })

  test('is not asked of what a commit that is taken back had changed', () => {
    const revert = { ...merge, source: { kind: 'revert', commit: base } } as const
    expect(sidesToAsk(revert, conflict({})).map(({ side }) => side)).toEqual(['ours'])
    expect(sidesToAsk({ ...merge, theirs: null }, conflict({})).map(({ side }) => side)).toEqual(['ours'])
  })
})
