/** A moment as a field of date and time holds it: `2026-11-21T10:31`, by the reader's own clock. */

const minute = 60_000

const pad = (number: number, length = 2): string => String(number).padStart(length, '0')

export function formatLocal(time: number): string {
  const at = new Date(time)
  const day = [pad(at.getFullYear(), 4), pad(at.getMonth() + 1), pad(at.getDate())].join('-')
  return `${day}T${pad(at.getHours())}:${pad(at.getMinutes())}`
}

/** The last moment of the minute, so that what was saved within it counts; undefined for what is no time. */
export function parseLocal(text: string): number | undefined {
  const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) ? new Date(text.slice(0, 16)).getTime() : NaN
  return Number.isNaN(time) ? undefined : time + minute - 1
}
