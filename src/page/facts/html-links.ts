/** Links and images of HTML in a page: `<a href="…">`, `<img src=…>`. */
import type { SyntaxNode } from '@lezer/common'
import { decodeAttribute } from './entities'
import type { LinkFact } from './model'
import type { Source } from './source'

/** Up to the value of the attribute, past others that may have anything in quotation marks; and the value (html.spec.whatwg.org §13.1.2.3). */
const attribute =
  /(<(a|img|audio|video|source)\b(?:[^<>"']|"[^"]{0,500}"|'[^']{0,500}')*?\s(?:href|src)\s{0,9}=\s{0,9})(?:(["'])((?:(?!\3)[^<>\n]){1,2000})\3|([^\s"'=<>`]{1,2000}))/gi

export function readHtmlLinks(node: SyntaxNode, source: Source): readonly LinkFact[] {
  const html = source.slice(node)
  return [...html.matchAll(attribute)].map(
    ({ 0: whole, 1: before = '', 2: tag = '', 3: mark = '', 4: quoted, 5: bare, index }) => {
      const url = quoted ?? bare ?? ''
      const from = node.from + index
      const start = from + before.length + mark.length
      return {
        kind: tag.toLowerCase() === 'a' ? 'link' : 'image',
        written: decodeAttribute(url),
        label: null,
        at: source.rangeOf({ from, to: from + whole.length }),
        target: source.rangeOf({ from: start, to: start + url.length }),
        labelAt: null,
        line: source.lineOf({ from }),
      }
    },
  )
}
