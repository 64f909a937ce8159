/** The pages of days and weeks in this wiki: where today's is, and what one is called. */
import type { PagePath, WikiId } from '../../names'
import { momentOf, noonOf, pageOfDay, weekOf, type Day, type Period, type PeriodNotes } from '../../page'
import type { WikiApi } from '../../worker'
import { language } from '../messages'
import { messages } from '../messages/all'
import type { Route } from '../router'

/** How days are named: the wiki's format, in the language spoken. */
export const dayRules = (notes: PeriodNotes) => ({ notes, locale: language })

/** "Saturday, 21 November 2026", or "Week 47, 2026". */
export function nameDay(day: Day, period: Period, style: 'full' | 'medium' = 'full'): string {
  if (period === 'day')
    return new Intl.DateTimeFormat(language, { dateStyle: style, timeZone: 'UTC' }).format(noonOf(day))
  const { week, year } = weekOf(day)
  return messages.desk.week(week, year)
}

type Means = { readonly api: Pick<WikiApi, 'readDialect' | 'listFiles'>; readonly wiki: WikiId; readonly now: Date }

/** Where today's page is read, or begun when there is none; undefined where the wiki's format makes no path. */
export async function routeToToday(period: Period, { api, wiki, now }: Means): Promise<Route | undefined> {
  const [{ dialect }, { files }] = await Promise.all([api.readDialect(wiki), api.listFiles(wiki)])
  const path = pageOfDay(momentOf(now), period, dayRules(dialect))
  if (path === undefined) return undefined
  return routeTo(path, { wiki, isThere: files.some((file) => file.path === path) })
}

/** Where a page is read, or begun when it is not there. */
export const routeTo = (path: PagePath, { wiki, isThere }: { wiki: WikiId; isThere: boolean }): Route =>
  isThere ? { kind: 'page', wiki, path, heading: null } : { kind: 'edit', wiki, path }
