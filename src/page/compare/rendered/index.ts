/** Rendered pages beside each other. Knows no document: elements come with references that only their maker can read. */
export { compareRendered } from './compare'
export type { BlockChange, InTime, MarkedNode, PageElement, PageNode, RenderedDiff } from './model'
export { makeElement, makeText } from './nodes'
