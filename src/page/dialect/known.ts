/** What is known of each program's way of writing, before its files are looked at (sources: their documentation). */
import type { Dialect, DialectName } from './model'

/** A wiki of nobody's making in particular: it finds what it can. */
export const plainDialect: Dialect = {
  name: 'plain',
  pipeOrder: 'target-first',
  spacesAreHyphens: true,
  caseInsensitive: true,
  newLinks: { form: 'wikilink', path: 'shortest' },
  attachments: { kind: 'folder', folder: 'files' },
  dailyNotes: { folder: 'Journal', format: 'YYYY-MM-DD', template: null },
  weeklyNotes: { folder: null, format: 'GGGG-[W]WW', template: null },
  templates: null,
  fileNames: 'plain',
  newPages: { kind: 'beside' },
}

const atRoot = { kind: 'folder', folder: '' } as const
const rubyWiki = { ...plainDialect, pipeOrder: 'label-first', newPages: atRoot } as const

export const knownDialects: Readonly<Record<DialectName, Dialect>> = {
  plain: plainDialect,
  obsidian: {
    ...plainDialect,
    name: 'obsidian',
    spacesAreHyphens: false,
    attachments: { kind: 'root' },
    dailyNotes: { folder: '', format: 'YYYY-MM-DD', template: null },
    newPages: atRoot,
  },
  foam: {
    ...plainDialect,
    name: 'foam',
    attachments: { kind: 'folder', folder: 'attachments' },
    dailyNotes: { folder: 'journals', format: 'YYYY-MM-DD', template: null },
  },
  silverbullet: {
    ...plainDialect,
    name: 'silverbullet',
    spacesAreHyphens: false,
    caseInsensitive: false,
    newLinks: { form: 'wikilink', path: 'absolute' },
    attachments: { kind: 'beside' },
    newPages: atRoot,
  },
  logseq: {
    ...plainDialect,
    name: 'logseq',
    attachments: { kind: 'folder', folder: 'assets' },
    dailyNotes: { folder: 'journals', format: 'YYYY_MM_DD', template: null },
    fileNames: 'logseq',
    newPages: { kind: 'folder', folder: 'pages' },
  },
  'github-wiki': { ...rubyWiki, name: 'github-wiki', attachments: { kind: 'root' } },
  gollum: { ...rubyWiki, name: 'gollum', attachments: { kind: 'folder', folder: 'uploads' } },
  'tiddlywiki-like': { ...rubyWiki, name: 'tiddlywiki-like' },
}
