import type { PagePath, WikiId } from '../../names'
import { offerActions } from '../actions.svelte'
import { messages } from '../messages'
import { router } from '../router.svelte'

/** Offers the way from the verso of a page back to what it says. To be called while a component starts. */
export function offerTurningBack(page: () => { readonly wiki: WikiId; readonly path: PagePath }): void {
  offerActions(() => {
    const run = () => router.go({ kind: 'page', ...page(), heading: null })
    return [{ label: messages.shell.turnBack, keys: 'T', run }]
  })
}
