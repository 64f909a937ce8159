/** A run: the wikis one after the other, on each the tasks in their order, in each task the contenders in turn. */
import { join } from 'node:path'
import { makeFolder } from '../support/folder'
import type { Results } from './budgets'
import { chooseTasks, takesRivals } from './choose'
import { beside, contenders } from './contenders'
import { isRival, type Contender, type Ground, type Opened } from './contenders/contender'
import { closeTabs, openTab } from './contenders/tab'
import { openHost, type Host } from './host'
import { measure, type Outcomes, type Turn } from './measure'
import type { Options } from './options'
import { formatOutcomes, type Report } from './report'
import { amounts } from './tasks'
import { makeWiki, takeWiki, type Wiki } from './wikis'

type Run = {
  readonly options: Options
  readonly host: Host
  /** Small wikis, to see what a large one costs. */
  readonly small: { readonly hundred: Wiki; readonly one: Wiki }
  readonly hurry: number
  /** Told of each step. */
  readonly say: (line: string) => void
}

async function makeSmall(folder: string): Promise<Run['small']> {
  const place = join(folder, 'small')
  return {
    hundred: await makeWiki(place, { pages: 100, commits: 100 }),
    one: await makeWiki(place, { pages: 1, commits: 1 }),
  }
}

function chosen({ options, small }: Run, wiki: Wiki): readonly Contender[] {
  const wanted = contenders.filter(({ name }) => options.against.some((other) => other === name))
  const taking = takesRivals(options, wiki) ? wanted : wanted.filter(({ name }) => !isRival(name))
  if (wiki.pages <= 100 || !options.against.includes('verso')) return taking
  return [
    ...taking,
    beside(small.hundred, ['save']),
    beside(small.one, ['open', 'screen', 'catalog-open', 'search-first']),
  ]
}

const isOut = (outcomes: Outcomes, { name }: Turn): boolean => {
  const outcome = outcomes[name]
  return outcome?.kind === 'failed' && outcome.isOut
}

type Player = Opened & Turn

async function openAll(contenders: readonly Contender[], ground: Ground): Promise<readonly Player[]> {
  const players = []
  for (const { name, open } of contenders) players.push({ name, ...(await open(ground)) })
  return players
}

async function closeAll(players: readonly Player[]): Promise<void> {
  for (const { close } of players) await close()
}

async function measureWiki(run: Run, wiki: Wiki): Promise<Results> {
  const { options, host, hurry, say } = run
  const pace = options.quick ? 'quick' : 'full'
  let players = await openAll(chosen(run, wiki), { host, wiki, amounts: amounts[pace] })
  const results: Results = {}
  for (const { name, title, [pace]: rounds } of chooseTasks(options, wiki)) {
    const outcomes = await measure(name, players, { rounds, patience: amounts[pace].patience, hurry })
    await closeAll(players.filter((player) => isOut(outcomes, player)))
    players = players.filter((player) => !isOut(outcomes, player))
    results[name] = outcomes
    say(`${wiki.title}: ${title}: ${formatOutcomes(outcomes)}`)
  }
  await closeAll(players)
  return results
}

async function measureEmptyPage(host: Host): Promise<number | null> {
  const tab = await openTab(host.pageOf('verso'))
  const peak = await tab.peak()
  await tab.close()
  return peak ?? null
}

/** Each is made when its turn comes, since a large one takes seconds. */
const sourcesOf = ({ wikis, repository }: Options, folder: string): readonly (() => Promise<Wiki>)[] => [
  ...wikis.map((pages) => () => makeWiki(folder, { pages, commits: pages })),
  ...(repository === null ? [] : [() => takeWiki(folder, repository)]),
]

/** Measures what the options ask for. No browser outlives it. */
export async function measureWikis(options: Options, say: Run['say']): Promise<Pick<Report, 'emptyPage' | 'wikis'>> {
  const hurry = performance.now() + amounts[options.quick ? 'quick' : 'full'].time
  const host = await openHost(options.app)
  try {
    const folder = await makeFolder('bench-wikis')
    const run = { options, host, small: await makeSmall(folder), hurry, say }
    const emptyPage = await measureEmptyPage(host)
    const wikis = []
    for (const make of sourcesOf(options, folder)) {
      const wiki = await make()
      const { title, pages, commits, isGiven } = wiki
      wikis.push({ title, pages, commits, isGiven, results: await measureWiki(run, wiki) })
    }
    return { emptyPage, wikis }
  } finally {
    await closeTabs()
    await host.close()
  }
}
