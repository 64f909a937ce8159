/**
 * HTML without what its author would have run or painted: `style` and `on…` attributes.
 *
 * The sanitizer takes them away as well, and is the fence. But it parses first, and a parser in a page whose policy forbids
 * them says so for each one. Tags are read as HTML §13.2.5 reads them; everything else stays as it is.
 */

const tagStart = /<[a-z][^\s/>]*/gi
const attribute = /[\s/]*(=?[^\s/>=]+|=)(?:\s*=\s*(?:"[^"]*"|'[^']*'|(?!["'])[^\s>]*))?/y
const acts = /^(?:style|on.*)$/is
/** Most pages have none, which is quickly seen. */
const anyAct = /[\s/"'](?:style|on[a-z]+)\s*=/i

type Cut = (from: number, to: number) => void

/** Reads the attributes from `at` on, and answers where they end. */
function readTag(html: string, at: number, cut: Cut): number {
  let end = at
  attribute.lastIndex = at
  for (let match = attribute.exec(html); match; match = attribute.exec(html)) {
    end = attribute.lastIndex
    if (acts.test(match[1] ?? '')) cut(match.index, end)
  }
  return end
}

/** The same HTML, at most as long. It takes no longer than its length accounts for. */
export function withoutActs(html: string): string {
  if (!anyAct.test(html)) return html
  const kept: string[] = []
  let from = 0
  const cut: Cut = (start, end) => {
    // Attributes may stand without a blank between them once one is quoted.
    kept.push(html.slice(from, start), ' ')
    from = end
  }
  tagStart.lastIndex = 0
  while (tagStart.test(html)) tagStart.lastIndex = readTag(html, tagStart.lastIndex, cut)
  return kept.join('') + html.slice(from)
}
