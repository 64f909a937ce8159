/** What merges a page by what its lines mean, as values. */

/**
 * Front matter key by key; tables row by row; task lists item by item; two new pages of one name one after the other; and
 * prose word by word where lines overlap.
 */
export type MergeRule = 'front-matter' | 'tables' | 'tasks' | 'new-pages' | 'words'

export const mergeRules: readonly MergeRule[] = ['front-matter', 'tables', 'tasks', 'new-pages', 'words']

/** Which rules count. */
export type MergeRules = Readonly<Record<MergeRule, boolean>>

export const allMergeRules: MergeRules = {
  'front-matter': true,
  tables: true,
  tasks: true,
  'new-pages': true,
  words: true,
}

/** Lines alone, as git merges. */
export const noMergeRules: MergeRules = {
  'front-matter': false,
  tables: false,
  tasks: false,
  'new-pages': false,
  words: false,
}

/** Lines with their line breaks; only the last of a text may have none. */
export type Lines = readonly string[]

export type Sides<Value> = { readonly base: Value; readonly ours: Value; readonly theirs: Value }

/**
 * A part of a merge, in order. `by` tells whose change it is, or what rule made it; without it, it is as it was before, or
 * both made the same of it. A page is whole again when each conflict is replaced by the lines of one of its sides.
 */
export type MergeHunk =
  | { readonly kind: 'same'; readonly lines: Lines; readonly by?: MergeRule | 'ours' | 'theirs' }
  | ({ readonly kind: 'conflict' } & Sides<Lines>)

/** Texts of a page that both sides changed; without a base, both added it. */
export type PageSides = { readonly base: string | null; readonly ours: string; readonly theirs: string }

/** `rules` are those that decided something; none where the lines side by side were enough. */
export type PageMerge =
  | { readonly kind: 'merged'; readonly text: string; readonly rules: readonly MergeRule[] }
  | { readonly kind: 'conflicted'; readonly hunks: readonly MergeHunk[]; readonly rules: readonly MergeRule[] }

/** A file that both sides changed; without a base, both added it. */
export type FileSides = {
  readonly path: string
  readonly base: Uint8Array | null
  readonly ours: Uint8Array
  readonly theirs: Uint8Array
}

export type FileMerge =
  | { readonly kind: 'merged'; readonly bytes: Uint8Array; readonly rules: readonly MergeRule[] }
  | { readonly kind: 'conflicted'; readonly reason: 'lines' | 'not-text' }
