/** What the catalog reads of the repository: the text of a page, as far as it is here. */
import { hasCode } from '../../errors'
import { findStored, type Repository } from '../../git'
import type { Oid } from '../../names'
import { decodeText, readText } from '../../page'

/** `absent` was left at the remote, and is not fetched for this; `opaque` is no text, or damaged. */
export type PageText =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'absent' } | { readonly kind: 'opaque' }

export async function readPageText(repository: Repository, oid: Oid): Promise<PageText> {
  const bytes = await findBytes(repository, oid)
  if (bytes === null) return { kind: 'opaque' }
  if (bytes === undefined) return { kind: 'absent' }
  const text = readText(bytes)?.text ?? decodeText(bytes)?.text
  return text === undefined ? { kind: 'opaque' } : { kind: 'text', text }
}

/**
 * Undefined when it is not here; null when no copy of it is sound. What is damaged hides nothing else. Every page is read
 * once, so that to keep its bytes would only cost memory.
 */
async function findBytes(repository: Repository, oid: Oid): Promise<Uint8Array | null | undefined> {
  try {
    const object = await findStored(repository, oid)
    if (object === undefined) return undefined
    return object.type === 'blob' ? object.bytes : null
  } catch (error) {
    if (hasCode(error, 'damaged')) return null
    throw error
  }
}
