/** The render worker. */
/** A page's Markdown as HTML that is NOT yet safe to insert: the page room's sanitizer comes between. */
export type Renderer = { render(text: string): Promise<Rendered> }
export type Rendered =
  | { readonly kind: 'rendered'; readonly html: string; readonly headings: readonly Heading[] }
  /** The renderer did not come back in time and was stopped; show the source. */
  | { readonly kind: 'too-slow' }
export type Heading = { readonly level: number; readonly text: string; readonly id: string }
