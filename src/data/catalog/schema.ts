/** The tables of a catalog. Everything in them follows from the commit they are at, so none is ever migrated: another version is built anew. */

/** Raised with every change of the tables, of what is written to them, or of how a dialect is told. */
export const schemaVersion = 6

/**
 * `files` has every file, so that links find assets too; all other tables hang on one of its rows. A page is `due` until
 * what it says has been read from its blob; of one that was left at the remote (`absent`), or is no text (`opaque`),
 * nothing is known. `unresolved` asks for its links to be followed anew.
 *
 * `links` are those within the wiki, and say where they lead (see `LinkTarget` of the page room): `target` is a file,
 * `wanted` the page that would be made. `needs` are the names a page's links were looked up by: when a file or alias of that name comes or goes, they
 * are followed anew.
 *
 * `texts` is the full text, by words as they are found (see `searchable`); without a copy of the text, which is in git.
 */
export const schema = `
PRAGMA user_version = ${schemaVersion};
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE files(
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  oid TEXT NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  unresolved INTEGER NOT NULL,
  title TEXT
);
CREATE INDEX files_due ON files(id) WHERE state = 'due';
CREATE INDEX files_unresolved ON files(id) WHERE unresolved;
CREATE TABLE aliases(file INTEGER NOT NULL, alias TEXT NOT NULL);
CREATE INDEX aliases_file ON aliases(file);
CREATE TABLE headings(file INTEGER NOT NULL, level INTEGER NOT NULL, text TEXT NOT NULL, slug TEXT NOT NULL, line INTEGER NOT NULL);
CREATE INDEX headings_file ON headings(file);
CREATE TABLE blocks(file INTEGER NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL, line INTEGER NOT NULL);
CREATE INDEX blocks_file ON blocks(file);
CREATE TABLE links(
  id INTEGER PRIMARY KEY,
  file INTEGER NOT NULL,
  kind TEXT NOT NULL,
  written TEXT NOT NULL,
  label TEXT,
  line INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  context TEXT NOT NULL,
  mark INTEGER NOT NULL,
  mark_end INTEGER NOT NULL,
  leads TEXT NOT NULL,
  target INTEGER,
  wanted TEXT,
  fragment TEXT
);
CREATE INDEX links_file ON links(file);
CREATE INDEX links_target ON links(target) WHERE target IS NOT NULL;
CREATE INDEX links_broken ON links(leads) WHERE leads IN ('missing', 'unusable');
CREATE TABLE needs(file INTEGER NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY(file, kind, name)) WITHOUT ROWID;
CREATE INDEX needs_name ON needs(name, kind);
CREATE TABLE tags(file INTEGER NOT NULL, tag TEXT NOT NULL, folded TEXT NOT NULL, line INTEGER NOT NULL);
CREATE INDEX tags_file ON tags(file);
CREATE INDEX tags_folded ON tags(folded);
CREATE TABLE properties(file INTEGER NOT NULL, key TEXT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, source TEXT NOT NULL, line INTEGER NOT NULL);
CREATE INDEX properties_file ON properties(file);
CREATE INDEX properties_key ON properties(key);
CREATE TABLE tasks(file INTEGER NOT NULL, text TEXT NOT NULL, mark TEXT NOT NULL, line INTEGER NOT NULL);
CREATE INDEX tasks_file ON tasks(file);
CREATE VIRTUAL TABLE texts USING fts5(
  name, alias, headings, tags, place, body,
  content='', contentless_delete=1, tokenize='ascii', prefix='1 2 3'
);
`

/** The tables that hang on a file by a column of that name. */
export const factTables = ['aliases', 'headings', 'blocks', 'links', 'needs', 'tags', 'properties', 'tasks'] as const
