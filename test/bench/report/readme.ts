/** The README's tables of results. */
import type { ContenderName } from '../contenders/contender'
import { besideOf, peakOf, ratio, storedOf, timeOf } from '../measure'
import type { TaskName } from '../tasks'
import { formatRatio, formatTime, megabytes, showTime, table } from './figures'
import type { MeasuredWiki, Report } from './model'

/** What a column is called, and what stands in it. */
type Column = readonly [head: string, cell: (wiki: MeasuredWiki, report: Report) => string]

type Cell = Column[1]

const shown = (verso: number | undefined, other: number | undefined): string => {
  const value = ratio(verso, other)
  return value === undefined || verso === undefined ? '–' : `${formatRatio(value)}× (${formatTime(verso)})`
}

/** The ratio to another contender, and Verso's time. */
const to =
  (task: TaskName, other: ContenderName = 'native'): Cell =>
  ({ results }) =>
    shown(timeOf(results[task]?.verso), timeOf(results[task]?.[other]))

/** The ratio to what is measured beside it, and Verso's time. */
const toItself =
  (task: TaskName): Cell =>
  ({ results }) =>
    shown(timeOf(results[task]?.verso), besideOf(results[task]))

const time =
  (task: TaskName): Cell =>
  ({ results }) =>
    showTime(timeOf(results[task]?.verso))

/** Of reading, writing and exchanging. Ratios are to native git, or to what the head has in brackets. */
const gitColumns: readonly Column[] = [
  ['date', (_, { date }) => date.slice(0, 10)],
  ['machine', (_, { machine }) => `${machine.processor}, ${machine.cores} cores; ${machine.browser}; ${machine.git}`],
  ['wiki', ({ title }) => title],
  ['save', to('save')],
  ['clone', to('clone')],
  [
    'peak memory (empty page)',
    ({ results }, { emptyPage }) => `${megabytes(peakOf(results.clone?.verso))} (${megabytes(emptyPage)})`,
  ],
  ['history', to('history')],
  ['page on screen, cold (one page wiki)', to('screen', 'verso-small')],
  ['merge', to('merge')],
  ['1,000 pages in one commit', to('import')],
]

/** Of what is derived from the pages. */
const dataColumns: readonly Column[] = [
  ['wiki', ({ title }) => title],
  ['catalog built', time('catalog')],
  ['peak memory', ({ results }) => megabytes(peakOf(results.catalog?.verso))],
  [
    'on the disk: repository + catalog (native)',
    ({ results: { clone, catalog } }) =>
      `${megabytes(storedOf(clone?.verso))} + ${megabytes(storedOf(catalog?.verso))} (${megabytes(storedOf(clone?.native))})`,
  ],
  ['reopened (one page wiki)', toItself('catalog-open')],
  ['first result, cold (one page wiki)', toItself('search-first')],
  [
    'a letter typed, median · p95',
    ({ results }) => `${showTime(timeOf(results.search?.verso))} · ${showTime(timeOf(results['search-slow']?.verso))}`,
  ],
  ['page on screen while it opens (no catalog)', toItself('screen-open')],
  ['while it is built', toItself('screen-busy')],
]

/** Of records, queries and databases. */
const storeColumns: readonly Column[] = [
  ['wiki', ({ title }) => title],
  ['query for 1,000 pages', time('query')],
  ['100 commits back (second time)', toItself('query-past')],
  ['1,000 records committed (native)', to('records')],
  ['read one', time('records-read')],
  ['found by index (without)', toItself('records-find')],
  ['found 100 commits back', time('records-past')],
  ['compared with then', time('records-diff')],
  ['table brought in (kept)', toItself('tables')],
  ['row exported', time('tables-export')],
  ['export without a change', ({ results }) => showTime(besideOf(results['tables-export']))],
  ['rows merged (git merge-file)', to('tables-merge')],
]

const tableOf = (report: Report, columns: readonly Column[]): string =>
  table(
    columns.map(([head]) => head),
    report.wikis.map((wiki) => columns.map(([, cell]) => cell(wiki, report))),
  )

/** A row for each wiki, in each table. */
export const formatForReadme = (report: Report): string =>
  [gitColumns, dataColumns, storeColumns].map((columns) => tableOf(report, columns)).join('\n\n')
