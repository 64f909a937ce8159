/** The sentences of the app's own state, kept in a wiki. */
import { plural } from '../../plural'

export const keeping = {
  title: (wiki: string) => `Settings in “${wiki}”`,
  intro:
    'Keeps how you like Verso to look and work, the favourites and saved searches of this wiki, and how its records are shown in a file of the wiki. Your other devices take them over when they sync.',
  never: 'Never kept there: tokens, your name and address, drafts, the language, and what you have read.',
  seen: 'Everybody who has this wiki can read them.',
  keep: (folder: string) => `Keep my settings in this wiki, in the folder “${folder}”`,
  folderLabel: 'Folder',
  noFolder: 'This cannot be a folder of the wiki.',
  now: 'Commit now',
  commit: 'Keep settings',
  committed: 'Your settings are committed.',
  nothing: 'Nothing has changed since the last time.',
  stopped: 'Your settings stay on this device. The file in the wiki is left as it is.',
  disagreed: (count: number) =>
    `${plural(count, 'setting was', 'settings were')} also changed on another device. What this device says is kept.`,
  /** A database, before why; null for one whose name cannot be read. */
  leftOut: (folder: string | null) =>
    `${folder === null ? 'A database' : `The database “${folder}”`} was left out; what was done in it stays on this device.`,
}
