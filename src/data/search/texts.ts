/** Texts of pages, as they were read last: a search looks through the same ones with every key. */
import type { Oid } from '../../names'
import { hideComments } from '../../page'
import type { Catalog } from '../catalog/catalog'
import { readPageText } from '../catalog/read-page'

/** UTF-16 units that are kept, some 32 MB. */
const mostKept = 16_000_000

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

const kept = new WeakMap<Catalog, Texts>()

/** Empty for what is not here, or is no text. */
export async function readText(catalog: Catalog, oid: Oid): Promise<string> {
  const texts = kept.get(catalog) ?? new Texts()
  kept.set(catalog, texts)
  const known = texts.find(oid)
  if (known !== undefined) return known
  const page = await readPageText(catalog.repository, oid)
  const text = page.kind === 'text' ? page.text : ''
  texts.add(oid, text)
  return text
}

/** What a reader sees of it in a list of places, line for line. */
export const readShownText = async (catalog: Catalog, oid: Oid): Promise<string> =>
  hideComments(await readText(catalog, oid)).text
