/** What holds several lines and has a mark at its side: a bullet, a rule, a column. */
const sided = 'ul, ol, dl, blockquote, .table-scroll, table, .callout, details'

/**
 * Lets each such block run the way its own script does, so that its marks stand where its lines begin. What is within
 * another follows that: an outer block looks at the text of those within, as long as they have no direction of their own.
 */
export function directBlocks(fragment: DocumentFragment): void {
  // Code tells nothing about the script around it.
  for (const code of fragment.querySelectorAll<HTMLElement>('code, pre')) if (!code.dir) code.dir = 'ltr'
  for (const block of fragment.querySelectorAll<HTMLElement>(sided))
    if (!block.dir && !block.parentElement?.closest('[dir]')) block.dir = 'auto'
}
