/** What holds several lines and has a mark at its side: a bullet, a rule, a column. */
const sided = 'ul, ol, dl, blockquote, table, .callout, details'

/** Lets each such block run the way its own script does, so that its marks stand where its lines begin. */
export function directBlocks(fragment: DocumentFragment): void {
  for (const block of fragment.querySelectorAll<HTMLElement>(sided)) if (!block.dir) block.dir = 'auto'
}
