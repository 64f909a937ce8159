/** From a page into its past, beside its history: who wrote what, and when words came and went. */
import TextSearch from '@lucide/svelte/icons/text-search'
import UsersRound from '@lucide/svelte/icons/users-round'
import type { PagePath, WikiId } from '../../../names'
import type { Action } from '../../actions.svelte'
import { messages } from '../../messages'
import { router } from '../../router.svelte'

type Page = { readonly wiki: WikiId; readonly path: PagePath }

/** For the page's menu and the palette. */
export const waysIn = (page: Page) => [blameAction(page), findAction(page)] as const

const blameAction = (page: Page) =>
  ({
    label: messages.ways.blame,
    keys: 'W',
    icon: UsersRound,
    run: () => router.go({ kind: 'blame', ...page, commit: null, line: null }),
  }) as const satisfies Action

export const findAction = ({ wiki, path }: Page) =>
  ({
    label: messages.ways.findInHistory,
    keys: 'F',
    icon: TextSearch,
    run: () => router.go({ kind: 'find', wiki, phrase: '', page: path, scope: 'page' }),
  }) as const satisfies Action
