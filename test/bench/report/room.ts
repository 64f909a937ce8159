/** What a clone and the catalog take: of memory while they are made, and of the disk when they are. */
import { peakOf, ratio, storedOf, timeOf } from '../measure'
import { megabytes, showRatio, table } from './figures'
import { titles, type MeasuredWiki, type Report } from './model'

/** What is made, as a row begins. */
const made = [
  ['clone', (wiki: string): string => `full clone of ${wiki}`],
  ['catalog', (wiki: string): string => `the catalog of ${wiki}`],
] as const

const inBrowsers = titles.slice(1)

const peaksOf = ({ title, results }: MeasuredWiki, emptyPage: number | null): readonly (readonly string[])[] =>
  made.flatMap(([task, name]) => {
    const outcomes = results[task]
    if (timeOf(outcomes?.verso) === undefined) return []
    return [[name(title), ...inBrowsers.map(([who]) => megabytes(peakOf(outcomes?.[who]))), megabytes(emptyPage)]]
  })

const storedIn = ({ title, results }: MeasuredWiki): readonly (readonly string[])[] =>
  made.flatMap(([task, name]) => {
    const native = storedOf(results.clone?.native)
    const verso = storedOf(results[task]?.verso)
    if (verso === undefined) return []
    const sizes = titles.map(([who]) => megabytes(storedOf(results[task]?.[who])))
    return [[name(title), ...sizes, showRatio(ratio(verso, native))]]
  })

const section = (heading: string, head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? '' : `### ${heading}\n\n${table(head, rows)}`

const names = (all: readonly (readonly [string, string])[]): readonly string[] => all.map(([, title]) => title)

const diskNote = `What the browser says it keeps right after a clone (\`navigator.storage.estimate\`), and the catalog’s files once it is built;
native git’s are the files of a bare clone.`

export function formatRoom({ wikis, emptyPage }: Report): string {
  const peaks = wikis.flatMap((wiki) => peaksOf(wiki, emptyPage))
  const stored = wikis.flatMap(storedIn)
  return [
    section('Peak memory of the renderer process (VmHWM)', ['', ...names(inBrowsers), 'an empty page'], peaks),
    section('On the disk', ['', ...names(titles), 'Verso ÷ native clone'], stored),
    stored.length > 0 ? diskNote : '',
  ]
    .filter(Boolean)
    .join('\n\n')
}
