/** The properties of a page, as its front matter has them, and where. Offsets are UTF-16 units from 0, lines count from 1. */
import type { Range } from '../facts/model'

/**
 * What a property says. Text, numbers, dates and links are kept as they read, so that `1.50` stays `1.50`; a `date` is
 * `YYYY-MM-DD`, a `date-time` that with `THH:MM` or `THH:MM:SS`, a `link` is `[[…]]` with its brackets.
 */
export type PropertyContent =
  | { readonly kind: 'text' | 'link' | 'number' | 'date' | 'date-time'; readonly text: string }
  | { readonly kind: 'checkbox'; readonly checked: boolean }
  | { readonly kind: 'list' | 'tags'; readonly items: readonly string[] }
  | { readonly kind: 'empty' }

export type PropertyKind = PropertyContent['kind'] | 'other'

/** `content` is null for what no form can show (nested, tied to others by anchors): it is edited as text. */
export type PropertyEntry = {
  readonly key: string
  readonly content: PropertyContent | null
  readonly line: number
  readonly keyAt: Range
  /** Empty, behind the colon, where the key has no value. */
  readonly valueAt: Range
  /** All of its lines. Comments above are not part of it. */
  readonly at: Range
}

/** Why front matter cannot be read. */
export type PropertyFault =
  'tab' | 'indentation' | 'repeated-key' | 'unclosed' | 'colon' | 'reserved' | 'too-large' | 'not-yaml'

/**
 * `none`: the page has no front matter. `foreign`: it has something else than keys and values in lines, such as JSON, which
 * is left alone. `invalid`: it cannot be read, for that reason, there; `subject` is the key or mark in question, if one is.
 */
export type PageProperties =
  | { readonly kind: 'none' }
  | { readonly kind: 'read'; readonly entries: readonly PropertyEntry[] }
  | { readonly kind: 'foreign' }
  | {
      readonly kind: 'invalid'
      readonly fault: PropertyFault
      readonly line: number
      /** From 1, in UTF-16 units. */
      readonly column: number
      readonly subject: string
    }
