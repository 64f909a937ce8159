/** Texts of pages, as they were read last: a search looks through the same ones with every key. */
import type { Oid } from '../../names'
import { hideComments } from '../../page'
import type { Catalog } from '../catalog/catalog'
import { readPageText } from '../catalog/read-page'

/** UTF-16 units that are kept of each kind, some 16 MB. */
const mostKept = 8_000_000

class Texts {
  readonly #texts = new Map<Oid, string>()
  #length = 0

  find(oid: Oid): string | undefined {
    const text = this.#texts.get(oid)
    if (text !== undefined) this.#touch(oid, text)
    return text
  }

  add(oid: Oid, text: string): void {
    if (this.#texts.has(oid)) return
    this.#texts.set(oid, text)
    this.#length += text.length
    for (const [oldest, { length }] of this.#texts) {
      if (this.#length <= mostKept) break
      this.#texts.delete(oldest)
      this.#length -= length
    }
  }

  #touch(oid: Oid, text: string): void {
    this.#texts.delete(oid)
    this.#texts.set(oid, text)
  }
}

/** As they are in the wiki, and as a reader sees them. */
type Kept = { readonly written: Texts; readonly shown: Texts }

const kept = new WeakMap<Catalog, Kept>()

function keptOf(catalog: Catalog): Kept {
  const known = kept.get(catalog) ?? { written: new Texts(), shown: new Texts() }
  kept.set(catalog, known)
  return known
}

/** Empty for what is not here, or is no text. */
export async function readText(catalog: Catalog, oid: Oid): Promise<string> {
  const { written } = keptOf(catalog)
  const known = written.find(oid)
  if (known !== undefined) return known
  const page = await readPageText(catalog.repository, oid)
  const text = page.kind === 'text' ? page.text : ''
  written.add(oid, text)
  return text
}

/** What a reader sees of it in a list of places, line for line. To find comments is to parse: too slow for every key. */
export async function readShownText(catalog: Catalog, oid: Oid): Promise<string> {
  const { shown } = keptOf(catalog)
  const known = shown.find(oid)
  if (known !== undefined) return known
  const { text } = hideComments(await readText(catalog, oid))
  shown.add(oid, text)
  return text
}
