/** Where a wiki's files, templates, days and weeks go, as a form has it, and as somebody's choice. Pure. */
import type { Dialect, DialectChoice } from '../../../../page'
import type { WikiDialect } from '../../../../worker'

export type PeriodPlaces = { readonly folder: string; readonly format: string; readonly template: string }

/** Every field as it is written; what was left empty is as the files say, where it can be. */
export type Places = {
  readonly files: Dialect['attachments']['kind'] | 'detected'
  readonly folder: string
  readonly templates: string
  readonly days: PeriodPlaces
  readonly weeks: PeriodPlaces
}

const root = '/'

const periodOf = ({ folder, format, template }: Dialect['weeklyNotes']): PeriodPlaces => ({
  folder: folder === '' ? root : (folder ?? ''),
  format,
  template: template ?? '',
})

export function placesOf({ dialect, choice }: Pick<WikiDialect, 'dialect' | 'choice'>): Places {
  const { attachments: chosen } = choice
  return {
    files: chosen?.kind ?? 'detected',
    folder: chosen && 'folder' in chosen ? chosen.folder : '',
    templates: choice.templates ?? '',
    days: { ...periodOf(dialect.dailyNotes), folder: dialect.dailyNotes.folder },
    weeks: periodOf(dialect.weeklyNotes),
  }
}

/** Whether files are to go into a folder that has no name. */
export const lacksFolder = ({ files, folder }: Places): boolean =>
  (files === 'folder' || files === 'below') && clean(folder) === ''

/** A path without the slashes and blanks around it. */
const clean = (path: string): string => path.replace(/^[\s/]+|[\s/]+$/g, '')

/** Null for what was left empty; the empty string for the root. */
const folderIn = (written: string): string | null => clean(written) || (written.trim() === '' ? null : '')

function readFiles({ files, folder }: Places): Dialect['attachments'] | undefined {
  if (files === 'detected') return undefined
  if (files === 'root' || files === 'beside') return { kind: files }
  return clean(folder) === '' ? undefined : { kind: files, folder: clean(folder) }
}

const readPeriod = ({ folder, format, template }: PeriodPlaces, standard: string): Dialect['weeklyNotes'] => ({
  folder: folderIn(folder),
  format: clean(format) || standard,
  template: clean(template) || null,
})

/** The dialect's own rules with what the form says in place of them. */
export function daysAndWeeks({ days, weeks }: Places, detected: Dialect): Pick<Dialect, 'dailyNotes' | 'weeklyNotes'> {
  const { folder, ...daily } = readPeriod(days, detected.dailyNotes.format)
  return {
    dailyNotes: { ...daily, folder: folder ?? '' },
    weeklyNotes: readPeriod(weeks, detected.weeklyNotes.format),
  }
}

const isSame = (a: Dialect['weeklyNotes'], b: Dialect['weeklyNotes']): boolean =>
  a.folder === b.folder && a.format === b.format && a.template === b.template

/** What is chosen with that form; what it says as the files do is not chosen, so that it goes on following them. */
export function choose(places: Places, { choice, detected }: Pick<WikiDialect, 'choice' | 'detected'>): DialectChoice {
  const { attachments: _, dailyNotes: __, weeklyNotes: ___, templates: ____, ...others } = choice
  const attachments = readFiles(places)
  const templates = clean(places.templates)
  const { dailyNotes, weeklyNotes } = daysAndWeeks(places, detected)
  return {
    ...others,
    ...(attachments && { attachments }),
    ...(templates !== '' && { templates }),
    ...(!isSame(dailyNotes, detected.dailyNotes) && { dailyNotes }),
    ...(!isSame(weeklyNotes, detected.weeklyNotes) && { weeklyNotes }),
  }
}
