/**
 * Two tabs of one browser that save the same pages back to back and never wait for each other: in different lines, at the
 * same place, and in one line. `RACE_SAVES=250 npm run test:e2e -- race` has each of them save 250 times.
 */
import type { WikiApi } from '../../src/worker'
import { allMergeRules, noMergeRules, type MergeRules } from '../../src/page'
import { parsePagePath, parseWikiId, type Oid, type PagePath, type WikiId } from '../../src/names'
import { git } from '../support/git'
import { expect, test } from './harness'
import { openEnginePage, type EnginePage } from './harness/engine'
import { cloneOut } from './harness/repository'

const saves = Number(process.env['RACE_SAVES'] ?? 60)

const wiki = parseWikiId('home')
const paths = ['Bed 0', 'Bed 1', 'Bed 2'].map((title) => parsePagePath(`${title}.md`))
const author = { name: 'Ada', email: 'ada@example.org' }
const bed = '# Bed\n\nAll:\n\n## Tab 0\n\nFirst.\n\n## Tab 1\n\nFirst.\n\n## Both\n\nFirst.\n'

/** What a tab saves: a word of its own, put in behind what is there. */
type Word = { readonly path: PagePath; readonly word: string; readonly behind: string; readonly insert: string }

/**
 * Every save in turn under the tab's own heading, under the one for both, or in the line for both; each page begins with
 * another of them, so both a merge and, by lines alone, a conflict are certain.
 */
const planSaves = (tab: number): readonly Word[] =>
  Array.from({ length: saves }, (_, number) => {
    const word = `t${tab}n${number}`
    const places = [
      { behind: `## Tab ${tab}\n\nFirst.\n`, insert: `${word}\n` },
      { behind: '## Both\n\nFirst.\n', insert: `${word}\n` },
      { behind: 'All:', insert: ` ${word}` },
    ]
    const [page, round] = [number % paths.length, Math.floor(number / paths.length)]
    return { path: at(paths, page), word, ...at(places, page + round) }
  })

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length]
  if (item === undefined) throw new Error('There is nothing to take turns with.')
  return item
}

type Saving = {
  readonly api: WikiApi
  readonly wiki: WikiId
  readonly author: typeof author
  readonly plan: readonly Word[]
  /** What the tab has seen when it starts: the pages alike, at that commit. */
  readonly seen: { readonly text: string; readonly commit: Oid }
}

type Saved = { readonly commits: readonly Oid[]; readonly merged: number; readonly conflicted: number }

/**
 * Runs in the browser: each save is on what the tab has seen of that page last. In a conflict the word is put into the
 * page as it is now, as somebody does who is asked.
 */
async function saveAll({ api, wiki, author, plan, seen }: Saving): Promise<Saved> {
  const pages = new Map<PagePath, { readonly text: string; readonly commit: Oid }>()
  const done = { commits: new Array<Oid>(), merged: 0, conflicted: 0 }
  for (const { path, word, behind, insert } of plan) {
    let { text, commit: base } = pages.get(path) ?? seen
    for (;;) {
      const mine = text.replace(behind, `${behind}${insert}`)
      const saved = await api.savePage(wiki, path, mine, { message: word, author, base })
      if (saved.kind === 'unchanged') throw new Error(`${word} changed nothing`)
      if (saved.kind === 'published') {
        done.commits.push(saved.commit)
        if (saved.merged) done.merged++
        pages.set(path, await api.readPage(wiki, path, saved.commit))
        break
      }
      done.conflicted++
      const { head, theirs } = await api.readDraftConflict(wiki, { path, text: mine, base })
      if (theirs === null || head === null) throw new Error(`${path} is gone`)
      ;[text, base] = [theirs, head]
    }
  }
  return done
}

/** Has both tabs save at the same time, from the same pages on; gives what was acknowledged to each. */
async function race(tabs: readonly EnginePage[], rules: MergeRules): Promise<readonly Saved[]> {
  const [first] = tabs
  if (!first) throw new Error('A race needs tabs.')
  const commit = await first.page.evaluate(growBeds, { api: first.api, wiki, author, rules, paths, bed })
  return Promise.all(
    tabs.map(({ page, api }, tab) => {
      const seen = { text: bed, commit }
      return page.evaluate(saveAll, { api, wiki, author, plan: planSaves(tab), seen })
    }),
  )
}

type Beds = Omit<Saving, 'plan' | 'seen'> & {
  readonly rules: MergeRules
  readonly paths: readonly PagePath[]
  readonly bed: string
}

/** Runs in the browser. */
async function growBeds({ api, wiki, author, rules, paths, bed }: Beds): Promise<Oid> {
  await api.writeMergeRules(rules)
  let base = await api.readHead(wiki)
  for (const path of paths) {
    const saved = await api.savePage(wiki, path, bed, { message: 'Begin', author, base })
    if (saved.kind !== 'published') throw new Error(`${path} is ${saved.kind}`)
    base = saved.commit
  }
  if (base === null) throw new Error('There is no page.')
  return base
}

const wordsOf = (text: string): readonly string[] => (text.match(/\bt\dn\d+\b/g) ?? []).sort()

for (const [name, rules] of [
  ['by lines alone', noMergeRules],
  ['by meaning', allMergeRules],
] as const)
  test(`two tabs that save the same pages ${2 * saves} times, merged ${name}, lose no word and make no word twice`, async ({
    verso,
    page,
    server,
  }) => {
    test.setTimeout(120_000 + saves * 2_000)
    await verso.openFresh()
    const tabs = [await openEnginePage(page.context(), server.url), await openEnginePage(page.context(), server.url)]
    const saved = await race(tabs, rules)
    expect(saved.some(({ merged }) => merged > 0)).toBe(true)
    if (rules === noMergeRules) expect(saved.some(({ conflicted }) => conflicted > 0)).toBe(true)

    const repository = await cloneOut(verso)
    const commits = new Set((await git(['rev-list', 'main'], { cwd: repository })).split('\n'))
    expect(saved.flatMap((tab) => tab.commits).filter((commit) => !commits.has(commit))).toEqual([])
    const plans = tabs.flatMap((_, tab) => planSaves(tab))
    for (const path of paths) {
      const text = await git(['show', `main:${path}`], { cwd: repository })
      const planned = plans.filter((word) => word.path === path).map(({ word }) => word)
      expect(wordsOf(text)).toEqual(planned.sort())
    }
    await verso.readPage('Bed 0')
    for (const last of tabs.map((_, tab) => planSaves(tab).findLast(({ path }) => path === paths[0])))
      await verso.expectReading('Bed', last?.word ?? '')
  })
