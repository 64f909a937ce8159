/** Colours code by highlight.js. Its answer is a string of HTML, and is read as what it can be: spans, and text. */
import highlighter from 'highlight.js/lib/core'
import { findLanguage } from './languages'

/** Longer code, in UTF-16 units, stays plain. */
const longest = 60_000

const piece = /<span class="([\w -]+)">|(<\/span>)|&(amp|lt|gt|quot|#x27);|([^<&]+)/g
const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

/** The nodes that highlight.js's HTML stands for. Anything else in it would be left out. */
export function readColours(html: string): DocumentFragment {
  const root = document.createDocumentFragment()
  const open: (DocumentFragment | HTMLElement)[] = [root]
  for (const [, className, close, entity, text] of html.matchAll(piece)) {
    const parent = open.at(-1) ?? root
    if (className !== undefined) {
      const span = document.createElement('span')
      span.className = className
      parent.append(span)
      open.push(span)
    } else if (close === undefined) parent.append(text ?? characters[entity ?? ''] ?? '')
    else if (open.length > 1) open.pop()
  }
  return root
}

/** Colours a `<code>` in place, if it says a language that is known. */
export async function colour(code: HTMLElement): Promise<void> {
  const name = /(?:^| )language-(\S+)/.exec(code.className)?.[1] ?? ''
  const language = findLanguage(name)
  const text = code.textContent ?? ''
  if (!language || text.length > longest) return
  const { default: grammar } = await language.load()
  if (!highlighter.getLanguage(language.name)) highlighter.registerLanguage(language.name, grammar)
  const { value } = highlighter.highlight(text, { language: language.name, ignoreIllegals: true })
  code.replaceChildren(readColours(value))
  code.normalize()
}
