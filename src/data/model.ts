/** What the catalog answers: values, each with the path it is of. Lines count from 1. */
import type { PagePath } from '../names'

/** What people may call a page: its title (of its front matter, else its file's name) and the aliases of its front matter. */
export type PageNames = { readonly path: PagePath; readonly title: string; readonly aliases: readonly string[] }

/** What a page is called besides, as its front matter says. */
export type PageAlias = { readonly alias: string; readonly path: PagePath }

export type HeadingPlace = {
  readonly path: PagePath
  readonly level: number
  readonly text: string
  /** The fragment that leads to it. */
  readonly id: string
  readonly line: number
}
export type BlockPlace = { readonly path: PagePath; readonly id: string; readonly text: string; readonly line: number }

/** A place in a page with the paragraph around it; `marks` are offsets into `context`. */
export type Place = {
  readonly path: PagePath
  readonly line: number
  readonly context: string
  readonly marks: readonly { readonly from: number; readonly to: number }[]
}
/** A link to a page, from where. `fragment` is the heading or block it means. */
export type Backlink = Place & { readonly fragment: string | null; readonly kind: 'link' | 'embed' | 'property' }
/** A link that leads to no page. `wanted` is the page it would create; null where that can be no page. */
export type BrokenLink = Place & { readonly written: string; readonly wanted: PagePath | null }

/** A tag as most pages write it, and the pages that have it; those of tags below it (`a/b` of `a`) are not counted. */
export type TagCount = { readonly tag: string; readonly pages: number }

/** Pages and what leads from one to another: `edges` are pairs of indexes into `pages`, each pair once. */
export type LinkGraph = {
  readonly pages: readonly PagePath[]
  readonly tags: readonly (readonly string[])[]
  readonly edges: Uint32Array
}

export type PropertyKind = 'text' | 'list' | 'number' | 'checkbox' | 'date' | 'date-time' | 'link'
/** A property, on how many pages, and what its values are, the most frequent first. */
export type PropertyUse = { readonly key: string; readonly pages: number; readonly kinds: readonly PropertyKind[] }
