/** What passes between the app and the frame that draws diagrams. */

/** `options` are Mermaid's own. */
export type DrawQuestion = { readonly id: number; readonly source: string; readonly options: object }

export type DrawAnswer =
  | {
      readonly kind: 'drawn'
      readonly id: number
      readonly svg: string
      readonly width: number
      readonly height: number
    }
  | { readonly kind: 'failed'; readonly id: number; readonly why: string }
  | { readonly kind: 'unavailable' }
