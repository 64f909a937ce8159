/** What an editor asks its owner for to complete what is typed. Nothing of it is in the text that is edited. */
import type { PagePath } from '../../names'

/** A file that a link may lead to; with an alias, found by that other name of it. */
export type PageSuggestion = { readonly path: PagePath; readonly title: string; readonly alias?: string }

/** The files that answer best to what was typed, best first; the empty query asks for the likeliest. */
export type FindPages = (query: string) => readonly PageSuggestion[]

export type HeadingSuggestion = { readonly text: string; readonly level: number }

/** A block that has an id, and what it says. */
export type BlockSuggestion = { readonly id: string; readonly text: string }

/** A tag without its sign, and how many pages have it. */
export type TagSuggestion = { readonly tag: string; readonly count: number }

/** A template by its name; its text is read when it is chosen, and may say `{{cursor}}`. */
export type TemplateSuggestion = { readonly name: string; readonly read: () => Promise<string> }

type Maybe<Found> = readonly Found[] | Promise<readonly Found[]>

export type Suggestions = {
  readonly findPages?: FindPages
  /** What a link to a page that is not there yet is offered as; unsaid, it is not offered. */
  readonly labelNewPage?: (title: string) => string
  /** The whole link to a page as this wiki writes it, brackets included; `[[…]]` with the label last unless told. */
  readonly formatLink?: (page: PageSuggestion) => string
  /** Headings of the page as a link names it; the empty name is the page that is edited. */
  readonly findHeadings?: (page: string) => Maybe<HeadingSuggestion>
  readonly findBlocks?: (page: string) => Maybe<BlockSuggestion>
  readonly findTags?: (query: string) => Maybe<TagSuggestion>
  readonly findTemplates?: () => Maybe<TemplateSuggestion>
}
