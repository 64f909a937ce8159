/** Numbers and dates of cells, in the language spoken. */
import { language } from '../../messages'
import { messages } from '../../messages/all'
import { formatBytes } from '../../numbers'
import type { Shown } from './cell'

/** All digits that the number has, up to those that a computer adds of its own. */
export const sayNumber = (value: number | bigint, locale: string = language): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 10 }).format(value)

/** "21 Nov 2026", or with its time when it is precise. `at` is milliseconds since 1970. */
export const sayDate = (at: number, precise: boolean, locale: string = language): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...(precise && { timeStyle: 'short' }) }).format(at)

/** In a drawing from left to right, a date of a script from right to left falls apart unless it stands for itself. */
export const isolated = (text: string): string => `\u2068${text}\u2069`

/** A cell in one line of text, without links. */
export function sayShown(shown: Shown, nameOf: (path: string) => string): string {
  switch (shown.kind) {
    case 'null':
      return messages.query.results.nothing
    case 'empty':
      return messages.query.results.empty
    case 'number':
      return sayNumber(shown.value)
    case 'truth':
      return shown.value ? messages.query.results.yes : messages.query.results.no
    case 'time':
      return sayDate(shown.at, shown.precise)
    case 'size':
      return formatBytes(shown.bytes)
    case 'page':
      return shown.label ?? nameOf(shown.path)
    case 'address':
      return shown.label ?? shown.url
    case 'list':
      return shown.items.map((item) => sayShown(item, nameOf)).join(messages.common.comma)
    default:
      return shown.text
  }
}
