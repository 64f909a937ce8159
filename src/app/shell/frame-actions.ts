/** What can be done anywhere in a wiki. */
import BookOpen from '@lucide/svelte/icons/book-open'
import CalendarDays from '@lucide/svelte/icons/calendar-days'
import ClockFading from '@lucide/svelte/icons/clock-fading'
import Command from '@lucide/svelte/icons/command'
import Database from '@lucide/svelte/icons/database'
import Download from '@lucide/svelte/icons/download'
import FilePlus from '@lucide/svelte/icons/file-plus'
import HardDrive from '@lucide/svelte/icons/hard-drive'
import Hash from '@lucide/svelte/icons/hash'
import History from '@lucide/svelte/icons/history'
import House from '@lucide/svelte/icons/house'
import Keyboard from '@lucide/svelte/icons/keyboard'
import KeyboardOff from '@lucide/svelte/icons/keyboard-off'
import Library from '@lucide/svelte/icons/library'
import ListTree from '@lucide/svelte/icons/list-tree'
import PanelLeft from '@lucide/svelte/icons/panel-left'
import PanelRight from '@lucide/svelte/icons/panel-right'
import Printer from '@lucide/svelte/icons/printer'
import RefreshCw from '@lucide/svelte/icons/refresh-cw'
import Search from '@lucide/svelte/icons/search'
import Settings from '@lucide/svelte/icons/settings'
import Shuffle from '@lucide/svelte/icons/shuffle'
import SunMoon from '@lucide/svelte/icons/sun-moon'
import Table2 from '@lucide/svelte/icons/table-2'
import TableProperties from '@lucide/svelte/icons/table-properties'
import TextSearch from '@lucide/svelte/icons/text-search'
import Unlink from '@lucide/svelte/icons/unlink'
import Trash2 from '@lucide/svelte/icons/trash-2'
import Waypoints from '@lucide/svelte/icons/waypoints'
import type { WikiId } from '../../names'
import type { Action } from '../actions.svelte'
import { messages } from '../messages'
import type { Palette } from '../palette/palette.svelte'
import type { Theme } from '../preferences'
import { preferences } from '../preferences.svelte'
import type { Route } from '../router'
import { router } from '../router.svelte'
import { travelAction } from '../time/ways-in'
import type { WikiPages } from './wiki-pages.svelte'

const themes: readonly Theme[] = ['auto', 'light', 'dark']

function nextTheme(): void {
  preferences.change((now) => ({ ...now, theme: themes[(themes.indexOf(now.theme) + 1) % themes.length] ?? 'auto' }))
}

const flipLetterKeys = (): void => preferences.change((now) => ({ ...now, letterKeys: !now.letterKeys }))
export const foldLeft = (): void => preferences.change((now) => ({ ...now, leftOpen: !now.leftOpen }))
export const foldRight = (): void => preferences.change((now) => ({ ...now, rightOpen: !now.rightOpen }))

/** To some page of the wiki. */
export function goAnywhere({ pages, routeTo }: WikiPages): void {
  const some = pages[Math.floor(Math.random() * pages.length)]
  if (some) router.go(routeTo(some))
}

export function frameActions(wiki: WikiId, palette: Palette, pages: WikiPages): readonly Action[] {
  const t = messages.shell
  const going = (route: Route) => () => router.go(route)
  const wide: readonly Action[] = [
    { label: t.search, keys: 'Mod+K', otherKeys: 'Mod+O', icon: Search, run: () => palette.show('pages') },
    { label: t.searchAll, keys: 'Mod+Shift+F', icon: TextSearch, run: going({ kind: 'search', wiki, text: '' }) },
    { label: t.toHome, keys: 'G', icon: House, run: () => router.go({ kind: 'home', wiki, at: pages.at }) },
    { label: t.allPages, keys: 'P', icon: ListTree, run: () => router.go({ kind: 'pages', wiki, at: pages.at }) },
    { label: messages.finding.random, icon: Shuffle, run: () => goAnywhere(pages) },
    { label: messages.finding.allTags, icon: Hash, run: going({ kind: 'tag', wiki, tag: '' }) },
    { label: messages.ways.links, icon: Unlink, run: going({ kind: 'links', wiki }) },
    { label: messages.ways.graph, icon: Waypoints, run: going({ kind: 'graph', wiki, around: null }) },
    { label: messages.ways.models, icon: Table2, run: going({ kind: 'models', wiki }) },
    { label: messages.ways.query, keys: 'Q', icon: TableProperties, run: going({ kind: 'query', wiki, sql: '' }) },
    { label: messages.ways.databases, icon: Database, run: going({ kind: 'databases', wiki }) },
    { label: t.changes, keys: 'C', icon: ClockFading, run: going({ kind: 'changes', wiki }) },
    {
      label: messages.ways.findInHistory,
      keys: 'F',
      icon: History,
      run: going({ kind: 'find', wiki, phrase: '', page: null, scope: 'wiki' }),
    },
    { label: messages.ways.today, keys: 'D', icon: CalendarDays, run: going({ kind: 'today', wiki }) },
    { label: messages.ways.thisWeek, icon: CalendarDays, run: going({ kind: 'week', wiki }) },
    travelAction(wiki, () => pages.files.value?.commit),
    { label: t.deleted, icon: Trash2, run: going({ kind: 'deleted', wiki }) },
    { label: t.remote, icon: RefreshCw, run: going({ kind: 'remote', wiki }) },
    { label: t.exportWiki, icon: Download, run: going({ kind: 'export', wiki }) },
    { label: t.storage, icon: HardDrive, run: going({ kind: 'storage', wiki }) },
  ]
  const own: readonly Action[] = [
    { label: messages.ways.guide, icon: BookOpen, run: going({ kind: 'guide', wiki, page: '', heading: null }) },
    { label: t.allWikis, icon: Library, run: going({ kind: 'wikis' }) },
    { label: t.settings, icon: Settings, run: going({ kind: 'settings' }) },
    { label: t.nextTheme, icon: SunMoon, run: nextTheme },
    { label: t.foldOrShowLeft, keys: '[', icon: PanelLeft, run: foldLeft },
    { label: t.foldOrShowRight, keys: ']', icon: PanelRight, run: foldRight },
    { label: t.letterKeys, icon: KeyboardOff, run: flipLetterKeys },
    { label: t.keys, keys: 'Mod+P', otherKeys: '/', icon: Command, run: () => palette.show('actions') },
    { label: t.print, icon: Printer, run: () => print() },
  ]
  return [
    ...wide.map((action) => ({ ...action, group: 'wiki' as const })),
    ...own.map((action) => ({ ...action, group: 'verso' as const })),
  ]
}

/** What can be done anywhere, but only now. */
export const newPageAction = (wiki: WikiId): Action => ({
  group: 'wiki',
  label: messages.shell.newPage,
  keys: 'N',
  icon: FilePlus,
  run: () => router.go({ kind: 'new', wiki, path: '' }),
})

/** The list of all keys that do something here. */
export const keysAction = (show: () => void): Action => ({
  group: 'verso',
  label: messages.shell.allKeys,
  keys: '?',
  icon: Keyboard,
  run: show,
})
