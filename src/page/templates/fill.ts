/** Templates: pages that others begin as, with gaps that are filled when one does. */
import { folderOf, isPage } from '../path'
import type { PagePath } from '../../names'
import type { Moment } from './dates'
import { formatMoment } from './moment-format'

/** What the gaps are filled with: the page's title, and the moment it is about. */
export type Filling = { readonly title: string; readonly moment: Moment; readonly locale: string }

const standard = { date: 'YYYY-MM-DD', time: 'HH:mm' } as const

/** Obsidian's gaps; a format is in the tokens of moment.js (https://help.obsidian.md/plugins/templates). */
const titleGap = /\{\{\s*title\s*\}\}/gi
const dateGap = /\{\{\s*(date|time)(?::([^}]*))?\s*\}\}/gi

/** Foam's (https://foambubble.github.io/foam/user/features/note-templates), with the formats they stand for. */
const foamGap = /\$\{?FOAM_(TITLE|DATE_[A-Z_]+)\}?/g
const foamFormats: Readonly<Record<string, string>> = {
  DATE_YEAR: 'YYYY',
  DATE_YEAR_SHORT: 'YY',
  DATE_MONTH: 'MM',
  DATE_MONTH_NAME: 'MMMM',
  DATE_MONTH_NAME_SHORT: 'MMM',
  DATE_WEEK: 'WW',
  DATE_DATE: 'DD',
  DATE_DAY_NAME: 'dddd',
  DATE_DAY_NAME_SHORT: 'ddd',
  DATE_HOUR: 'HH',
  DATE_MINUTE: 'mm',
  DATE_SECOND: 'ss',
}

/** The template with its gaps filled; `{{cursor}}` is left for whoever puts a cursor there. */
export function fillTemplate(template: string, { title, moment, locale }: Filling): string {
  const write = (format: string): string => formatMoment(moment, format, locale)
  const standardOf = (kind: string): string => (kind.toLowerCase() === 'time' ? standard.time : standard.date)
  return template
    .replace(titleGap, () => title)
    .replace(dateGap, (_, kind: string, format?: string) => write(format?.trim() || standardOf(kind)))
    .replace(foamGap, (whole, name: string) => (name === 'TITLE' ? title : write(foamFormats[name] ?? `[${whole}]`)))
}

/** Where a cursor goes, as an offset into the text without the mark; null where the text says nothing of it. */
export function takeCursor(text: string): { readonly text: string; readonly cursor: number | null } {
  const mark = /\{\{\s*cursor\s*\}\}/gi
  const at = text.search(mark)
  return { text: text.replace(mark, ''), cursor: at < 0 ? null : at }
}

const usual = ['templates', '_templates', '.foam/templates']

/** The pages that others begin as: those in the folder that is told, else in one that is called so. */
export function listTemplates(paths: readonly PagePath[], told: string | null): readonly PagePath[] {
  const folders = told === null ? usual : [told.toLowerCase()]
  const isWithin = (path: PagePath): boolean =>
    folders.some((folder) => `${folderOf(path).toLowerCase()}/`.startsWith(`${folder}/`))
  return paths.filter((path) => isPage(path) && isWithin(path))
}
