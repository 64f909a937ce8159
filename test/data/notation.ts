/** Catalogs in memory of repositories in memory, and all they hold as values that can be compared. */
import { advanceCatalog, openCatalog, openMemoryFiles, type Catalog } from '../../src/data'
import type { Repository } from '../../src/git'
import type { Oid } from '../../src/names'
import { commitFiles, emptyRepository, type Files } from '../git/notation'

export const openTestCatalog = async (repository: Repository): Promise<Catalog> =>
  openCatalog(await openMemoryFiles(), 'test', repository)

/** A catalog made in one go. */
export async function buildCatalog(repository: Repository, commit: Oid | null): Promise<Catalog> {
  const catalog = await openTestCatalog(repository)
  await advanceCatalog(catalog, { commit })
  return catalog
}

/** A catalog of one commit with these files. */
export async function catalogOf(files: Files): Promise<Catalog> {
  const repository = await emptyRepository()
  return buildCatalog(repository, await commitFiles(repository, [], files))
}

const byFile = 'JOIN files ON files.id = file'
const contents: Readonly<Record<string, string>> = {
  meta: 'SELECT * FROM meta',
  files: 'SELECT path, oid, kind, state, unresolved, title FROM files',
  aliases: `SELECT path, alias FROM aliases ${byFile}`,
  headings: `SELECT path, level, text, slug, line FROM headings ${byFile}`,
  blocks: `SELECT path, name, text, line FROM blocks ${byFile}`,
  links: `
    SELECT files.path, links.kind, written, label, line, start, end, context, mark, mark_end, leads,
      there.path AS target, wanted, fragment
    FROM links ${byFile} LEFT JOIN files AS there ON there.id = links.target`,
  needs: `SELECT path, needs.kind, name FROM needs ${byFile}`,
  tags: `SELECT path, tag, folded, line FROM tags ${byFile}`,
  properties: `SELECT path, key, properties.kind, value, source, line FROM properties ${byFile}`,
  tasks: `SELECT path, text, mark, line FROM tasks ${byFile}`,
  texts: 'SELECT path, term, col, offset FROM words JOIN files ON files.id = words.doc',
}

/** Everything that is in the tables, in one order, with paths where they have numbers; the words of full text one by one. */
export function dump({ database }: Catalog): Readonly<Record<string, readonly string[]>> {
  database.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab('main', 'texts', 'instance')")
  const rows = (sql: string): readonly string[] =>
    database
      .list(sql)
      .map((row) => JSON.stringify(row))
      .sort()
  return Object.fromEntries(Object.entries(contents).map(([table, sql]) => [table, rows(sql)]))
}
