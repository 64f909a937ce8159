/** Making a folder, or everything, what it was: one new commit, told, and taken back from there. */
import type { Oid } from '../../../names'
import type { FolderPath, Wiki } from '../../../worker'
import { telling, useMeans } from '../../branches/doing/means'
import { messages } from '../../messages/all'
import { startEdit } from '../../verso/author'

/** A moment, with its date as people read it. */
export type Moment = { readonly at: Oid; readonly when: string }

const words = () => messages.time

/** True once the folder (the empty path: everything) is what it was. Call while a component starts. */
export function useRestoreFolder(wiki: () => Wiki): (folder: FolderPath, moment: Moment) => Promise<unknown> {
  const means = useMeans(wiki)
  return telling(means, async (folder: FolderPath, { at, when }: Moment) => {
    const { api, notices, undoing } = means
    const { id } = wiki()
    const message = folder === '' ? words().messageAll(when) : words().messageFolder(folder, when)
    const published = await api.restoreFolder(id, folder, at, await startEdit(api, id, message))
    const what = folder === '' ? words().everything : words().folder(folder)
    if (published.kind === 'published') await undoing.offer(id, words().restored(what, when), 'restore')
    else notices.say(published.kind === 'unchanged' ? words().restoredSame(what) : messages.branches.done.moved)
    return published.kind !== 'conflicted'
  })
}
