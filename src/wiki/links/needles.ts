/** Which pages may link to files that move, told by a glance at their text: one pass over it, however many move. */
import { decodePercent, decodeUrl, folderOf, nameOf, withoutMarkupExtension, type Moves } from '../../page'

/**
 * Where a path may stand (CommonMark §6.3, §4.7, and the wikilinks of all dialects), and more besides: behind `[[`, `](`,
 * `]:` and in an attribute of HTML. What leads out of the wiki is none.
 */
const places =
  /\[\[[^\]\n]*|\][(:]\s*(?!<?https?:)(?:<[^>\n]*|\S*)|(?:href|src)\s*=\s*(?!["']?https?:)(?:"[^"\n]*|'[^'\n]*|[^\s>]*)/gi

const percents = /(?:%[0-9a-f]{2})+/gi

/** Words that stand together; every other sign parts them. */
const phrase = /[^\s\p{Cc}!-/:-@[-`{-~]+(?:-[^\s\p{Cc}!-/:-@[-`{-~]+)*/gu

/** Nobody encodes a text this often who does not want to keep us busy. */
const mostEncoded = 8

/** Decoded to the end, for a file may be called `a%2Fb`, which a URL writes `a%252Fb`; undefined where the end is far. */
function decodeAll(text: string): string | undefined {
  let decoded = text
  for (let times = 0; times <= mostEncoded; times++) {
    const before = decoded
    decoded = before.includes('%') ? before.replace(percents, decodePercent) : before
    if (decoded === before) return decoded
  }
  return undefined
}

/**
 * The phrases of a text, alike however a link writes them: in any case, spaces as dashes, percent-encoded, letters in parts.
 * Undefined where it is encoded too often to be read.
 */
function phrasesOf(text: string): readonly string[] | undefined {
  const decoded = decodeAll(text)
  if (decoded === undefined) return undefined
  // What a sigma looks like depends on what follows it.
  const even = decoded.normalize('NFC').toLowerCase().replaceAll('ς', 'σ')
  return even.replace(/[\s_+-]+/g, '-').match(phrase) ?? []
}

const folderPage = /^(?:readme|index|home)$/i

/** What links call a file by: its name, the end of a name that stands for a path, a folder's where it stands for that. */
function namesOf(path: string): readonly string[] {
  const name = withoutMarkupExtension(nameOf(path))
  const end = name.split(/___|%2F/i).at(-1) ?? name
  return folderPage.test(name) && folderOf(path) !== '' ? [name, end, nameOf(folderOf(path))] : [name, end]
}

/** Names as phrases, by the first of each. */
function sortNames(names: ReadonlySet<string>): ReadonlyMap<string, readonly (readonly string[])[]> {
  const sorted = new Map<string, (readonly string[])[]>()
  for (const phrases of [...names].map((name) => phrasesOf(name) ?? [])) {
    const [first = ''] = phrases
    const known = sorted.get(first)
    if (known) known.push(phrases)
    else sorted.set(first, [phrases])
  }
  return sorted
}

/**
 * Whether a page may have a link that leads elsewhere once the files have moved: it says the name of one of them, the old one
 * or the new one. `others` are further paths of theirs. Some pages say a name and have no link to them; none has one and
 * does not.
 */
export function mayLink(moves: Moves, others: readonly string[] = []): (text: string) => boolean {
  const names = sortNames(new Set([...others, ...[...moves].flat()].flatMap(namesOf)))
  // A name that is all signs, or that cannot be read, cannot be told from those around it.
  if (names.has('')) return () => true
  return (text) => {
    const written = text.match(places)?.join('|') ?? ''
    // A wikilink means entities and backslashes as they stand, a URL does not.
    const said = phrasesOf(/[&\\]/.test(written) ? `${written}|${decodeUrl(written)}` : written)
    if (!said) return true
    const isSaid = (name: readonly string[], at: number): boolean => name.every((part, i) => said[at + i] === part)
    return said.some((first, at) => names.get(first)?.some((name) => isSaid(name, at)))
  }
}
