/** How a wiki's files are written, where several programs write them differently. */

export type DialectName =
  'obsidian' | 'foam' | 'silverbullet' | 'logseq' | 'github-wiki' | 'gollum' | 'tiddlywiki-like' | 'plain'

/** Which half of `[[first|second]]` is the page. */
export type PipeOrder = 'target-first' | 'label-first'

export type NewLinks = {
  readonly form: 'wikilink' | 'markdown'
  /** By name where that is enough, as a path from the page, or as a path from the root. */
  readonly path: 'shortest' | 'relative' | 'absolute'
}

/** Where a file goes that is put into a page: at the root, into one folder, beside the page, or into a folder there. */
export type Attachments =
  { readonly kind: 'root' | 'beside' } | { readonly kind: 'folder' | 'below'; readonly folder: string }

/** The page of a day: its folder (empty for the root) and its name in the tokens of moment.js. */
export type DailyNotes = { readonly folder: string; readonly format: string; readonly template: string | null }

/** The same for a week; null for a folder: with the days. */
export type WeeklyNotes = Omit<DailyNotes, 'folder'> & { readonly folder: string | null }

export type Dialect = {
  readonly name: DialectName
  readonly pipeOrder: PipeOrder
  /** A space, a dash and an underscore do not tell names apart. */
  readonly spacesAreHyphens: boolean
  readonly caseInsensitive: boolean
  readonly newLinks: NewLinks
  readonly attachments: Attachments
  readonly dailyNotes: DailyNotes
  readonly weeklyNotes: WeeklyNotes
  /** The folder of pages that others begin as; null where there is none. */
  readonly templates: string | null
  /** How a page's name is written in its file's: as it is, or with `___` and `%2F` for a slash. */
  readonly fileNames: 'plain' | 'logseq'
  /** Where a page goes that is linked to by its name alone and is not there: beside the page, or in a folder. */
  readonly newPages: { readonly kind: 'beside' } | { readonly kind: 'folder'; readonly folder: string }
}

/** What somebody chose instead of what the files say. */
export type DialectChoice = Partial<
  Pick<Dialect, 'pipeOrder' | 'newLinks' | 'attachments' | 'dailyNotes' | 'weeklyNotes' | 'templates'>
>
