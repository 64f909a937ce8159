import { WikiError } from '../../errors'
import { findFile } from '../../git'
import type { PagePath } from '../../names'
import { findDraft } from '../drafts'
import { readHead } from '../read'
import type { OpenWiki } from '../wiki'
import { rulesOf } from './merge-file'
import type { DraftConflict } from './model'
import { joinTexts, readSide } from './texts'

/** The draft of a page against the page as it is now. Throws `not-found` when there is no draft. */
export async function readDraftConflict(wiki: OpenWiki, path: PagePath): Promise<DraftConflict> {
  const [draft, head] = await Promise.all([findDraft(wiki, path), readHead(wiki)])
  if (!draft) throw new WikiError('not-found', `There is no draft of “${path}”.`, { path })
  const [base, theirs] = await Promise.all(
    [draft.base, head].map(async (at) => {
      const file = at === null ? undefined : await findFile(wiki.repository, at, path)
      return readSide(wiki.repository, file ?? null)
    }),
  )
  const texts = { base: base ?? null, ours: draft.text, theirs: theirs ?? null }
  return { ...joinTexts(path, texts, await rulesOf(wiki)), head }
}
