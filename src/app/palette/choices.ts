/** What the palette offers for what was typed, as a list of choices. */
import type { PagePath } from '../../names'
import { folderOf, titleOf, withoutPageExtension } from '../../page'
import type { HeadingPlace, PageNames } from '../../worker'
import type { Action } from '../actions.svelte'
import { areMeant, type OtherWords } from './other-words'
import { fold, rank, type Hit } from './rank'

/**
 * A page as it is searched and shown: `text` is its name, and behind a blank the folder it lies in. By another name, a title or
 * an alias of its front matter, that name stands first and the page's own behind the blank.
 */
export type PageName = {
  readonly path: PagePath
  readonly text: string
  readonly nameLength: number
  readonly isOther: boolean
}

/** Why a page is offered. */
type Source = 'favourites' | 'recent' | 'search'

export type Choice =
  | ({ readonly kind: 'page'; readonly from: Source; readonly marks: Hit['marks'] } & PageName)
  /** `depth` counts from 0; null among headings of several pages. */
  | { readonly kind: 'heading'; readonly place: HeadingPlace; readonly depth: number | null }
  | { readonly kind: 'action'; readonly action: Action; readonly marks: Hit['marks'] }
  | { readonly kind: 'create'; readonly title: string }

const pagesShown = 40
const recentShown = 8

/** The names of pages as they are searched: computed once for a wiki, not for every key. */
export type Haystack = { readonly names: readonly PageName[]; readonly folded: readonly string[] }

/** What a page is called by its file, as the wiki's dialect has it. */
type NameOf = (path: PagePath) => string

/** The name comes before the folder: what is called so answers better than what lies somewhere called so. */
function nameFor(path: PagePath, nameOf: NameOf): PageName {
  const name = nameOf(path)
  return { path, text: `${name} ${folderOf(path)}`.trimEnd(), nameLength: name.length, isOther: false }
}

function otherNamesOf({ path, title, aliases }: PageNames, nameOf: NameOf): readonly PageName[] {
  const own = nameOf(path)
  // Without a title of its own a page is told to be called by its file.
  const known = ['', own, titleOf(path)]
  const others = [...new Set([title, ...aliases])].filter((name) => !known.includes(name))
  return others.map((name) => ({ path, text: `${name} ${own}`, nameLength: name.length, isOther: true }))
}

/** `others` tells what pages are called besides; without it their files' names alone are found. */
export function buildHaystack(
  paths: readonly PagePath[],
  others: readonly PageNames[] = [],
  nameOf: NameOf = titleOf,
): Haystack {
  const known = new Set<string>(paths)
  const names = [
    ...paths.map((path) => nameFor(path, nameOf)),
    ...others.filter(({ path }) => known.has(path)).flatMap((other) => otherNamesOf(other, nameOf)),
  ]
  return { names, folded: fold(names.map(({ text }) => text)) }
}

/** Each page once, by the name that fits best. */
export function findPages({ names, folded }: Haystack, needle: string): readonly Extract<Choice, { kind: 'page' }>[] {
  const found = new Map<PagePath, Extract<Choice, { kind: 'page' }>>()
  for (const { at, marks } of rank(folded, needle, 2 * pagesShown)) {
    const name = names[at]
    if (name && !found.has(name.path)) found.set(name.path, { kind: 'page', from: 'search', ...name, marks })
  }
  return [...found.values()].slice(0, pagesShown)
}

/** Those that are called so, and then those that `words` knows by another name. */
function findActions(actions: readonly Action[], needle: string, words?: OtherWords): readonly Choice[] {
  if (needle === '') return actions.map((action) => ({ kind: 'action', action, marks: [] }))
  const labels = fold(actions.map(({ label }) => label))
  const found = rank(labels, needle, actions.length).flatMap(({ at, marks }) => {
    const action = actions[at]
    return action ? [{ kind: 'action', action, marks } as const] : []
  })
  const called = new Set(found.map(({ action }) => action))
  const meant = actions.filter((action) => !called.has(action) && areMeant(words?.get(action.label) ?? '', needle))
  return [...found, ...meant.map((action) => ({ kind: 'action', action, marks: [] }) as const)]
}

