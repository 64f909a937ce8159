/** A mention made a link: one commit of the page that names the other, with a way back. */
import type { PagePath, WikiId } from '../../names'
import { linkMention } from '../../page'
import type { Place } from '../../worker'
import { useUndoing } from '../branches/doing/undoing'
import { useEngine, useNotices } from '../engine-context'
import { messages } from '../messages/all'
import { useWikiPages } from '../shell/wiki-pages.svelte'
import { tellFailure } from '../tell-failure'
import { askAuthor } from '../verso/author'

/** Links the words at a place to the page at `target`. Call while a component starts. */
export function useMentions(wiki: WikiId, target: PagePath): (place: Place) => Promise<void> {
  const { api } = useEngine()
  const notices = useNotices()
  const undoing = useUndoing()
  const pages = useWikiPages()
  const t = messages.linking
  const { nameOf } = pages

  async function link(place: Place): Promise<void> {
    const { path } = place
    const page = await api.readPage(wiki, path)
    const of = { target, from: path }
    const text = page.readOnly === null ? linkMention(page.text, place, { of, index: pages.index }) : undefined
    if (text === undefined) return void notices.post({ tone: 'alert', text: t.cannotLink(nameOf(path)) })
    const message = t.linkMessage(nameOf(target), nameOf(path))
    const edit = { message, author: await askAuthor(api), base: page.commit }
    const published = await api.savePage(wiki, path, text, { ...edit, draft: 'kept' })
    if (published.kind === 'conflicted') notices.post({ tone: 'alert', text: t.conflicted })
    if (published.kind === 'published') await undoing.offerCommit(wiki, t.linked(nameOf(path)), published.commit)
  }

  return (place) => link(place).catch((error: unknown) => void tellFailure(notices, error))
}
