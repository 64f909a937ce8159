/** The texts of a conflict, to be looked at and put together. */
import { readBlob, type Repository } from '../../git'
import type { PagePath } from '../../names'
import { isPage, mergePages, noMergeRules, readText, splitLines, type MergeHunk, type MergeRules } from '../../page'
import type { Conflict, ConflictTexts } from './model'

type Texts = Readonly<Record<'base' | 'ours' | 'theirs', string | null>>

export async function readTexts(repository: Repository, conflict: Conflict, rules: MergeRules): Promise<ConflictTexts> {
  const sides = [conflict.base, conflict.ours, conflict.theirs]
  const [base = null, ours = null, theirs = null] = await Promise.all(sides.map((side) => readSide(repository, side)))
  const texts = { base, ours, theirs }
  // A base that is no text tells nothing of how the texts came apart.
  const isWhole = conflict.base !== null && texts.base === null
  return isWhole ? { path: conflict.path, ...texts, hunks: null } : joinTexts(conflict.path, texts, rules)
}

/** The texts, with what can be merged of them. */
export const joinTexts = (path: PagePath, texts: Texts, rules: MergeRules): ConflictTexts => ({
  path,
  ...texts,
  hunks: mergeSides(path, texts, rules),
})

function mergeSides(path: PagePath, { base, ours, theirs }: Texts, rules: MergeRules): readonly MergeHunk[] | null {
  if (ours === null || theirs === null) return null
  const merge = mergePages({ base, ours, theirs }, isPage(path) ? rules : noMergeRules)
  return merge.kind === 'conflicted' ? merge.hunks : [{ kind: 'same', lines: splitLines(merge.text) }]
}

/** Null for what is not there, and for what is no text of its own: a link, another repository's commit, a picture. */
export async function readSide(repository: Repository, side: Conflict['ours']): Promise<string | null> {
  if (side?.kind !== 'file' && side?.kind !== 'executable') return null
  return readText(await readBlob(repository, side.oid))?.text ?? null
}
