/** Nodes of a page that were made safe, as values that can be compared. */
import { makeElement, makeText, type PageElement, type PageNode } from '../../../page'

/** Attributes that change what a reader sees or where a link leads. */
const telling = [
  'href',
  'src',
  'checked',
  'colspan',
  'rowspan',
  'start',
  'class',
  'data-asset',
  'data-asset-path',
  'data-embed',
  'data-remote-image',
  'data-mark',
] as const

/** What is drawn once it is on the sheet, from all of its text or from elsewhere. */
const drawn = '.math, .passage, .medium, .diagram, svg'

/** Classes that only say where a link leads are in the link. */
const markOf = (element: Element, idOf: IdOfFile): string => {
  const marks = telling.flatMap((name) => {
    const value = element.getAttribute(name)
    return value === null ? [] : [`${name}=${value}`]
  })
  const file = element.getAttribute('data-asset-path')
  return [...marks, ...(file === null ? [] : [idOf(file)])].join(' ')
}

/** What tells the contents of one file from another's, such as its oid. */
export type IdOfFile = (path: string) => string

const saidBy = (element: Element): string =>
  element.tagName === 'IMG' ? `${element.getAttribute('alt') ?? ''} ${element.getAttribute('data-asset') ?? ''} ` : ''

function readElement(element: Element, idOf: IdOfFile): PageElement<Element> {
  const seed = { name: element.localName, mark: markOf(element, idOf), ref: element, said: saidBy(element) }
  return makeElement(element.matches(drawn) ? { ...seed, whole: true } : seed, readChildren(element, idOf))
}

/** Buttons are the app's own. */
const readChildren = (parent: ParentNode, idOf: IdOfFile): PageNode<Element>[] =>
  [...parent.childNodes].flatMap((node): PageNode<Element>[] => {
    if (node instanceof Text) return [makeText(node.data)]
    return node instanceof Element && node.localName !== 'button' ? [readElement(node, idOf)] : []
  })

/** The blocks of a page, whose text between blocks is white space. */
export const readBlocks = (page: DocumentFragment, idOf: IdOfFile): readonly PageElement<Element>[] =>
  [...page.children].map((block) => readElement(block, idOf))
