/**
 * A page as nodes: the door of the page room for what needs a document.
 *
 * HTML from `renderMarkdown` goes through `sanitize`, then `resolvePage` turns links and images into what the app can
 * follow and show. Its invariant: nothing of a page runs, styles the app, sends anything or fetches anything unasked.
 */
export { showImages, type LoadAsset } from './images'
export { resolvePage, type PageContext } from './resolve'
export { sanitize } from './sanitize'
export type { PageWords } from './words'
