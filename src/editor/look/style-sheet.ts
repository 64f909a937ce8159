/**
 * CodeMirror's styles under a policy of `style-src 'self'`.
 *
 * Its style library (style-mod) writes a `<style>` element into a document, which the policy forbids, but builds a
 * `CSSStyleSheet` in a shadow root, which needs no permission. Which of the two it does it keeps under a symbol of the
 * root. So a view that is never shown sets a shadow root up, and the document is given the same: from then on the rules
 * of every editor go into one sheet that the document adopts.
 */
import { EditorView } from '@codemirror/view'

export function adoptStyleSheet(): void {
  const shadow = document.createElement('div').attachShadow({ mode: 'open' })
  new EditorView({ root: shadow }).destroy()
  for (const key of Object.getOwnPropertySymbols(shadow)) {
    const property = Object.getOwnPropertyDescriptor(shadow, key)
    if (property && !(key in document)) Object.defineProperty(document, key, property)
  }
}
