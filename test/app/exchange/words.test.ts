import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '../../../src/errors'
import { hostName } from '../../../src/app/exchange/connect/hosts'
import { fileName } from '../../../src/app/exchange/keep/download'
import { describeLoss, describeSafety, losesWork } from '../../../src/app/exchange/keep/safety'
import { describeStatus } from '../../../src/app/exchange/status/standing'
import { describeFailure, describeProgress, describeSynced } from '../../../src/app/exchange/status/words'
import { faultsOf } from '../../../src/app/exchange/settings/author-faults'
import { messages } from '../../../src/app/messages/all'
import { branchRef } from '../../../src/names'
import { formatBytes } from '../../../src/app/numbers'
import type { RemoteStatus, Safety } from '../../../src/worker'
import { oid } from '../verso/commits'

const status = (part: Partial<RemoteStatus>): RemoteStatus => ({
  settings: { kind: 'smart-http', url: 'https://github.com/ada/r.git', branch: null, proxy: null },
  branch: 'main',
  commit: oid(1),
  ahead: 0,
  behind: 0,
  errands: 0,
  lastFetch: 1,
  lastPush: null,
  credentials: 'none',
  isShallow: false,
  absent: 0,
  ...part,
})

const codes = Object.keys(messages.exchange.failures).filter((code): code is ErrorCode => code in messages.errors.codes)

describe('failures on the way to a host', () => {
  it('have, for every code there is, a sentence about what happened and a next step', () => {
    expect(codes.toSorted()).toEqual(Object.keys(messages.errors.codes).toSorted())
    for (const code of codes) {
      const { what, next } = describeFailure({ code, data: {} }, 'git.example.org')
      expect(`${code}: ${what}`).toMatch(/: [\p{Lu}g].+\.$/u)
      expect(`${code}: ${next}`).toMatch(/: \p{Lu}.+\.$/u)
      expect(what).not.toBe(next)
    }
  })

  it('begin with a capital, whatever the host is called', () => {
    expect(describeFailure({ code: 'timeout', data: {} }, 'this app’s server').what).toBe(
      'This app’s server went quiet in the middle.',
    )
  })

  it('tell a token that was refused from one that was not there', () => {
    const told = (token: boolean) => describeFailure({ code: 'unauthorized', data: { token } }, 'GitHub').what
    expect(told(true)).toBe('GitHub did not accept the user name and token.')
    expect(told(false)).toBe('GitHub asks for a user name and a token, and Verso has none for it.')
  })

  it('on the server the app came from, name it so', () => {
    expect(hostName('http://localhost:4180/repositories/a.git', 'localhost:4180')).toBe('this app’s server')
    expect(hostName('http://localhost:4180/repositories/a.git', 'example.org')).toBe('localhost:4180')
  })
})

