/** What merges a page by what its lines mean. */

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
