/** Verso beside itself: the same on a small wiki, without what makes it quick, or while something else is done. */
import { besideOf, ratio, timeOf } from '../measure'
import { tasks } from '../tasks'
import { showRatio, showTime, table } from './figures'
import type { MeasuredWiki, Report } from './model'

const rowsOf = ({ title: wiki, results }: MeasuredWiki): readonly (readonly string[])[] =>
  tasks.flatMap(({ name, title, beside: what }) => {
    const [time, beside] = [timeOf(results[name]?.verso), besideOf(results[name])]
    if (what === undefined || time === undefined || beside === undefined) return []
    return [[title, wiki, showTime(time), what, showTime(beside), showRatio(ratio(time, beside))]]
  })

export function formatItself({ wikis }: Report): string {
  const rows = wikis.flatMap(rowsOf)
  if (rows.length === 0) return ''
  return `### Verso and itself, in turn\n\n${table(['task', 'wiki', 'Verso', 'beside it', '', 'Verso ÷ that'], rows)}`
}
