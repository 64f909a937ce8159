/** What the palette offers for what was typed, as a list of choices. */
import type { PagePath } from '../../names'
import { folderOf, titleOf, withoutPageExtension } from '../../page'
import type { Action } from '../actions.svelte'
import { fold, rank, type Hit } from './rank'

/** A page as it is searched and shown: `text` is its name, and behind a blank the folder it lies in. */
export type PageName = { readonly path: PagePath; readonly text: string; readonly nameLength: number }

export type Choice =
  | ({ readonly kind: 'page'; readonly marks: Hit['marks'] } & PageName)
  | { readonly kind: 'action'; readonly action: Action; readonly marks: Hit['marks'] }
  | { readonly kind: 'create'; readonly title: string }

const pagesShown = 40
const recentShown = 8

/** The names of pages as they are searched: computed once for a wiki, not for every key. */
export type Haystack = { readonly names: readonly PageName[]; readonly folded: readonly string[] }

/** The name comes before the folder: what is called so answers better than what lies somewhere called so. */
function nameFor(path: PagePath): PageName {
  const name = titleOf(path)
  return { path, text: `${name} ${folderOf(path)}`.trimEnd(), nameLength: name.length }
}

export function buildHaystack(paths: readonly PagePath[]): Haystack {
  const names = paths.map(nameFor)
  return { names, folded: fold(names.map(({ text }) => text)) }
}

function findPages({ names, folded }: Haystack, needle: string): readonly Choice[] {
  return rank(folded, needle, pagesShown).flatMap(({ at, marks }): readonly Choice[] => {
    const name = names[at]
    return name ? [{ kind: 'page', ...name, marks }] : []
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

function isNamed({ names }: Haystack, title: string): boolean {
  const wanted = title.toLowerCase()
  return names.some(
    ({ path }) => titleOf(path).toLowerCase() === wanted || withoutPageExtension(path).toLowerCase() === wanted,
  )
}

/** Pages first, then actions, then the page that does not exist yet. */
export function listChoices(needle: string, haystack: Haystack, actions: readonly Action[]): readonly Choice[] {
  const title = needle.trim()
  const pages = findPages(haystack, title)
  const create: readonly Choice[] = isNamed(haystack, title) ? [] : [{ kind: 'create', title }]
  return [...pages, ...findActions(actions, title), ...create]
}

/** What to offer before anything was typed: the pages read last, then what can be done here. */
export function listFirstChoices(recent: readonly PagePath[], actions: readonly Action[]): readonly Choice[] {
  const pages = recent.slice(0, recentShown).map((path): Choice => ({ kind: 'page', ...nameFor(path), marks: [] }))
  return [...pages, ...findActions(actions, '')]
}

export const listActions = (needle: string, actions: readonly Action[]): readonly Choice[] =>
  findActions(actions, needle.trim())
