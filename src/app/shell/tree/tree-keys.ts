/** What the arrow keys do in the tree of pages, after the WAI-ARIA tree pattern. */
import { findParent, type Row } from './page-tree'

export type Move = { readonly kind: 'go'; readonly to: number } | { readonly kind: 'choose' }

const go = (to: number, rows: readonly Row[]): Move => ({ kind: 'go', to: Math.max(0, Math.min(to, rows.length - 1)) })

/** What the key does from the row at `at`; to choose a folder is to open or close it. Undefined when it means nothing here. */
export function move(key: string, rows: readonly Row[], at: number): Move | undefined {
  const row = rows[at]
  if (!row) return undefined
  const isOpen = row.kind === 'folder' && row.open
  switch (key) {
    case 'ArrowDown':
      return go(at + 1, rows)
    case 'ArrowUp':
      return go(at - 1, rows)
    case 'Home':
      return go(0, rows)
    case 'End':
      return go(rows.length - 1, rows)
    case 'PageDown':
      return go(at + 15, rows)
    case 'PageUp':
      return go(at - 15, rows)
    case 'ArrowRight':
      return row.kind !== 'folder' ? undefined : isOpen ? go(at + 1, rows) : { kind: 'choose' }
    case 'ArrowLeft':
      return isOpen ? { kind: 'choose' } : go(Math.max(findParent(rows, at), 0), rows)
    case 'Enter':
    case ' ':
      return { kind: 'choose' }
    default:
      return key.length === 1 ? findByLetter(key, rows, at) : undefined
  }
}

function findByLetter(letter: string, rows: readonly Row[], at: number): Move | undefined {
  const order = [...rows.keys()].map((offset) => (at + 1 + offset) % rows.length)
  const found = order.find((index) => rows[index]?.name.toLowerCase().startsWith(letter.toLowerCase()))
  return found === undefined ? undefined : { kind: 'go', to: found }
}
