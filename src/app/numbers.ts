/** Numbers, sizes and parts, in the language spoken. */
import { language } from './messages'

/** "1,204". */
export const formatNumber = (value: number, locale: string = language): string =>
  new Intl.NumberFormat(locale).format(value)

/** "405 bytes", "1.2 MB": bytes as people read them, in powers of a thousand. */
export function formatBytes(bytes: number, locale: string = language): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  const value = bytes / 1000 ** power
  const digits = power > 0 && value < 10 ? 1 : 0
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: digits,
  }).format(value)
}

/** "84%": a part of a whole, from 0 to 1. */
export const formatPercent = (part: number, locale: string = language): string =>
  new Intl.NumberFormat(locale, { style: 'percent' }).format(part)