function isNamed({ names }: Haystack, title: string): boolean {
  const wanted = title.toLowerCase()
  return names.some(
    ({ path, text, nameLength }) =>
      text.slice(0, nameLength).toLowerCase() === wanted || withoutPageExtension(path).toLowerCase() === wanted,
  )
}

/** Pages first, then the actions that were found, then the page that does not exist yet. */
export function listChoices(needle: string, haystack: Haystack, actions: readonly Choice[]): readonly Choice[] {
  const title = needle.trim()
  const pages = findPages(haystack, title)
  const create: readonly Choice[] = isNamed(haystack, title) ? [] : [{ kind: 'create', title }]
  return [...pages, ...actions, ...create]
}

type AtHand = {
  readonly recent: readonly PagePath[]
  readonly favourites?: readonly PagePath[]
  readonly nameOf?: NameOf
}

/** What to offer before anything was typed: the pages read last, the favourites, then what can be done here. */
export function listFirstChoices(
  { recent, favourites = [], nameOf = titleOf }: AtHand,
  actions: readonly Action[],
): readonly Choice[] {
  const offer = (paths: readonly PagePath[], from: Source): readonly Choice[] =>
    paths.map((path) => ({ kind: 'page', from, ...nameFor(path, nameOf), marks: [] }))
  const read = offer(recent.slice(0, recentShown), 'recent')
  return [...read, ...offer(favourites, 'favourites'), ...listActions('', actions)]
}

/** Of one page, `path`, as its outline; of several as they were found. */
export function listHeadings(places: readonly HeadingPlace[], path: PagePath | undefined): readonly Choice[] {
  const top = Math.min(...places.map(({ level }) => level))
  return places.map((place) => ({ kind: 'heading', place, depth: path === undefined ? null : place.level - top }))
}

const groups = ['here', 'wiki', 'verso'] as const
const groupOf = ({ group }: Action): (typeof groups)[number] => group ?? 'here'

/**
 * What is called so; before anything was typed in their groups: what can be done here before what can be done anywhere. What
 * has keys is done most, and comes first.
 */
export function listActions(needle: string, actions: readonly Action[], words?: OtherWords): readonly Choice[] {
  const inTurn = [...actions.filter(({ keys }) => keys), ...actions.filter(({ keys }) => !keys)]
  const grouped = groups.flatMap((group) => inTurn.filter((action) => groupOf(action) === group))
  return findActions(grouped, needle.trim(), words)
}

export type About = 'recent' | 'favourites' | 'pages' | 'headings' | 'actions' | 'create' | (typeof groups)[number]
/** Choices that belong together; `first` is the place of the first among all. */
export type Section = { readonly about: About; readonly first: number; readonly choices: readonly Choice[] }

function aboutOf(choice: Choice, isFirst: boolean): About {
  if (choice.kind === 'page') return choice.from === 'search' ? 'pages' : choice.from
  if (choice.kind === 'action') return isFirst ? groupOf(choice.action) : 'actions'
  return choice.kind === 'heading' ? 'headings' : 'create'
}

/** The choices in their order, parted where they are about something else. `isFirst` when nothing was typed yet. */
export function partChoices(
  choices: readonly Choice[],
  { isFirst }: { readonly isFirst: boolean },
): readonly Section[] {
  const sections: { about: About; first: number; choices: Choice[] }[] = []
  for (const [at, choice] of choices.entries()) {
    const about = aboutOf(choice, isFirst)
    const last = sections.at(-1)
    if (last?.about === about) last.choices.push(choice)
    else sections.push({ about, first: at, choices: [choice] })
  }
  return sections
}
