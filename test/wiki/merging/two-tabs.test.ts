/** Two tabs that deal with one merge at the same time: whichever comes second sees what the first did. */
import { describe, expect, it } from 'vitest'
import { hasCode } from '../../../src/errors'
import { openRepository } from '../../../src/git'
import { branchRef, parsePagePath } from '../../../src/names'
import {
  abortMerge,
  finishMerge,
  listActions,
  mergeBranch,
  readHead,
  readMerge,
  readPage,
  renameBranch,
  revertCommit,
  undoAction,
  type OpenWiki,
} from '../../../src/wiki'
import { interrupt } from '../notation'
import { comeApart, edit, openTab, requireMerge, saveText, settle, side, type Apart } from './notation'

const a = parsePagePath('a.md')
const b = parsePagePath('b.md')
const page = (word: string): string => `one ${word}\n`
const pages = (word: string) => ({ 'a.md': page(word), 'b.md': page(word) })

const apart = (): Promise<Apart> => comeApart({ base: pages('base'), ours: pages('ours'), theirs: pages('theirs') })

/** Does something in one tab while something else happens in another, at every moment that there is. */
async function atEveryMoment(
  begin: () => Promise<Apart>,
  { act, happen, check }: Record<'act' | 'happen' | 'check', (wiki: OpenWiki, apart: Apart) => Promise<unknown>>,
): Promise<void> {
  for (let moment = 0, reads = 1; moment < reads; moment++) {
    const between = await begin()
    const storage = interrupt(between.place.open(), moment, () =>
      happen(openTab(between.place), between).catch(expectRefusal),
    )
    const tab = { ...openTab(between.place), repository: openRepository(storage) }
    await act(tab, between).catch(expectRefusal)
    reads = storage.reads
    if (moment < reads) await check(openTab(between.place), between)
  }
}

function expectRefusal(error: unknown): void {
  if (!hasCode(error, 'not-found') && !hasCode(error, 'already-exists')) throw error
}

const renamed = branchRef('renamed')

/** A merge of which everything is settled with our side. */
async function settled(): Promise<Apart> {
  const between = await apart()
  await mergeBranch(between.wiki, 'other', edit)
  for (const path of [a, b]) await settle(between.wiki, path, side('ours'))
  return between
}

describe('while one tab finishes a merge', () => {
  it('what another one settles is in its commit, or the other one is told that it came too late', async () => {
    let isTold = false
    await atEveryMoment(settled, {
      act: (wiki) => finishMerge(wiki, edit),
      happen: async (wiki) => {
        isTold = await settle(wiki, b, side('theirs')).then(
          () => true,
          () => false,
        )
      },
      check: async (wiki) => {
        expect((await readPage(wiki, b)).text).toBe(page(isTold ? 'theirs' : 'ours'))
        expect(await readMerge(wiki)).toBeNull()
      },
    })
  })

  it('another one may abort it, and then only one of both has done so', async () => {
    await atEveryMoment(settled, {
      act: (wiki) => finishMerge(wiki, edit),
      happen: abortMerge,
      check: async (wiki, { ours }) => {
        const [last, ...others] = await listActions(wiki)
        expect(others).toEqual([])
        expect(last?.kind).toBe((await readHead(wiki)) === ours ? 'abort-merge' : 'merge')
      },
    })
  })

  it('its branch may be renamed, and is not made anew', async () => {
    await atEveryMoment(settled, {
      act: (wiki) => finishMerge(wiki, edit),
      happen: (wiki) => renameBranch(wiki, 'main', 'renamed'),
      check: async (wiki) => {
        expect(await readHead(wiki)).toBeNull()
        const moved = { ...wiki, branch: renamed }
        const waits = (await readMerge(moved)) !== null
        expect((await listActions(wiki)).map(({ kind }) => kind)).toEqual([
          'rename-branch',
          ...(waits ? [] : ['merge']),
        ])
      },
    })
  })
})

describe('while one tab aborts a merge', () => {
  it('what another one settles is had back with it', async () => {
    let isTold = false
    await atEveryMoment(settled, {
      act: abortMerge,
      happen: async (wiki) => {
        isTold = await settle(wiki, b, side('theirs')).then(
          () => true,
          () => false,
        )
      },
      check: async (wiki) => {
        expect(await readMerge(wiki)).toBeNull()
        const [action] = await listActions(wiki)
        expect((await undoAction(wiki, action?.id ?? '', edit)).undone).toEqual({ kind: 'moved-back' })
        const { conflicts } = await requireMerge(wiki)
        expect(conflicts.map(({ resolution }) => resolution)).toEqual([side('ours'), side(isTold ? 'theirs' : 'ours')])
      },
    })
  })
})

describe('while one tab begins a merge', () => {
  it('another one may begin a second, and only one of them waits', async () => {
    await atEveryMoment(apart, {
      act: async (wiki) => {
        const { merged } = await mergeBranch(wiki, 'other', edit)
        expect(merged.kind).toBe('conflicted')
        expect(await requireMerge(wiki)).toMatchObject({ source: { kind: 'branch', name: 'other' } })
      },
      happen: async (wiki, { ours }) => {
        await saveText(wiki, a, page('more'))
        await revertCommit(wiki, ours, edit)
      },
      check: async (wiki) => {
        await requireMerge(wiki)
      },
    })
  })

  it('its branch may be renamed, and nothing is made of it under its old name', async () => {
    await atEveryMoment(apart, {
      act: (wiki) => mergeBranch(wiki, 'other', edit),
      happen: (wiki) => renameBranch(wiki, 'main', 'renamed'),
      check: async (wiki) => {
        expect(await readHead(wiki)).toBeNull()
        expect(await wiki.repository.storage.read('merge/refs/heads/main')).toBeUndefined()
      },
    })
  })
})

describe('while one tab undoes an action that has to be merged', () => {
  it('another one may begin a merge, and only one of them waits', async () => {
    const begin = async (): Promise<Apart> => {
      const between = await apart()
      await revertCommit(between.wiki, between.ours, edit)
      await saveText(between.wiki, a, page('more'))
      return between
    }
    await atEveryMoment(begin, {
      act: async (wiki) => {
        const action = (await listActions(wiki)).find(({ kind }) => kind === 'revert')
        const { undone } = await undoAction(wiki, action?.id ?? '', edit)
        const { source } = await requireMerge(wiki)
        expect(source.kind).toBe(undone.kind === 'conflicted' ? 'revert' : 'branch')
      },
      happen: (wiki) => mergeBranch(wiki, 'other', edit),
      check: async (wiki) => {
        await requireMerge(wiki)
      },
    })
  })
})
