/** What this browser remembers about how its reader likes things. Nothing here is lost work when it is lost. */

export type Theme = 'auto' | 'light' | 'dark'

export type Preferences = {
  readonly theme: Theme
  readonly leftOpen: boolean
  readonly rightOpen: boolean
  readonly previewOpen: boolean
  /** Writes in a plain text box in place of the editor. */
  readonly plainBox: boolean
  /** Keys that are a letter alone do something; people who speak to their computer may not want that (WCAG 2.1.4). */
  readonly letterKeys: boolean
  readonly lastWiki: string | null
  /** By wiki: the pages read last, newest first. */
  readonly recent: Readonly<Record<string, readonly string[]>>
  /** By wiki: the folders that are open in the tree. */
  readonly openFolders: Readonly<Record<string, readonly string[]>>
}

export const standard: Preferences = {
  theme: 'auto',
  leftOpen: true,
  rightOpen: true,
  previewOpen: true,
  plainBox: false,
  letterKeys: true,
  lastWiki: null,
  recent: {},
  openFolders: {},
}

const recentKept = 20

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isTheme = (value: unknown): value is Theme => value === 'auto' || value === 'light' || value === 'dark'
const orElse = (value: unknown, otherwise: boolean): boolean => (typeof value === 'boolean' ? value : otherwise)
const isString = (value: unknown): value is string => typeof value === 'string'

function parseLists(value: unknown): Readonly<Record<string, readonly string[]>> {
  if (!isRecord(value)) return {}
  return Object.fromEntries(
    Object.entries(value).map(([key, list]) => [key, Array.isArray(list) ? list.filter(isString) : []]),
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
    leftOpen: orElse(stored.leftOpen, standard.leftOpen),
    rightOpen: orElse(stored.rightOpen, standard.rightOpen),
    previewOpen: orElse(stored.previewOpen, standard.previewOpen),
    plainBox: orElse(stored.plainBox, standard.plainBox),
    letterKeys: orElse(stored.letterKeys, standard.letterKeys),
    lastWiki: isString(stored.lastWiki) ? stored.lastWiki : null,
    recent: parseLists(stored.recent),
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
