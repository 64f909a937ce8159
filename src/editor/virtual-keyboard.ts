/**
 * The caret stays in sight of who writes on glass. A keyboard that slides over a page makes the visual viewport smaller and
 * leaves the page as it is, so what lies under it, and under what the owner put above it, counts as out of sight.
 */
import type { Extension } from '@codemirror/state'
import { EditorView, ViewPlugin } from '@codemirror/view'

/** How much of the editor's own box is out of sight at either end, in CSS pixels. */
function hiddenEnds(view: EditorView, coveredBelow: () => number) {
  const box = view.scrollDOM.getBoundingClientRect()
  const { offsetTop = 0, height = innerHeight } = visualViewport ?? {}
  const lowest = Math.min(offsetTop + height, innerHeight - coveredBelow())
  return { top: Math.max(0, offsetTop - box.top), bottom: Math.max(0, box.bottom - lowest) }
}

const followCaret = ViewPlugin.define((view) => {
  const follow = (): void => {
    if (!view.hasFocus) return
    view.dispatch({ effects: EditorView.scrollIntoView(view.state.selection.main.head, { y: 'nearest' }) })
  }
  visualViewport?.addEventListener('resize', follow)
  return { destroy: () => visualViewport?.removeEventListener('resize', follow) }
})

export const keepCaretInSight = (coveredBelow: () => number): Extension => [
  EditorView.scrollMargins.of((view) => hiddenEnds(view, coveredBelow)),
  followCaret,
]
