/** How edits of a file of rows reach the wiki: a commit with a way back, or a draft where others changed the same. */
import type { PagePath, WikiId } from '../../../names'
import { nameOf } from '../../../page'
import type { TableEdit } from '../../../page/csv'
import type { WikiApi } from '../../../worker'
import type { Undoing } from '../../branches/doing/undoing'
import { messages } from '../../messages/all'
import type { Notices } from '../../notices.svelte'
import { tellFailure } from '../../tell-failure'
import { askAuthor } from '../../verso/author'
import type { Keeping } from './file-table.svelte'

type Place = {
  readonly api: WikiApi
  readonly notices: Notices
  readonly undoing: Undoing
  readonly wiki: WikiId
  readonly path: PagePath
}

/** Of edits of one kind what they did; else that rows were changed. */
function describe(edits: readonly TableEdit[], file: string): string {
  const words = messages.fileTables
  const sentences = { cell: words.changed, add: words.added, remove: words.removed }
  const kinds = new Set(edits.map(({ kind }) => kind))
  const [edit] = edits
  return sentences[(edits.length === 1 || kinds.has('remove')) && kinds.size === 1 && edit ? edit.kind : 'cell'](file)
}

export function openKeeping({ api, notices, undoing, wiki, path }: Place): Keeping {
  const words = messages.fileTables
  const file = nameOf(path)
  return {
    async save(text, base, edits) {
      try {
        const edit = { message: describe(edits, file), author: await askAuthor(api), base }
        const saved = await api.savePage(wiki, path, text, { ...edit, draft: 'kept' })
        if (saved.kind === 'conflicted') return saved
        if (saved.kind === 'unchanged') return { kind: 'saved', commit: saved.commit ?? base, merged: true }
        await undoing.offerCommit(wiki, words.saved(file), saved.commit)
        return { kind: 'saved', commit: saved.commit, merged: saved.merged }
      } catch (error) {
        tellFailure(notices, error)
        return { kind: 'failed' }
      }
    },
    async setAside(text, base) {
      try {
        // A draft that is there already can be had back from what was done last.
        await api.discardDraft(wiki, path)
        await api.writeDraft(wiki, { path, text, base, time: Date.now() })
        notices.post({ tone: 'alert', text: words.moved })
      } catch (error) {
        tellFailure(notices, error)
      }
    },
  }
}
