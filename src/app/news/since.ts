/** When a page was read, as one says it. */
import { language } from '../messages'
import type { Messages } from '../messages/all'
import { formatTimeOfDay } from '../time'

type Words = Pick<Messages['news'], 'on' | 'today' | 'yesterday'>

const dayOf = (time: number): number => new Date(time).setHours(0, 0, 0, 0)
const oneDay = 86_400_000

/** "today at 10:31", "yesterday", "on Tuesday", "on 12 May 2026". Times in milliseconds since 1970. */
export function sayWhen(time: number, now: number, words: Words): string {
  const days = Math.round((dayOf(now) - dayOf(time)) / oneDay)
  if (days <= 0) return words.today(formatTimeOfDay(time))
  if (days === 1) return words.yesterday
  const style = days < 7 ? ({ weekday: 'long' } as const) : ({ dateStyle: 'long' } as const)
  return words.on(new Intl.DateTimeFormat(language, style).format(time))
}
