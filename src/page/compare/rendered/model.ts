/**
 * A rendered page as it is compared: elements and text, each element with whatever its maker knows it by (`ref`, a node of
 * a document). And what comes of it: the same again, with what went and what came marked.
 */
export type PageText = { readonly kind: 'text'; readonly text: string }

/**
 * `mark` is what matters of its attributes. `text` and `signature` sum up what is below: what a reader reads of it, and
 * all of it; two elements with one signature are shown the same.
 */
export type PageElement<Ref> = {
  readonly kind: 'element'
  readonly name: string
  readonly mark: string
  readonly ref: Ref
  /** Nothing inside it is compared. */
  readonly whole: boolean
  readonly children: readonly PageNode<Ref>[]
  readonly text: string
  readonly signature: string
}
export type PageNode<Ref> = PageText | PageElement<Ref>

export type Change = 'same' | 'added' | 'removed'

/**
 * A node with its marks. Without `children` an element is as it was, all of it; `changed` says of a box to tick or a cell
 * that it is another than before, `moved` of an item that it stood elsewhere in its list. `ref` null is no element: its
 * children stand where it is.
 */
export type MarkedNode<Ref> =
  | { readonly kind: 'text'; readonly text: string; readonly change: Change }
  | {
      readonly kind: 'element'
      readonly ref: Ref | null
      readonly change: Change | 'changed' | 'moved'
      readonly children: readonly MarkedNode<Ref>[] | null
    }

/**
 * A block of the page, in reading order. `same` are blocks in a row that did not change. What `moved` has the same `move`
 * number where it is now and where it was (`away`), and may have changed on its way.
 */
export type BlockChange<Ref> =
  | { readonly kind: 'same'; readonly nodes: readonly MarkedNode<Ref>[] }
  | { readonly kind: 'changed' | 'added' | 'removed'; readonly nodes: readonly MarkedNode<Ref>[] }
  | { readonly kind: 'moved'; readonly move: number; readonly nodes: readonly MarkedNode<Ref>[] }
  | { readonly kind: 'away'; readonly move: number; readonly text: string }

/** `exact: false` says that time ran out and some blocks are shown as gone and come that were only changed. */
export type RenderedDiff<Ref> = {
  readonly blocks: readonly BlockChange<Ref>[]
  readonly changes: number
  readonly exact: boolean
}

/** Tells whether there is time left to look closer. */
export type InTime = () => boolean
