import { findFile } from '../../git'
import type { Draft } from '../model'
import { readHead } from '../read'
import type { OpenWiki } from '../wiki'
import { rulesOf } from './merge-file'
import type { DraftConflict } from './model'
import { joinTexts, readSide } from './texts'

/** What was typed against the page as it is now on the branch it was typed on. */
export async function readDraftConflict(wiki: OpenWiki, draft: Omit<Draft, 'time'>): Promise<DraftConflict> {
  const { path, text, branch = wiki.branch } = draft
  const head = await readHead({ ...wiki, branch })
  const [base = null, theirs = null] = await Promise.all(
    [draft.base, head].map(async (at) => {
      const file = at === null ? undefined : await findFile(wiki.repository, at, path)
      return readSide(wiki.repository, file ?? null)
    }),
  )
  return { ...joinTexts(path, { base, ours: text, theirs }, await rulesOf(wiki)), head }
}
