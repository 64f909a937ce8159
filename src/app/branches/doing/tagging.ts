/** What people do with tags, and with the moments they name. */
import type { Oid } from '../../../names'
import type { Tag, Wiki } from '../../../worker'
import { messages } from '../../messages/all'
import { askAuthor, startEdit } from '../../verso/author'
import { telling, useMeans, type Means } from './means'

export type NewTag = { readonly name: string; readonly message: string; readonly at: Oid | null }

export type Tagging = {
  /** Rejects when the name cannot be had. */
  readonly make: (tag: NewTag) => Promise<void>
  readonly remove: (tag: Tag) => Promise<unknown>
  /** Makes every file what it was at the tag, by a new commit. */
  readonly restoreAll: (tag: Tag) => Promise<unknown>
}

const words = () => messages.branches

/** For the wiki on show. Call while a component starts; what it returns may outlive the component. */
export function useTagging(wiki: () => Wiki): Tagging {
  const means = useMeans(wiki)
  return {
    make: (tag) => make(means, tag),
    remove: telling(means, (tag: Tag) => remove(means, tag)),
    restoreAll: telling(means, (tag: Tag) => restoreAll(means, tag)),
  }
}

async function make({ api, undoing, wiki }: Means, { name, message, at }: NewTag): Promise<void> {
  await api.createTag(wiki().id, name, { message, author: await askAuthor(api), ...(at && { at }) })
  await undoing.offer(wiki().id, words().done.tagged(name), 'create-tag')
}

async function remove({ api, undoing, wiki }: Means, { name }: Tag): Promise<void> {
  await api.deleteTag(wiki().id, name)
  const isThere = (await api.listRemovedTags(wiki().id)).some((removed) => removed.name === name)
  await undoing.offer(wiki().id, isThere ? words().origin.untagged(name) : words().done.untagged(name), 'delete-tag')
}

async function restoreAll({ api, notices, undoing, wiki }: Means, { name, commit }: Tag): Promise<void> {
  const edit = await startEdit(api, wiki().id, words().tags.restoreMessage(name))
  const { kind } = await api.restoreFolder(wiki().id, '', commit.oid, edit)
  if (kind === 'published') await undoing.offer(wiki().id, words().done.restored(name), 'restore')
  else notices.say(kind === 'unchanged' ? words().done.restoredSame(name) : words().done.moved)
}