describe('where a wiki and its remote stand', () => {
  it('is said in words for each direction', () => {
    expect(describeStatus(status({}))).toEqual(['This wiki and GitHub have the same commits.'])
    expect(describeStatus(status({ ahead: 3 }))).toEqual(['3 commits here that GitHub does not have.'])
    expect(describeStatus(status({ ahead: 1, behind: 1204 }))).toEqual([
      '1 commit here that GitHub does not have.',
      '1,204 commits on GitHub that are not here yet.',
    ])
  })

  it('is unknown before the first fetch, and empty after one that found nothing', () => {
    expect(describeStatus(status({ commit: null, lastFetch: null }))[0]).toContain('not known yet')
    expect(describeStatus(status({ commit: null, ahead: 2 }))[0]).toContain('is empty. 2 commits here')
  })

  it('after a sync tells what went each way', () => {
    const synced = { kind: 'synced', fetched: 2, pushed: 3, merge: oid(9) } as const
    expect(describeSynced(synced, 'GitHub')).toBe('2 commits received, merged with yours, 3 commits sent.')
    expect(describeSynced({ ...synced, fetched: 0, pushed: 0, merge: null }, 'GitHub')).toContain('Nothing to do')
  })

  it('tells what is to be deleted there, what was, and what was not', () => {
    expect(describeStatus(status({ errands: 1 }))[0]).toContain('1 branch or tag is to be deleted or made on GitHub')
    const synced = { kind: 'synced', fetched: 0, pushed: 0, merge: null } as const
    expect(describeSynced({ ...synced, settled: { done: 2, hindered: [] } }, 'GitHub')).toBe(
      '2 branches or tags deleted or made there.',
    )
    const hindered = [
      { ref: branchRef('a/b'), hindrance: { kind: 'refused', refusal: { kind: 'refused', said: 'No.' } } },
    ] as const
    expect(describeSynced({ ...synced, settled: { done: 0, hindered } }, 'GitHub')).toContain('Not done there: a/b.')
  })

  it('while it lasts tells phase, objects and bytes', () => {
    const progress = { phase: 'receiving', done: 1204, total: 5300, bytes: 3_400_000 } as const
    expect(describeProgress(progress)).toEqual({
      label: 'Receiving',
      detail: `${(1204).toLocaleString()} of ${(5300).toLocaleString()} objects, ${formatBytes(3_400_000)}`,
    })
    expect(describeProgress(null)).toEqual({ label: 'Connecting', detail: undefined })
    expect(describeProgress({ phase: 'merging' }).detail).toBeUndefined()
  })
})

describe('how safe a wiki is', () => {
  const safety = (part: Partial<Safety>): Safety => ({ unsaved: 0, drafts: 0, lastCopy: null, remote: null, ...part })

  it('names exactly what exists only here', () => {
    expect(describeSafety(safety({ unsaved: 1 }))).toBe('1 commit exists only in this browser.')
    expect(describeSafety(safety({ unsaved: 12, drafts: 1 }))).toBe(
      '12 commits and 1 draft exist only in this browser.',
    )
    expect(describeSafety(safety({ unsaved: 1000 }))).toBe('At least 1,000 commits exist only in this browser.')
  })

  it('names where everything else is', () => {
    expect(describeSafety(safety({ lastCopy: 1 }))).toBe('Every commit is also in an exported bundle.')
    expect(describeSafety(safety({ lastCopy: 1, remote: 'https://github.com/a/b' }))).toContain('on GitHub')
  })

  it('asks for the title only when deleting would lose something', () => {
    expect([safety({}), safety({ unsaved: 1 }), safety({ drafts: 1 })].map(losesWork)).toEqual([false, true, true])
    expect(describeLoss(safety({ unsaved: 2, drafts: 1, lastCopy: 1 }))).toEqual([
      '2 commits and 1 draft exist only in this browser and will be gone for good.',
    ])
    expect(describeLoss(safety({ drafts: 1, lastCopy: 1 }))).toHaveLength(2)
    expect(describeLoss(safety({ lastCopy: 1 }))[0]).toContain('Only the copy in this browser is deleted.')
  })
})

describe('small words', () => {
  it('count bytes as people do', () => {
    expect([0, 405, 1200, 3_400_000, 11_000_000_000].map((bytes) => formatBytes(bytes, 'en'))).toEqual([
      '0 bytes',
      '405 bytes',
      '1.2 kB',
      '3.4 MB',
      '11 GB',
    ])
  })

  it('name an export so that every file system takes it', () => {
    const day = new Date('2026-03-14T12:00:00Z')
    expect(fileName('Ada’s cook/book: “1”', day, 'zip')).toBe('Ada-s-cook-book-1-2026-03-14.zip')
    expect(fileName('料理', day, 'bundle')).toBe('料理-2026-03-14.bundle')
    expect(fileName('///', day, 'zip')).toBe('wiki-2026-03-14.zip')
  })

  it('refuse an author git could not write down', () => {
    expect(faultsOf({ name: 'Ada', email: 'ada@localhost' })).toEqual({})
    expect(Object.keys(faultsOf({ name: ' ', email: 'nobody' }))).toEqual(['name', 'email'])
    expect(Object.keys(faultsOf({ name: 'Ada <x>', email: 'a@b' }))).toEqual(['name'])
  })
})
