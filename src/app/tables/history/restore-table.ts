/** Making a table, or a whole database, what it was: one new commit, told, and taken back from there. */
import type { Oid, PagePath } from '../../../names'
import { nameOf } from '../../../page'
import type { Wiki } from '../../../worker'
import { telling, useMeans } from '../../branches/doing/means'
import { messages } from '../../messages/all'
import { router } from '../../router.svelte'
import { askAuthor } from '../../verso/author'

/** `table` is null for the whole database; `when` is as people read it. */
export type Then = {
  readonly folder: PagePath
  readonly table: string | null
  readonly at: Oid
  readonly when: string
}

/** Call while a component starts. */
export function useRestoreTable(wiki: () => Wiki): (then: Then) => Promise<unknown> {
  const means = useMeans(wiki)
  return telling(means, async ({ folder, table, at, when }: Then) => {
    const { api, notices, undoing } = means
    const { id } = wiki()
    const words = messages.rows.past
    const name = table ?? nameOf(folder)
    const commit = { message: words.message(name, when), author: await askAuthor(api) }
    const restored = await api.restoreTable(id, folder, table, at, commit)
    if (restored.kind === 'published') await undoing.offerCommit(id, words.done(name, when), restored.commit)
    else notices.say(restored.kind === 'unchanged' ? words.same : words.conflicted)
    router.go({ kind: 'database', wiki: id, path: folder, table, commit: null })
  })
}
