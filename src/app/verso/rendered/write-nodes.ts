/** Marked nodes as nodes of a document: made of those that were compared, and of nothing else but our own words. */
import type { MarkedNode } from '../../../page'
import { messages } from '../../messages/all'

type Marked = MarkedNode<Element>
type Kind = Extract<Marked, { kind: 'element' }>['change']

const unseen = (text: string): HTMLElement => {
  const span = document.createElement('span')
  span.className = 'unseen'
  span.textContent = text
  return span
}

/** Words of ours on the sheet, told from the page's own by how they look. */
function label(text: string): HTMLElement {
  const note = document.createElement('span')
  note.className = 'change-note'
  note.textContent = text
  return note
}

function markText(text: string, change: 'same' | 'added' | 'removed'): Node {
  if (change === 'same' || text === '') return document.createTextNode(text)
  const mark = document.createElement(change === 'added' ? 'ins' : 'del')
  mark.append(unseen(messages.verso.lineKind[change]), text)
  return mark
}

/** Of two elements with one anchor the one that went gives it up. */
function dropAnchors(element: Element): void {
  for (const named of [element, ...element.querySelectorAll('[id]')]) named.removeAttribute('id')
}

/** Words for those who do not see how an item, a row or a cell is coloured. */
const placeForWords = (element: Element): Element => element.querySelector(':scope > td, :scope > th') ?? element

function markElement(element: Element, change: Kind): Node {
  if (change === 'same') return element
  const words = messages.rendered.element
  if (change === 'removed') dropAnchors(element)
  if (element.localName === 'input') return markBox(element, change)
  if (isInside(element)) {
    const mark = document.createElement(change === 'removed' ? 'del' : 'ins')
    mark.append(unseen(messages.verso.lineKind[change === 'removed' ? 'removed' : 'added']), element)
    return mark
  }
  element.setAttribute('data-changed', change)
  if (change === 'moved') placeForWords(element).prepend(label(words.moved))
  else placeForWords(element).prepend(unseen(words[change]))
  return element
}

const inside = new Set(['img', 'br', 'span', 'a', 'svg', 'code'])
const isInside = (element: Element): boolean => inside.has(element.localName)

/** A box that is ticked or cleared now, or that was put there or taken away. */
function markBox(box: Element, change: Kind): Node {
  const words = messages.rendered.element
  const isTicked = box.hasAttribute('checked')
  const both = document.createElement('span')
  box.setAttribute('data-changed', change)
  const text =
    change === 'changed' ? (isTicked ? words.ticked : words.cleared) : words[change === 'removed' ? 'removed' : 'added']
  both.append(box, change === 'changed' ? label(text) : unseen(text))
  return both
}

function writeNode(node: Marked): Node {
  if (node.kind === 'text') return markText(node.text, node.change)
  if (node.ref === null) {
    const nodes = document.createDocumentFragment()
    nodes.append(...(node.children ?? []).map(writeNode))
    return nodes
  }
  if (node.children === null) return markElement(node.ref, node.change)
  const copy = node.ref.cloneNode(false)
  if (!(copy instanceof Element)) return copy
  copy.append(...node.children.map(writeNode))
  // Colours would be put in the place of the marks.
  if (node.ref.parentElement?.localName === 'pre') copy.removeAttribute('class')
  return markElement(copy, node.change)
}

/** Nodes to put on the sheet, once: what did not change is the very node that was compared. */
export function writeNodes(nodes: readonly Marked[]): DocumentFragment {
  const fragment = document.createDocumentFragment()
  fragment.append(...nodes.map(writeNode))
  return fragment
}
