/** Commits that were made while somebody wrote, and not because they said so; told by a trailer of their message. Pure. */
import type { Commit } from '../../../worker'

const trailer = 'Autosaved: true'
const marked = /\n\s*Autosaved: true\s*$/

export const markAutosave = (message: string): string => `${message.trim()}\n\n${trailer}`

export const isAutosave = (message: string): boolean => marked.test(message)

/** What somebody may want to read of the message. */
export const withoutMark = (message: string): string => message.replace(marked, '')

/** A revision, and those that were saved by themselves on the way to it, newest first. */
export type Folded<Item> = { readonly last: Item; readonly before: readonly Item[] }

/** With so many seconds between them, two are not of one sitting. */
const pause = 60 * 60

const joins = ({ commit: later }: { readonly commit: Commit }, { commit }: { readonly commit: Commit }): boolean =>
  isAutosave(later.message) &&
  isAutosave(commit.message) &&
  later.author.email === commit.author.email &&
  later.author.name === commit.author.name &&
  Math.abs(later.author.time - commit.author.time) < pause

/** Neighbours of one author and sitting that were all saved by themselves become one; every item once, in its order. */
export function foldAutosaves<Item extends { readonly commit: Commit }>(
  items: readonly Item[],
): readonly Folded<Item>[] {
  const folded: { last: Item; before: Item[] }[] = []
  for (const [at, item] of items.entries()) {
    const open = folded.at(-1)
    const later = items[at - 1]
    if (open && later && joins(later, item)) open.before.push(item)
    else folded.push({ last: item, before: [] })
  }
  return folded
}
