/** Two tabs on one wiki, and somebody who tidies up: whatever was acknowledged is in the history of the branch. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasCode } from '../../src/errors'
import { dropUnreachable, foldLoose, openRepository, writeBranch } from '../../src/git'
import { parsePagePath, type Oid, type PagePath } from '../../src/names'
import { openMemoryPlace, type MemoryPlace } from '../../src/storage'
import {
  editDelete,
  editFiles,
  editRename,
  editText,
  publish,
  readHead,
  readPage,
  type OpenWiki,
  type Published,
} from '../../src/wiki'
import { ada, bytes, main, saveToFolder } from '../git/notation'
import { fsck, git } from '../support/git'

type Tab = { readonly wiki: OpenWiki; seen: Oid | null }

const openTab = (place: MemoryPlace): Tab => ({
  wiki: { repository: openRepository(place.open()), branch: main, now: () => ({ time: ada.time, offset: 0 }) },
  seen: null,
})

async function openTabs(): Promise<{ readonly tabs: readonly [Tab, Tab]; readonly tidier: Tab }> {
  const place = openMemoryPlace()
  const tidier = openTab(place)
  await writeBranch(tidier.wiki.repository, main)
  return { tabs: [openTab(place), openTab(place)], tidier }
}

const edit = (base: Oid | null) => ({ message: 'm', author: ada, base })

async function saveText({ wiki, seen }: Tab, path: PagePath, text: string): Promise<Published> {
  return publish(wiki, await editText(wiki, path, { text, base: seen }), edit(seen))
}

/** The commits git finds in the history of the branch of a sound repository. */
async function historyOf({ wiki }: Tab): Promise<ReadonlySet<string>> {
  const folder = await saveToFolder(wiki.repository)
  await fsck(folder)
  return new Set((await git(['rev-list', 'main'], { cwd: folder })).split('\n'))
}

describe('two tabs that save at the same time', () => {
  it('lose none of two thousand saves', async () => {
    const { tabs, tidier } = await openTabs()
    const acknowledged: Oid[] = []
    const saveOften = async (tab: Tab, name: string): Promise<void> => {
      for (let i = 0; i < 1000; i++) {
        const published = await saveText(tab, parsePagePath(`${name}/page ${i % 7}.md`), `${name} ${i}\n`)
        if (published.kind !== 'published') throw new Error(published.kind)
        acknowledged.push(published.commit)
        tab.seen = published.commit
      }
    }
    await Promise.all(tabs.map((tab, i) => saveOften(tab, ['left', 'right'][i] ?? '')))
    const history = await historyOf(tidier)
    expect(acknowledged.filter((commit) => !history.has(commit))).toEqual([])
    expect(history.size).toBe(2000)
    for (const name of ['left', 'right'])
      for (let i = 993; i < 1000; i++)
        expect(await readPage(tidier.wiki, parsePagePath(`${name}/page ${i % 7}.md`))).toMatchObject({
          text: `${name} ${i}\n`,
        })
  })
})

const page = fc.constantFrom('a', 'a/b.md', 'c.md', 'd/e.md', 'Ü.md').map(parsePagePath)
const text = fc.tuple(fc.nat(3), fc.nat(3)).map(([one, two]) => `${one}\n\nbetween\n\n${two}\n`)
const act = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('save' as const), page, text }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rename' as const), page, to: page }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), page }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('bulk' as const), files: fc.constantFrom(3, 80), text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('tidy' as const) }) },
)
type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never

/** A step by one of the tabs, on what it saw last or on what is there now; some begin while others are under way. */
const step = fc.record({ act, tab: fc.nat(1), fresh: fc.boolean(), together: fc.boolean() })

/** What people are told instead of an acknowledgement. */
const isRefusal = (error: unknown): boolean => hasCode(error, 'not-found') || hasCode(error, 'already-exists')

async function perform(tab: Tab, act: Exclude<Act, { kind: 'tidy' }>): Promise<Published> {
  const { wiki, seen } = tab
  if (act.kind === 'save') return saveText(tab, act.page, act.text)
  if (act.kind === 'rename')
    return publish(wiki, await editRename(wiki, { from: act.page, to: act.to }, seen), edit(seen))
  if (act.kind === 'delete') return publish(wiki, await editDelete(wiki, act.page, seen), edit(seen))
  const files = Array.from({ length: act.files }, (_, i) => ({
    path: parsePagePath(`bulk/${i % 3}/${i}.md`),
    bytes: bytes(`${i} ${act.text}`),
  }))
  return publish(wiki, editFiles(files), { ...edit(seen), settle: 'ours' })
}

/** Each time two weeks later, so that what is unreachable goes at once when it has been seen before. */
async function tidy({ wiki: { repository } }: Tab, days: number): Promise<void> {
  await foldLoose(repository)
  await dropUnreachable(repository, { now: ada.time + days * 86_400 })
}

describe('any sequence of saves, renames, deletions and imports by two tabs, with tidying between', () => {
  it('leaves a sound repository with every acknowledged commit in the history of its branch', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { tabs, tidier } = await openTabs()
        const acknowledged = new Map<Oid, Act>()
        const take = async ({ act, tab: which, fresh }: (typeof steps)[number], turn: number): Promise<void> => {
          const tab = tabs[which] ?? tabs[0]
          if (act.kind === 'tidy') return tidy(tidier, turn * 15)
          if (fresh) tab.seen = await readHead(tab.wiki)
          const published = await perform(tab, act).catch((error: unknown) => {
            if (isRefusal(error)) return undefined
            throw error
          })
          if (published?.kind === 'published') acknowledged.set(published.commit, act)
          if (published?.kind === 'published' && act.kind === 'save' && !published.merged)
            expect((await readPage(tab.wiki, act.page, published.commit)).text).toBe(act.text)
        }
        let under: Promise<void>[] = []
        for (const [turn, step] of steps.entries()) {
          under.push(take(step, turn))
          if (!step.together) under = (await Promise.all(under), [])
        }
        await Promise.all(under)
        if (acknowledged.size === 0) return
        const history = await historyOf(tidier)
        expect([...acknowledged.keys()].filter((commit) => !history.has(commit))).toEqual([])
      }),
      { numRuns: 100, interruptAfterTimeLimit: 15_000 },
    )
  })
})
