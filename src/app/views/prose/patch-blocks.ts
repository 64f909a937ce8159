/**
 * Puts a page's blocks in place of those that are there, and touches only what differs: what stands above and below an
 * edit keeps its nodes, so that images stay, nothing flickers, and a selection survives.
 *
 * `before` are the blocks as they were given last time, in text; returned is the same for next time. Both are compared
 * before links are resolved, and without their line numbers, which are brought up to date on the nodes that stay.
 */
export type Blocks = readonly string[]

const lineNumber = / data-line="\d+"/g
const signatureOf = (block: Element): string => block.outerHTML.replace(lineNumber, '')

export function patchBlocks(
  box: HTMLElement,
  fragment: DocumentFragment,
  { before, resolve }: { readonly before: Blocks; readonly resolve: (fresh: DocumentFragment) => void },
): Blocks {
  const next = [...fragment.children]
  const after = next.map(signatureOf)
  // Text between blocks is white space; without it, children and blocks are the same.
  const { start, end } = commonEnds(box.childElementCount === before.length ? before : [], after)
  const old = [...box.children]
  const fresh = document.createDocumentFragment()
  fresh.append(...next.slice(start, next.length - end))
  resolve(fresh)
  renumber(old.slice(0, start), next.slice(0, start))
  renumber(old.slice(old.length - end), next.slice(next.length - end))
  for (const block of old.slice(start, old.length - end)) block.remove()
  box.insertBefore(fresh, box.children[start] ?? null)
  return after
}

/** How many blocks are the same at the start and, of the others, at the end. */
function commonEnds(before: Blocks, after: Blocks): { readonly start: number; readonly end: number } {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return { start, end }
}

function renumber(kept: readonly Element[], next: readonly Element[]): void {
  for (const [at, block] of next.entries()) {
    const line = block.getAttribute('data-line')
    if (line !== null) kept[at]?.setAttribute('data-line', line)
  }
}
