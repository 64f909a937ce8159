/** What this browser remembers about how its reader likes things. Nothing here is lost work when it is lost. */
import { isLanguage, type Language } from './messages/languages'
import { findOrder, type SearchOrder } from './search/route-query'

export type Theme = 'auto' | 'light' | 'dark'

export const textSizes = [90, 100, 110, 120, 130, 140, 150] as const
export type TextSize = (typeof textSizes)[number]

/** A search under a name; `order` is one of those that a search has. */
export type SavedSearch = { readonly name: string; readonly text: string; readonly order: 'best' | SearchOrder }

export type Preferences = {
  readonly theme: Theme
  /** null: the first of the browser's languages that is spoken here. */
  readonly language: Language | null
  /** Of all text, in percent of what the browser has for it. */
  readonly textSize: TextSize
  readonly leftOpen: boolean
  readonly rightOpen: boolean
  readonly previewOpen: boolean
  /** The pages around a page are drawn beside it. */
  readonly nearOpen: boolean
  /** The wiki whose tags the left margin shows in place of its tree of pages; empty, none. */
  readonly tagsInMargin: string
  /** Writes in a plain text box in place of the editor. */
  readonly plainBox: boolean
  /** Text is styled as it is written; otherwise every sign of Markdown shows. */
  readonly liveText: boolean
  readonly vimKeys: boolean
  /** A text is saved by itself when nobody has typed for so many seconds; null: it is not. */
  readonly autosave: number | null
  /** Keys that are a letter alone do something; people who speak to their computer may not want that (WCAG 2.1.4). */
  readonly letterKeys: boolean
  readonly lastWiki: string | null
  /** By wiki: the pages read last, newest first. */
  readonly recent: Readonly<Record<string, readonly string[]>>
  /** By wiki: the pages somebody keeps at hand, in the order they gave them. */
  readonly favourites: Readonly<Record<string, readonly string[]>>
  /** By wiki: the searches somebody keeps. */
  readonly searches: Readonly<Record<string, readonly SavedSearch[]>>
  /** By wiki: the folders that are open in the tree. */
  readonly openFolders: Readonly<Record<string, readonly string[]>>
}

export const standard: Preferences = {
  theme: 'auto',
  language: null,
  textSize: 100,
  leftOpen: true,
  rightOpen: true,
  previewOpen: false,
  nearOpen: false,
  tagsInMargin: '',
  plainBox: false,
  liveText: true,
  vimKeys: false,
  autosave: null,
  letterKeys: true,
  lastWiki: null,
  recent: {},
  favourites: {},
  searches: {},
  openFolders: {},
}

/** In seconds. */
export const standardPause = 30
export const longestPause = 3600

const isPause = (value: unknown): value is number => typeof value === 'number' && value >= 1 && value <= longestPause

const recentKept = 20

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isTheme = (value: unknown): value is Theme => value === 'auto' || value === 'light' || value === 'dark'
const findTextSize = (value: unknown): TextSize | undefined => textSizes.find((size) => size === value)
const orElse = (value: unknown, otherwise: boolean): boolean => (typeof value === 'boolean' ? value : otherwise)
const isOrder = (value: unknown): value is SavedSearch['order'] => value === 'best' || findOrder(value) !== undefined
const isString = (value: unknown): value is string => typeof value === 'string'

function parseLists(value: unknown): Readonly<Record<string, readonly string[]>> {
  if (!isRecord(value)) return {}
  return Object.fromEntries(
    Object.entries(value).map(([key, list]) => [key, Array.isArray(list) ? list.filter(isString) : []]),
  )
}

const isSearch = (value: unknown): value is SavedSearch =>
  isRecord(value) && isString(value.name) && isString(value.text) && isOrder(value.order)

function parseSearches(value: unknown): Preferences['searches'] {
  if (!isRecord(value)) return {}
  return Object.fromEntries(
    Object.entries(value).map(([wiki, list]) => [wiki, Array.isArray(list) ? list.filter(isSearch) : []]),
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Whatever was stored, by this or another version of Verso, as preferences; what cannot be read is as at the start. */
export function parsePreferences(text: string | null): Preferences {
  const stored = parseJson(text ?? '')
  if (!isRecord(stored)) return standard
  return {
    theme: isTheme(stored.theme) ? stored.theme : standard.theme,
    language: isLanguage(stored.language) ? stored.language : standard.language,
    textSize: findTextSize(stored.textSize) ?? standard.textSize,
    leftOpen: orElse(stored.leftOpen, standard.leftOpen),
    rightOpen: orElse(stored.rightOpen, standard.rightOpen),
    previewOpen: orElse(stored.previewOpen, standard.previewOpen),
    nearOpen: orElse(stored.nearOpen, standard.nearOpen),
    tagsInMargin: isString(stored.tagsInMargin) ? stored.tagsInMargin : standard.tagsInMargin,
    plainBox: orElse(stored.plainBox, standard.plainBox),
    liveText: orElse(stored.liveText, standard.liveText),
    vimKeys: orElse(stored.vimKeys, standard.vimKeys),
    autosave: isPause(stored.autosave) ? stored.autosave : standard.autosave,
    letterKeys: orElse(stored.letterKeys, standard.letterKeys),
    lastWiki: isString(stored.lastWiki) ? stored.lastWiki : null,
    recent: parseLists(stored.recent),
    favourites: parseLists(stored.favourites),
    searches: parseSearches(stored.searches),
    openFolders: parseLists(stored.openFolders),
  }
}

/** The page goes to the top of its wiki's recent ones. */
export function visit(preferences: Preferences, wiki: string, path: string): Preferences {
  const others = (preferences.recent[wiki] ?? []).filter((other) => other !== path)
  return { ...preferences, recent: { ...preferences.recent, [wiki]: [path, ...others].slice(0, recentKept) } }
}

/** Opens the folder when it is closed, closes it when it is open. */
export function toggleFolder(preferences: Preferences, wiki: string, folder: string): Preferences {
  const open = preferences.openFolders[wiki] ?? []
  const next = open.includes(folder) ? open.filter((other) => other !== folder) : [...open, folder]
  return { ...preferences, openFolders: { ...preferences.openFolders, [wiki]: next } }
}

/** Opens every folder on the way to the page. */
export function revealPage(preferences: Preferences, wiki: string, path: string): Preferences {
  const parts = path.split('/').slice(0, -1)
  const folders = parts.map((_, end) => parts.slice(0, end + 1).join('/'))
  const open = preferences.openFolders[wiki] ?? []
  if (folders.every((folder) => open.includes(folder))) return preferences
  return { ...preferences, openFolders: { ...preferences.openFolders, [wiki]: [...new Set([...open, ...folders])] } }
}
