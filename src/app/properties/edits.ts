/** What people do with properties, as values. Pure. */
import { addProperty, removeProperty, renameProperty, setProperty, type PropertyContent } from '../../page'
import type { Messages } from '../messages/all'

export type PropertyEdit =
  | { readonly kind: 'set' | 'add'; readonly key: string; readonly content: PropertyContent }
  | { readonly kind: 'remove'; readonly key: string }
  | { readonly kind: 'rename'; readonly key: string; readonly to: string }

/** The text with the edit made; null when it cannot be made without touching anything else. */
export function applyEdit(text: string, edit: PropertyEdit): string | null {
  switch (edit.kind) {
    case 'set':
      return setProperty(text, edit.key, edit.content)
    case 'add':
      return addProperty(text, edit.key, edit.content)
    case 'remove':
      return removeProperty(text, edit.key)
    case 'rename':
      return renameProperty(text, edit.key, edit.to)
  }
}

type Words = Messages['properties']['message']

/** The message of a commit that makes these edits of the page: what changed, or how much. */
export function describeEdits(edits: readonly PropertyEdit[], page: string, words: Words): string {
  const [first] = edits
  const keys = new Set(edits.map(({ key }) => key))
  if (!first || keys.size > 1) return words.several(keys.size, page)
  const last = edits.at(-1) ?? first
  if (last.kind === 'rename') return words.rename(first.key, last.to, page)
  if (last.kind === 'remove') return words.remove(first.key, page)
  return first.kind === 'add' ? words.add(first.key, page) : words.set(first.key, page)
}

/** A content of that kind, with as much of the old one as it can hold. */
export function convertContent(content: PropertyContent, kind: PropertyContent['kind']): PropertyContent {
  const text = wordsOf(content)
  if (kind === 'list' || kind === 'tags')
    return { kind, items: 'items' in content ? content.items : text ? [text] : [] }
  if (kind === 'checkbox') return { kind, checked: /^(?:true|yes|1|x)$/i.test(text) }
  return kind === 'empty' ? { kind } : { kind, text }
}

export function wordsOf(content: PropertyContent): string {
  if ('items' in content) return content.items.join(', ')
  if (content.kind === 'checkbox') return String(content.checked)
  return content.kind === 'empty' ? '' : content.text
}
