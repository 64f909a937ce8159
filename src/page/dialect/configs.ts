/** What the settings of other programs, kept in the repository, say of its dialect. */
import type { Attachments, DailyNotes, Dialect, NewLinks, WeeklyNotes } from './model'

/** The files that are worth reading, where they are there. */
export const configPaths = [
  '.obsidian/app.json',
  '.obsidian/daily-notes.json',
  '.obsidian/templates.json',
  '.obsidian/plugins/periodic-notes/data.json',
  '.obsidian/plugins/calendar/data.json',
  'logseq/config.edn',
] as const

export type Configs = ReadonlyMap<string, string>

type Settings = Readonly<Record<string, unknown>>

const isSettings = (value: unknown): value is Settings => typeof value === 'object' && value !== null

/** Nothing where the file is not there or no JSON: settings are somebody else's, and may be anything. */
function readJson(text: string | undefined): Settings {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return isSettings(value) ? value : {}
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}

const textIn = (settings: Settings, key: string): string | undefined => {
  const value = settings[key]
  return typeof value === 'string' && value.length < 256 ? value.trim() : undefined
}

const folderIn = (settings: Settings, key: string): string | undefined =>
  textIn(settings, key)?.replace(/^\/+|\/+$/g, '')

function obsidianAttachments(folder: string | undefined): Attachments {
  if (folder === undefined || folder === '' || folder === '/') return { kind: 'root' }
  if (folder === './' || folder === '.') return { kind: 'beside' }
  const name = folder.replace(/^\.?\/+|\/+$/g, '')
  return folder.startsWith('./') ? { kind: 'below', folder: name } : { kind: 'folder', folder: name }
}

function obsidianLinks(app: Settings): NewLinks {
  const path = textIn(app, 'newLinkFormat')
  return {
    form: app['useMarkdownLinks'] === true ? 'markdown' : 'wikilink',
    path: path === 'relative' || path === 'absolute' ? path : 'shortest',
  }
}

function obsidianDays(daily: Settings, known: DailyNotes): DailyNotes {
  return {
    folder: folderIn(daily, 'folder') ?? known.folder,
    format: textIn(daily, 'format') || known.format,
    template: folderIn(daily, 'template') || null,
  }
}

/** The plugins that make pages of weeks: Periodic Notes, and the older Calendar, which it takes its settings over from. */
function obsidianWeeks(configs: Configs, known: WeeklyNotes): WeeklyNotes {
  const weekly = readJson(configs.get('.obsidian/plugins/periodic-notes/data.json'))['weekly']
  const [periodic, calendar] = [
    isSettings(weekly) ? weekly : {},
    readJson(configs.get('.obsidian/plugins/calendar/data.json')),
  ]
  return {
    folder: folderIn(periodic, 'folder') ?? folderIn(calendar, 'weeklyNoteFolder') ?? known.folder,
    format: textIn(periodic, 'format') || textIn(calendar, 'weeklyNoteFormat') || known.format,
    template: folderIn(periodic, 'template') || folderIn(calendar, 'weeklyNoteTemplate') || null,
  }
}

function withObsidian(dialect: Dialect, configs: Configs): Dialect {
  const app = readJson(configs.get('.obsidian/app.json'))
  const isBeside = textIn(app, 'newFileLocation') === 'current'
  return {
    ...dialect,
    newLinks: obsidianLinks(app),
    attachments: obsidianAttachments(textIn(app, 'attachmentFolderPath')),
    dailyNotes: obsidianDays(readJson(configs.get('.obsidian/daily-notes.json')), dialect.dailyNotes),
    weeklyNotes: obsidianWeeks(configs, dialect.weeklyNotes),
    templates: folderIn(readJson(configs.get('.obsidian/templates.json')), 'folder') ?? null,
    newPages: isBeside ? { kind: 'beside' } : { kind: 'folder', folder: folderIn(app, 'newFileFolderPath') ?? '' },
  }
}

/** A string of a key in EDN, when it is on the top and not behind a comment sign. */
const ednText = (text: string, key: string): string | undefined =>
  new RegExp(`^[^;"\\n]*:${key}[\\s,]+"([^"\\n]{0,255})"`, 'm').exec(text)?.[1]

/** Java's letters for dates as those of moment.js. */
const momentFormat = (format: string): string => format.replaceAll('y', 'Y').replaceAll('d', 'D')

function withLogseq(dialect: Dialect, configs: Configs): Dialect {
  const edn = configs.get('logseq/config.edn') ?? ''
  const format = ednText(edn, 'journal/file-name-format')
  return {
    ...dialect,
    dailyNotes: {
      ...dialect.dailyNotes,
      folder: ednText(edn, 'journals-directory') ?? dialect.dailyNotes.folder,
      format: format ? momentFormat(format) : dialect.dailyNotes.format,
    },
    newPages: { kind: 'folder', folder: ednText(edn, 'pages-directory') ?? 'pages' },
  }
}

/** The dialect as its own program is set. */
export function withConfigs(dialect: Dialect, configs: Configs): Dialect {
  if (dialect.name === 'obsidian') return withObsidian(dialect, configs)
  return dialect.name === 'logseq' ? withLogseq(dialect, configs) : dialect
}
