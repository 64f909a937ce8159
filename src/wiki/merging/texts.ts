/** The texts of a conflict, to be looked at and put together. */
import { besideAt, readBlob, type Repository } from '../../git'
import type { Oid, PagePath } from '../../names'
import { isPage, mergePages, noMergeRules, readText, splitLines, type MergeHunk, type MergeRules } from '../../page'
import type { Conflict, ConflictTexts } from './model'
import { mergeTable } from './tables'

type Texts = Readonly<Record<'base' | 'ours' | 'theirs', string | null>>

/** The commits that come together. */
export type Meeting = Readonly<Record<keyof Texts, Oid | null>>

export async function readTexts(
  repository: Repository,
  conflict: Conflict,
  { rules, meeting }: { readonly rules: MergeRules; readonly meeting: Meeting },
): Promise<ConflictTexts> {
  const sides = [conflict.base, conflict.ours, conflict.theirs]
  const [base = null, ours = null, theirs = null] = await Promise.all(sides.map((side) => readSide(repository, side)))
  const texts = { base, ours, theirs }
  // A base that is no text tells nothing of how the texts came apart.
  const isWhole = conflict.base !== null && texts.base === null
  if (isWhole) return { path: conflict.path, ...texts, hunks: null }
  const rows = rules.tables ? await mergeRows(repository, { conflict, texts, meeting }) : null
  return rows ? { path: conflict.path, ...texts, hunks: rows } : joinTexts(conflict.path, texts, rules)
}

type Rows = { readonly conflict: Conflict; readonly texts: Texts; readonly meeting: Meeting }

/** The rows of a database's table; null for what is none. */
async function mergeRows(
  repository: Repository,
  { conflict, texts: { base, ours, theirs }, meeting }: Rows,
): Promise<readonly MergeHunk[] | null> {
  if (ours === null || theirs === null) return null
  const placed = (side: keyof Texts) => ({ path: conflict[side]?.path ?? conflict.path, at: meeting[side] })
  const places = { base: placed('base'), ours: placed('ours'), theirs: placed('theirs') }
  const merge = await mergeTable(conflict.path, { base, ours, theirs }, besideAt(repository, places))
  return merge?.kind === 'conflicted' ? merge.hunks : null
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
