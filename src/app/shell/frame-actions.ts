/** What can be done anywhere in a wiki. */
import ClockFading from '@lucide/svelte/icons/clock-fading'
import Download from '@lucide/svelte/icons/download'
import FilePlus from '@lucide/svelte/icons/file-plus'
import HardDrive from '@lucide/svelte/icons/hard-drive'
import House from '@lucide/svelte/icons/house'
import Keyboard from '@lucide/svelte/icons/keyboard'
import Library from '@lucide/svelte/icons/library'
import ListTree from '@lucide/svelte/icons/list-tree'
import PanelLeft from '@lucide/svelte/icons/panel-left'
import PanelRight from '@lucide/svelte/icons/panel-right'
import RefreshCw from '@lucide/svelte/icons/refresh-cw'
import Search from '@lucide/svelte/icons/search'
import Settings from '@lucide/svelte/icons/settings'
import SunMoon from '@lucide/svelte/icons/sun-moon'
import TextSearch from '@lucide/svelte/icons/text-search'
import Trash2 from '@lucide/svelte/icons/trash-2'
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

const t = messages.shell
const themes: readonly Theme[] = ['auto', 'light', 'dark']

function nextTheme(): void {
  preferences.change((now) => ({ ...now, theme: themes[(themes.indexOf(now.theme) + 1) % themes.length] ?? 'auto' }))
}

const flipLetterKeys = (): void => preferences.change((now) => ({ ...now, letterKeys: !now.letterKeys }))
export const foldLeft = (): void => preferences.change((now) => ({ ...now, leftOpen: !now.leftOpen }))
export const foldRight = (): void => preferences.change((now) => ({ ...now, rightOpen: !now.rightOpen }))

export function frameActions(wiki: WikiId, palette: Palette, pages: WikiPages): readonly Action[] {
  const going = (route: Route) => () => router.go(route)
  return [
    { label: t.search, keys: 'Mod+K', icon: Search, run: () => palette.show('pages') },
    { label: t.toHome, keys: 'G', icon: House, run: () => router.go({ kind: 'home', wiki, at: pages.at }) },
    { label: t.allPages, keys: 'P', icon: ListTree, run: () => router.go({ kind: 'pages', wiki, at: pages.at }) },
    { label: t.changes, keys: 'C', icon: ClockFading, run: going({ kind: 'changes', wiki }) },
    {
      label: messages.past.find.act,
      keys: 'F',
      icon: TextSearch,
      run: going({ kind: 'find', wiki, phrase: '', page: null, scope: 'wiki' }),
    },
    travelAction(wiki, () => pages.files.value?.commit),
    { label: t.deleted, icon: Trash2, run: going({ kind: 'deleted', wiki }) },
    { label: t.remote, icon: RefreshCw, run: going({ kind: 'remote', wiki }) },
    { label: t.exportWiki, icon: Download, run: going({ kind: 'export', wiki }) },
    { label: t.storage, icon: HardDrive, run: going({ kind: 'storage', wiki }) },
    { label: t.allWikis, icon: Library, run: going({ kind: 'wikis' }) },
    { label: t.settings, icon: Settings, run: going({ kind: 'settings' }) },
    { label: t.nextTheme, icon: SunMoon, run: nextTheme },
    { label: t.foldOrShowLeft, keys: '[', icon: PanelLeft, run: foldLeft },
    { label: t.foldOrShowRight, keys: ']', icon: PanelRight, run: foldRight },
    { label: t.letterKeys, icon: Keyboard, run: flipLetterKeys },
    { label: t.keys, keys: '?', otherKeys: '/', run: () => palette.show('actions') },
  ]
}

/** What can be done anywhere, but only now. */
export const newPageAction = (wiki: WikiId): Action => ({
  label: t.newPage,
  keys: 'N',
  icon: FilePlus,
  run: () => router.go({ kind: 'new', wiki, path: '' }),
})
