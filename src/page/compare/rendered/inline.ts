/** Running text with its markup: which words went and came, inside the markup that stayed. */
import { diffArrays } from 'diff'
import { tokenize } from '../words'
import type { Change, MarkedNode, PageElement, PageNode } from './model'
import { isWhole } from './nodes'

type Chain<Ref> = readonly PageElement<Ref>[]

/** A word, space or mark, or a whole element such as an image, with the elements it stands in, outermost first. */
type Token<Ref> = {
  readonly text: string
  readonly whole: PageElement<Ref> | null
  readonly chain: Chain<Ref>
  readonly key: string
}

type MarkedToken<Ref> = Token<Ref> & { readonly change: Change | 'changed' }

/** More changes than this in one block, and all of it counts as changed. */
const maxEditLength = 800

const markOf = ({ name, mark }: PageElement<unknown>): string => `${name} ${mark}`

function listTokens<Ref>(nodes: readonly PageNode<Ref>[], chain: Chain<Ref> = []): Token<Ref>[] {
  const around = chain.map(markOf).join('\n')
  return nodes.flatMap((node): Token<Ref>[] => {
    if (node.kind === 'text')
      return tokenize(node.text).map((text) => ({
        text,
        whole: null,
        chain,
        key: `${around}\n\n${text.trim() && text}`,
      }))
    if (isWhole(node)) return [{ text: node.text, whole: node, chain, key: `${around}\n\n${node.signature}` }]
    return listTokens(node.children, [...chain, node])
  })
}

const isSpace = ({ whole, text }: Token<unknown>): boolean => whole === null && text.trim() === ''

type Piece<Ref> = {
  readonly before: readonly Token<Ref>[]
  readonly after: readonly Token<Ref>[]
  readonly same: boolean
}

/** Stretches that are the same and stretches that are not, in turn; space alone between two changes belongs to them. */
function cutPieces<Ref>(before: readonly Token<Ref>[], after: readonly Token<Ref>[]): readonly Piece<Ref>[] {
  const keys = [before, after].map((tokens) => tokens.map(({ key }) => key)) as [string[], string[]]
  const components = diffArrays(...keys, { maxEditLength })
  if (!components) return [{ before, after, same: false }]
  const pieces: Piece<Ref>[] = []
  let [left, right] = [0, 0]
  for (const { added, removed, count } of components) {
    const old = added ? [] : before.slice(left, (left += count))
    const next = removed ? [] : after.slice(right, (right += count))
    const isBridge = pieces.length > 0 && left < before.length && right < after.length && next.every(isSpace)
    join(pieces, { before: old, after: next, same: !added && !removed && !isBridge })
  }
  return pieces
}

function join<Ref>(pieces: Piece<Ref>[], piece: Piece<Ref>): void {
  const last = pieces.at(-1)
  if (last?.same !== piece.same) pieces.push(piece)
  else
    pieces[pieces.length - 1] = {
      before: [...last.before, ...piece.before],
      after: [...last.after, ...piece.after],
      same: last.same,
    }
}

const isBox = ({ whole }: Token<unknown>): boolean => whole?.name === 'input'

/** A box to tick in place of another is one that was ticked or cleared. */
function markPiece<Ref>({ before, after, same }: Piece<Ref>): MarkedToken<Ref>[] {
  if (same) return after.map((token) => ({ ...token, change: 'same' }))
  const isTick = before.some(isBox) && after.some(isBox)
  return [
    ...before
      .filter((token) => !isTick || !isBox(token))
      .map((token): MarkedToken<Ref> => ({ ...token, change: 'removed' })),
    ...after.map((token): MarkedToken<Ref> => ({ ...token, change: isTick && isBox(token) ? 'changed' : 'added' })),
  ]
}

/** What stays around words that stayed stays around those that went from it, too. */
function joinChains<Ref>(pieces: readonly Piece<Ref>[]): ReadonlyMap<PageElement<Ref>, PageElement<Ref>> {
  const now = new Map<PageElement<Ref>, PageElement<Ref>>()
  for (const { before, after, same } of pieces)
    for (const [at, token] of same ? before.entries() : [])
      for (const [depth, element] of token.chain.entries()) {
        const other = after[at]?.chain[depth]
        if (other && !now.has(element)) now.set(element, other)
      }
  return now
}

function nest<Ref>(tokens: readonly MarkedToken<Ref>[], depth: number): MarkedNode<Ref>[] {
  const nodes: MarkedNode<Ref>[] = []
  for (let at = 0; at < tokens.length;) {
    const first = tokens[at]
    const parent = first?.chain[depth]
    let end = at + 1
    while (end < tokens.length && belongsWith(tokens[end], first, depth)) end++
    const group = tokens.slice(at, end)
    if (parent) nodes.push({ kind: 'element', ref: parent.ref, change: 'same', children: nest(group, depth + 1) })
    else if (first?.whole) nodes.push({ kind: 'element', ref: first.whole.ref, change: first.change, children: null })
    else if (first && first.change !== 'changed')
      nodes.push({ kind: 'text', text: group.map(({ text }) => text).join(''), change: first.change })
    at = end
  }
  return nodes
}

function belongsWith<Ref>(
  token: MarkedToken<Ref> | undefined,
  first: MarkedToken<Ref> | undefined,
  depth: number,
): boolean {
  if (!token || !first || token.chain[depth] !== first.chain[depth]) return false
  return first.chain[depth] !== undefined || (!token.whole && !first.whole && token.change === first.change)
}

/** Compares running text. */
export function compareInline<Ref>(
  before: readonly PageNode<Ref>[],
  after: readonly PageNode<Ref>[],
): readonly MarkedNode<Ref>[] {
  const pieces = cutPieces(listTokens(before), listTokens(after))
  const now = joinChains(pieces)
  const tokens = pieces.flatMap(markPiece).map((token) => ({
    ...token,
    chain: token.change === 'removed' ? token.chain.map((element) => now.get(element) ?? element) : token.chain,
  }))
  return nest(tokens, 0)
}
