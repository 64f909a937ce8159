/** What a page that is not written yet begins with: a template, what the wiki begins its days with, or its title. */
import { hasCode } from '../../../../errors'
import { isPagePath, type PagePath, type WikiId } from '../../../../names'
import {
  dayOfPage,
  fillTemplate,
  momentOf,
  notesOf,
  takeCursor,
  titleOf,
  type Filling,
  type Moment,
} from '../../../../page'
import type { WikiApi } from '../../../../worker'
import { dayRules, nameDay } from '../../../days/day-pages'
import { language } from '../../../messages'
import type { Beginning } from '../opening'

type Ground = { readonly api: Pick<WikiApi, 'readPage' | 'readDialect'>; readonly wiki: WikiId; readonly now: Date }

/** The template's text; Obsidian names one without its extension. */
async function findTemplate({ api, wiki }: Ground, named: string): Promise<string | undefined> {
  for (const path of [named, `${named}.md`]) {
    if (!isPagePath(path)) continue
    try {
      return (await api.readPage(wiki, path)).text
    } catch (error) {
      if (!hasCode(error, 'not-found')) throw error
    }
  }
  return undefined
}

/** The text of a template for a page, its gaps filled; undefined when it is not there. `{{cursor}}` stays. */
export async function readTemplate(
  ground: Ground,
  named: string,
  filling: Pick<Filling, 'title' | 'moment'>,
): Promise<string | undefined> {
  const text = await findTemplate(ground, named)
  return text === undefined ? undefined : fillTemplate(text, { ...filling, locale: language })
}

const titled = (title: string): Beginning => ({ text: `# ${title}\n\n` })

const began = (text: string): Beginning => {
  const { text: clean, cursor } = takeCursor(text)
  return cursor === null ? { text: clean } : { text: clean, cursor }
}

/** The page of a day is about that day, at this time of it. */
const momentFor = (now: Moment, day: Pick<Moment, 'year' | 'month' | 'day'> | undefined): Moment => ({ ...now, ...day })

export async function beginPage(ground: Ground, path: PagePath, template: PagePath | undefined): Promise<Beginning> {
  const { dialect } = await ground.api.readDialect(ground.wiki)
  const found = dayOfPage(path, dayRules(dialect))
  const moment = momentFor(momentOf(ground.now), found?.day)
  const named = template ?? (found && notesOf(found.period, dialect).template)
  const text = named ? await readTemplate(ground, named, { title: titleOf(path), moment }) : undefined
  if (text !== undefined) return began(text)
  return titled(found ? nameDay(found.day, found.period) : titleOf(path))
}
