/** What the palette offers for what was typed, as a list of choices. */
import type { PagePath } from '../../names'
import { nameOf, withoutPageExtension } from '../../page'
import type { Action } from '../actions.svelte'
import { fold, rank, type Hit } from './rank'

export type Choice =
  | { readonly kind: 'page'; readonly path: PagePath; readonly name: string; readonly marks: Hit['marks'] }
  | { readonly kind: 'action'; readonly action: Action; readonly marks: Hit['marks'] }
  | { readonly kind: 'create'; readonly title: string }

const pagesShown = 40
const recentShown = 8

/** The names of pages as they are searched: computed once for a wiki, not for every key. */
export type Haystack = {
  readonly paths: readonly PagePath[]
  readonly names: readonly string[]
  readonly folded: readonly string[]
}

export function buildHaystack(paths: readonly PagePath[]): Haystack {
  const names = paths.map(withoutPageExtension)
  return { paths, names, folded: fold(names) }
}

function findPages({ paths, names, folded }: Haystack, needle: string): readonly Choice[] {
  return rank(folded, needle, pagesShown).flatMap(({ at, marks }): readonly Choice[] => {
    const path = paths[at]
    return path ? [{ kind: 'page', path, name: names[at] ?? path, marks }] : []
  })
}

function findActions(actions: readonly Action[], needle: string): readonly Choice[] {
  if (needle === '') return actions.map((action) => ({ kind: 'action', action, marks: [] }))
  const labels = fold(actions.map(({ label }) => label))
  return rank(labels, needle, actions.length).flatMap(({ at, marks }): readonly Choice[] => {
    const action = actions[at]
    return action ? [{ kind: 'action', action, marks }] : []
  })
}

const isNamed = (haystack: Haystack, title: string): boolean =>
  haystack.names.some(
    (name) => nameOf(name).toLowerCase() === title.toLowerCase() || name.toLowerCase() === title.toLowerCase(),
  )

/** Pages first, then actions, then the page that does not exist yet. */
export function listChoices(needle: string, haystack: Haystack, actions: readonly Action[]): readonly Choice[] {
  const title = needle.trim()
  const pages = findPages(haystack, title)
  const create: readonly Choice[] = isNamed(haystack, title) ? [] : [{ kind: 'create', title }]
  return [...pages, ...findActions(actions, title), ...create]
}

/** What to offer before anything was typed: the pages read last, then what can be done here. */
export function listFirstChoices(recent: readonly PagePath[], actions: readonly Action[]): readonly Choice[] {
  const pages = recent
    .slice(0, recentShown)
    .map((path): Choice => ({ kind: 'page', path, name: withoutPageExtension(path), marks: [] }))
  return [...pages, ...findActions(actions, '')]
}

export const listActions = (needle: string, actions: readonly Action[]): readonly Choice[] =>
  findActions(actions, needle.trim())
