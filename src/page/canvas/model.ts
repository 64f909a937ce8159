/** What a JSON Canvas says (https://jsoncanvas.org/spec/1.0), as far as it can be shown. */

/** In the canvas's own pixels; x grows to the right, y downwards. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** One of the six that a program has its own shades of, or `#rrggbb`. */
export type CardColor = '1' | '2' | '3' | '4' | '5' | '6' | `#${string}`

export type CardContent =
  | { readonly kind: 'text'; readonly text: string }
  /** A file of the wiki by its path from the root; `subpath` begins with a `#`, or is empty. */
  | { readonly kind: 'file'; readonly file: string; readonly subpath: string }
  | { readonly kind: 'link'; readonly url: string }
  /** A frame around other cards. */
  | { readonly kind: 'group'; readonly label: string }

export type Card = {
  readonly id: string
  readonly box: Box
  readonly color: CardColor | null
  readonly content: CardContent
}

export type Side = 'top' | 'right' | 'bottom' | 'left'

/** Where an arrow begins or ends; a `side` of null is the nearest one. */
export type ArrowEnd = { readonly card: string; readonly side: Side | null; readonly tip: boolean }

export type Arrow = {
  readonly from: ArrowEnd
  readonly to: ArrowEnd
  readonly color: CardColor | null
  readonly label: string
}

/** Frames come before what may stand in them. `unread` counts what is no card or arrow, or one too many. */
export type Canvas = { readonly cards: readonly Card[]; readonly arrows: readonly Arrow[]; readonly unread: number }
