/**
 * What was copied from a page of the web or a word processor, as Markdown. Works on nodes that are on no page; what Markdown
 * has no sign for is its text.
 */
/** Without one of these the text alone says as much; programs that copy code put it into lines and spans. */
const telling = 'a[href], strong, b, em, i, del, s, h1, h2, h3, h4, h5, h6, ul, ol, blockquote, pre, hr, table, img'
const blocks =
  'address, article, aside, blockquote, div, dl, figure, footer, h1, h2, h3, h4, h5, h6, header, hr, li, main, nav, ol, p, pre, section, table, ul'

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE
const isBlock = (node: Node): boolean => isElement(node) && node.matches(blocks)
const holdsBlocks = (element: Element): boolean => element.querySelector(blocks) !== null

/** What would be read as a sign in running text. */
const escape = (text: string): string => text.replace(/[\\`*_[\]<]/g, '\\$&')

/** The marks go round the words and not round the blanks beside them. */
function mark(text: string, sign: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? []
  return words === '' ? text : `${before}${sign}${words}${sign}${after}`
}

const isWebAddress = (url: string): boolean => /^(?:https?:|mailto:)/i.test(url)
const urlIn = (url: string): string =>
  url.replace(/[\s()<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

function link(element: Element): string {
  const url = element.getAttribute('href') ?? ''
  const text = inline(element)
  return isWebAddress(url) && text.trim() !== '' ? `[${text.trim()}](${urlIn(url)})` : text
}

function image(element: Element): string {
  const url = element.getAttribute('data-remote-image') ?? element.getAttribute('src') ?? ''
  return isWebAddress(url) ? `![${escape(element.getAttribute('alt') ?? '')}](${urlIn(url)})` : ''
}

const signs: Readonly<Record<string, string>> = { STRONG: '**', B: '**', EM: '*', I: '*', DEL: '~~', S: '~~' }

function inlineNode(node: Node): string {
  if (!isElement(node))
    return node.nodeType === Node.TEXT_NODE ? escape((node.textContent ?? '').replace(/\s+/g, ' ')) : ''
  const { tagName } = node
  if (tagName === 'BR') return '\n'
  if (tagName === 'A') return link(node)
  if (tagName === 'IMG') return image(node)
  if (tagName === 'CODE' || tagName === 'KBD') return mark(node.textContent ?? '', '`')
  const sign = signs[tagName]
  return sign ? mark(inline(node), sign) : inline(node)
}

const inline = (node: Node): string => [...node.childNodes].map(inlineNode).join('')

const indent = (text: string, by: string): string => text.replace(/\n(?=.)/g, `\n${' '.repeat(by.length)}`)

function list(element: Element): string {
  const isOrdered = element.tagName === 'OL'
  const items = [...element.children].filter(({ tagName }) => tagName === 'LI')
  return items
    .map((item, at) => {
      const sign = isOrdered ? `${at + 1}. ` : '- '
      return sign + indent(blocksOf(item, '\n'), sign)
    })
    .join('\n')
}

function table(element: Element): string {
  const rows = [...element.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => inline(cell).replace(/\s+/g, ' ').replaceAll('|', '\\|').trim()),
  )
  const width = Math.max(0, ...rows.map((row) => row.length))
  const lines = rows.map((row) => `| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`)
  const [head = '', ...rest] = lines
  return [head, `|${' --- |'.repeat(width)}`, ...rest].join('\n')
}

function block(element: Element): string {
  const heading = /^H([1-6])$/.exec(element.tagName)?.[1]
  if (heading) return `${'#'.repeat(Number(heading))} ${inline(element).replace(/\s+/g, ' ').trim()}`
  switch (element.tagName) {
    case 'UL':
    case 'OL':
      return list(element)
    case 'BLOCKQUOTE':
      return blocksOf(element).replace(/^/gm, '> ').replace(/^> $/gm, '>')
    case 'PRE':
      return `\`\`\`\n${(element.textContent ?? '').replace(/\n$/, '')}\n\`\`\``
    case 'HR':
      return '---'
    case 'TABLE':
      return table(element)
    default:
      return blocksOf(element)
  }
}

const tidy = (text: string): string => text.replace(/[ \t]*\n[ \t]*/g, '\n').trim()

/** Blocks with the running text between them, each with an empty line before it unless told. */
function blocksOf(parent: Node, between = '\n\n'): string {
  const parts: string[] = []
  let running = ''
  const flush = (): void => {
    if (tidy(running) !== '') parts.push(tidy(running))
    running = ''
  }
  for (const node of parent.childNodes) {
    // What says “bold” of whole paragraphs is a word processor's wrapping.
    if (isElement(node) && (isBlock(node) || holdsBlocks(node))) {
      flush()
      const text = block(node)
      if (text !== '') parts.push(text)
    } else running += inlineNode(node)
  }
  flush()
  return parts.join(between)
}

/** The Markdown of what was copied; null where the plain text that comes with it says as much. */
export const markdownOf = (copied: DocumentFragment): string | null =>
  copied.querySelector(telling) ? blocksOf(copied) || null : null

/**
 * The HTML without what the browser would only refuse, and say so, for every style on the clipboard. What makes it safe is the
 * sanitizer that it goes through next.
 */
export const withoutStyles = (html: string): string =>
  html
    .replace(/<(style|script)\b[^]*?<\/\1\s*>/gi, '')
    .replace(/<[^>]*>/g, (tag) => tag.replace(/\s(?:style|on\w+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ''))
