/** What a page says, read from its text alone: the rows a catalog is made of. Offsets are UTF-16 units from 0, lines count from 1. */

/** A stretch of the text. */
export type Range = { readonly from: number; readonly to: number }

/** A heading with the fragment that leads to it (as GitHub makes it, numbered where it repeats); `at` is its whole line. */
export type HeadingFact = {
  readonly level: number
  readonly text: string
  readonly id: string
  readonly line: number
  readonly at: Range
}

/** A block that can be linked to: `^id` behind a paragraph, or on a line of its own behind a list, table, quote or code. */
export type BlockFact = { readonly id: string; readonly line: number; readonly text: string }

/**
 * A link as it is written. `written` is what is between the brackets of a wikilink (label included) or a link's URL, its
 * entities and backslashes read as what they mean; `target` is where its path and fragment lie, for whoever writes another one in their place. Of
 * `[[first|second]]` it is the first half and `labelAt` the second; where a wiki writes its labels first, they change roles
 * (`resolveWikilink`). A `reference` is the definition `[id]: url`, a `property` a wikilink in front matter.
 */
export type LinkFact = {
  readonly kind: 'wikilink' | 'embed' | 'link' | 'image' | 'reference' | 'property'
  readonly written: string
  readonly label: string | null
  readonly at: Range
  readonly target: Range
  /** Where the label of a wikilink lies; null where there is none, and for all other links. */
  readonly labelAt: Range | null
  readonly line: number
}

/** A tag without its `#`, as written; tags in front matter have the line they stand on, too. */
export type TagFact = { readonly tag: string; readonly line: number }

/** A value of front matter, or of a `key:: value` in the text. */
export type PropertyValue =
  string | number | boolean | null | readonly PropertyValue[] | { readonly [key: string]: PropertyValue }
export type PropertyFact = {
  readonly key: string
  readonly value: PropertyValue
  readonly from: 'front-matter' | 'text'
  readonly line: number
}

/** An item of a task list: its mark is what is between the brackets, a space while it is open; `mark` at is that character. */
export type TaskFact = { readonly text: string; readonly mark: string; readonly line: number; readonly at: Range }

export type PageFacts = {
  /** Of front matter; null where it has none. */
  readonly title: string | null
  readonly aliases: readonly string[]
  readonly headings: readonly HeadingFact[]
  readonly blocks: readonly BlockFact[]
  readonly links: readonly LinkFact[]
  readonly tags: readonly TagFact[]
  readonly properties: readonly PropertyFact[]
  readonly tasks: readonly TaskFact[]
}
