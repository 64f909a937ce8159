/** The page a new wiki begins with, as this device is used. */
import type { FirstMessages } from './en/first'
import { messages } from './first'

type FirstWords = Pick<FirstMessages['beginning'], 'title' | 'message' | 'page'>

/** Somebody who can only touch the screen is not told of keys. */
export function firstWords(): FirstWords {
  const { title, message, page, keys, touch } = messages.beginning
  const ways = matchMedia('(hover: none) and (pointer: coarse)').matches ? touch : keys
  return { title, message, page: page.replace(/\{(edit|turn|find)\}/g, (_, way: keyof typeof ways) => ways[way]) }
}
