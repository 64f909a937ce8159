/** Finding pages and actions by what people remember of their names. */
import UFuzzy from '@leeoniya/ufuzzy'

/** A hit: which of the texts, and its parts [start, end) that matched. */
export type Hit = { readonly at: number; readonly marks: readonly (readonly [number, number])[] }

// For every script, after uFuzzy's own recipe.
const letters: UFuzzy.Options = {
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
}
const fuzzy = new UFuzzy(letters)
/** Asked where nothing is called exactly so: one letter of each word may be wrong, missing, too many or swapped. */
const lenient = new UFuzzy({ ...letters, intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 })
/** Words that are tried in every order; of more, only their presence counts. */
const wordsReordered = 4
/** More matches than this are not ordered: nobody has said enough yet to order them by. */
const orderLimit = 5000

function pairs(flat: readonly number[]): readonly (readonly [number, number])[] {
  const starts = flat.filter((_, index) => index % 2 === 0)
  return starts.map((start, index) => [start, flat[index * 2 + 1] ?? start])
}

const search = (by: UFuzzy, texts: readonly string[], needle: string): UFuzzy.SearchResult =>
  by.search([...texts], UFuzzy.latinize(needle), wordsReordered, orderLimit)

/** The texts that match, best first, `limit` at most. Words may come in any order; case and accents do not matter. */
export function rank(texts: readonly string[], needle: string, limit: number): readonly Hit[] {
  const exact = search(fuzzy, texts, needle)
  const [found, info, order] = exact[0]?.length ? exact : search(lenient, texts, needle)
  if (!found) return []
  if (!info) return found.slice(0, limit).map((at) => ({ at, marks: [] }))
  return order.slice(0, limit).map((of) => ({ at: info.idx[of] ?? 0, marks: pairs(info.ranges[of] ?? []) }))
}

/** Texts as `rank` compares them: accents put off, length kept, so that marks fit the original. */
export const fold = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => {
    const plain = UFuzzy.latinize(text)
    return plain.length === text.length ? plain : text
  })

type Piece = { readonly text: string; readonly marked: boolean }

/** The part [from, to) of the text, cut where its marks begin and end. */
export function cut(text: string, marks: Hit['marks'], [from, to] = [0, text.length]): readonly Piece[] {
  const edges = marks.flat().map((edge) => Math.min(to, Math.max(from, edge)))
  const parts = [from, ...edges].map((start, index) => ({
    text: text.slice(start, edges[index] ?? to),
    marked: index % 2 === 1,
  }))
  return parts.filter((part) => part.text !== '')
}
