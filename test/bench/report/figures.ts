/** Figures as people read them, and tables of them. */

/** Milliseconds, in few digits. */
export function formatTime(time: number): string {
  if (time >= 10_000) return `${(time / 1000).toFixed(0)} s`
  if (time >= 1_000) return `${(time / 1000).toFixed(1)} s`
  return time >= 9.95 ? `${time.toFixed(0)} ms` : `${time.toFixed(1)} ms`
}

/** In few digits: 0.062, 0.62, 6.2, 62. */
export const formatRatio = (value: number): string => {
  if (value >= 9.95) return value.toFixed(0)
  return value >= 0.995 ? value.toFixed(1) : value.toPrecision(2)
}

export const showTime = (time: number | undefined): string => (time === undefined ? '–' : formatTime(time))
export const showRatio = (value: number | undefined): string => (value === undefined ? '–' : formatRatio(value))

/** In whole MB; less than ten with a digit behind the point. */
export const megabytes = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : `${value.toFixed(value < 9.95 ? 1 : 0)} MB`

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** In Markdown; all but the first column to the right. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(row)].join('\n')
