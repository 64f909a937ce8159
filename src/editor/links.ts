/** The links of a text: what they say, where one is, and following it. */
import { syntaxTree } from '@codemirror/language'
import type { EditorState, Extension } from '@codemirror/state'
import { EditorView, keymap, showTooltip, type Tooltip } from '@codemirror/view'
import type { SyntaxNode } from '@lezer/common'

/** A link as it is written: the inside of `[[…]]`, or the URL of a Markdown link or image. */
export type EditorLink = { readonly kind: 'wikilink' | 'url'; readonly written: string }

/** What the owner knows of a link: whether the page is missing, and which half of a wikilink is read. */
export type LinkLook = { readonly missing: boolean; readonly label: string | null }

const kinds = new Set(['WikiLink', 'Link', 'Image', 'Autolink', 'URL'])

const urlOf = (state: EditorState, node: SyntaxNode): string | undefined => {
  const url = node.name === 'URL' ? node : node.getChild('URL')
  return url ? state.sliceDoc(url.from, url.to).replace(/^<(.*)>$/, '$1') : undefined
}

export function readLink(state: EditorState, node: SyntaxNode): EditorLink | undefined {
  if (node.name === 'WikiLink') {
    const written = state.sliceDoc(node.from, node.to).replace(/^!?\[\[|\]\]$/g, '')
    return { kind: 'wikilink', written }
  }
  const url = urlOf(state, node)
  return url === undefined ? undefined : { kind: 'url', written: url }
}

/** The link a place in the text is in or touches. */
function linkAt(state: EditorState, at: number): EditorLink | undefined {
  for (const side of [1, -1] as const) {
    let node: SyntaxNode | null = syntaxTree(state).resolveInner(at, side)
    while (node && !(kinds.has(node.name) && readLink(state, node))) node = node.parent
    if (node) return readLink(state, node)
  }
  return undefined
}

type Follow = (link: EditorLink) => void

/** Mod-click follows a link, and Alt-Enter the one at the cursor. */
export function followLinks(onFollow: Follow): Extension {
  const follow = (view: EditorView, at: number | null): boolean => {
    const link = at === null ? undefined : linkAt(view.state, at)
    if (link) onFollow(link)
    return link !== undefined
  }
  return [
    keymap.of([{ key: 'Alt-Enter', run: (view) => follow(view, view.state.selection.main.head) }]),
    EditorView.domEventHandlers({
      mousedown: (event, view) =>
        event.button === 0 &&
        (event.metaKey || event.ctrlKey) &&
        follow(view, view.posAtCoords({ x: event.clientX, y: event.clientY })),
    }),
  ]
}

function tipOf(link: EditorLink, { pos, label, onFollow }: { pos: number; label: string; onFollow: Follow }): Tooltip {
  const create = (): { dom: HTMLElement } => {
    const dom = Object.assign(document.createElement('button'), { type: 'button', className: 'cm-follow' })
    dom.textContent = label
    dom.addEventListener('click', () => onFollow(link))
    return { dom }
  }
  return { pos, above: false, create }
}

const look = EditorView.theme({
  '.cm-tooltip:has(> .cm-follow), .cm-tooltip.cm-follow': { border: '0', backgroundColor: 'transparent' },
  '.cm-follow': {
    minHeight: 'var(--target)',
    padding: '0 var(--space-4)',
    border: '1px solid var(--hairline)',
    borderRadius: 'var(--radius)',
    background: 'var(--float)',
    boxShadow: 'var(--shadow)',
    color: 'var(--rubric)',
    font: '500 var(--size-3) var(--sans)',
  },
})

/** Glass has no Mod: where the cursor is in a link, a button follows it. */
export const offerToFollow = (onFollow: Follow, label: string): Extension => [
  showTooltip.compute(['doc', 'selection'], (state) => {
    const { head, empty } = state.selection.main
    const link = empty ? linkAt(state, head) : undefined
    return link ? tipOf(link, { pos: head, label, onFollow }) : null
  }),
  look,
]
