/** A block as one text: what stands behind its fence comes first, in a line of its own, which means the same. */

/** The text of the block alone, with the options of its fence before it. */
export function joinBlock(info: string, text: string): string {
  const options = info.replace(/^\S+\s*/, '')
  return options === '' ? text : `${options}\n${text}`
}

/** The fenced block that asks so, to be put into a page. The fence is longer than any in the text. */
export function fenceOf(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}query\n${text.trim()}\n${fence}\n`
}
