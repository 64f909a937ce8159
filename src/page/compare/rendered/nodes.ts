/** Nodes made and looked at. */
import type { Change, MarkedNode, PageElement, PageNode } from './model'

export const makeText = (text: string): PageNode<never> => ({ kind: 'text', text })

const signatureOf = (node: PageNode<unknown>): string => (node.kind === 'text' ? escape(node.text) : node.signature)

const escape = (text: string): string => text.replace(/[<&]/g, (mark) => (mark === '<' ? '&lt;' : '&amp;'))

export type ElementSeed<Ref> = {
  readonly name: string
  readonly mark: string
  readonly ref: Ref
  /** What it says by itself, such as what an image shows. */
  readonly said?: string
  /** Shown whole or not at all, as images are: nothing inside is compared. */
  readonly whole?: boolean
}

export function makeElement<Ref>(seed: ElementSeed<Ref>, children: readonly PageNode<Ref>[]): PageElement<Ref> {
  const { name, mark, ref, said = '', whole = alwaysWhole.has(name) } = seed
  return {
    kind: 'element',
    name,
    mark,
    ref,
    whole,
    children,
    text: said + children.map(({ text }) => text).join(blocks.has(name) ? ' ' : ''),
    signature: `<${name} ${escape(mark)}>${children.map(signatureOf).join('')}</>`,
  }
}

const blocks = new Set(
  (
    'address article aside blockquote details dd div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ' +
    'main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

export const isBlock = (node: PageNode<unknown>): boolean => node.kind === 'element' && blocks.has(node.name)

const alwaysWhole = new Set(['img', 'input', 'br', 'hr'])

export const isWhole = (node: PageNode<unknown>): boolean => node.kind === 'element' && node.whole

/** The element as it is, with a mark around it. */
export const markWhole = <Ref>(
  { ref }: PageElement<Ref | null>,
  change: Change | 'changed' | 'moved',
): MarkedNode<Ref> => ({
  kind: 'element',
  ref,
  change,
  children: null,
})

/**
 * Children of something that may hold both text and blocks, as blocks: text between them is gathered in one that is no
 * element.
 */
export function gatherBlocks<Ref>(children: readonly PageNode<Ref>[]): readonly PageElement<Ref | null>[] {
  const gathered: PageElement<Ref | null>[] = []
  let run: PageNode<Ref>[] = []
  const close = (): void => {
    if (run.some((node) => node.kind === 'element' || node.text.trim() !== ''))
      gathered.push(makeElement<Ref | null>({ name: '#text', mark: '', ref: null }, run))
    run = []
  }
  for (const child of children) {
    if (child.kind === 'text' || !isBlock(child)) run.push(child)
    else {
      close()
      gathered.push(child)
    }
  }
  close()
  return gathered
}
