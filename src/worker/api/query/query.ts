/** Queries that pages ask of the wiki. */
import type { QueryAnswer, QueryRequest, QueryView } from '../../../data'
import type { WikiId } from '../../../names'
import type { Call } from '../call'

/**
 * Answered from the catalog, as of the commit that it is at; a `catalog-moved` tells that the answer may be another.
 *
 * SQL sees the views `pages(path, title, folder, name, created, modified, author)`, `files(path, kind, folder, name)`, `aliases(path, alias)`,
 * `headings(path, level, text, fragment, line)`, `links(path, target, wanted, written, label, kind, fragment, line)`,
 * `tags(path, tag, line)`, `tasks(path, text, done, mark, line)` and `properties(path, key, value, kind, source, line)`; one
 * for each model of the wiki, and one for each folder with pages, by its path (`"Cooking/Recipes"`) or its last name where
 * no other folder has it. These have the columns of `pages`, and one for each property of the pages below the folder.
 * `created` and `modified` are times as ISO 8601 has them, in UTC; `author` is who made the last change.
 */
export interface QueryApi {
  /**
   * The answer of a block; what is wrong with it is a value. With `at` a catalog of that commit is made in memory, which
   * for a far one takes as long as reading all pages that are others there: progress is told of it. Throws `aborted`, and
   * `absent` where the past was left at the remote.
   */
  query(wiki: WikiId, asked: QueryRequest, call?: Call): Promise<QueryAnswer>
  /** The tables there are to ask, with their columns. */
  listViews(wiki: WikiId): Promise<readonly QueryView[]>
}
