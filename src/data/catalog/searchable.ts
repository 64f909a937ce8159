/**
 * Text as the full-text table takes it, and questions in the same form.
 *
 * What a word is, is decided here alone: SQLite's `ascii` tokenizer (sqlite.org/fts5.html §4.3.2) parts at what ASCII has
 * besides letters and digits, and takes everything else for letters. So what is no letter becomes a space here, letters
 * lose their case and accents, and a character of a script that writes no spaces becomes a word of its own; a phrase of such
 * words is then found inside any run.
 */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u
const hangul = /\p{Script=Hangul}/u
const letter = /[\p{L}\p{N}\p{M}\p{Co}]/u
const sign = /\p{Extended_Pictographic}/u

/** Accents of Latin, Greek and Cyrillic, vowel points of Hebrew and Arabic, and what is not seen at all. */
const dropped =
  // eslint-disable-next-line no-misleading-character-class -- each is meant for itself
  /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]/gu

/** Letters that are written in two ways, and no normal form joins. */
const twins: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 'σ' },
  ...{ ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك' },
}

const known = new Map<string, string>()

/** A character without case and accents: one or several, or none. */
function foldCharacter(character: string): string {
  const folded = known.get(character) ?? foldAnew(character)
  known.set(character, folded)
  return folded
}

function foldAnew(character: string): string {
  const plain = character.toLowerCase().normalize('NFKD').replace(dropped, '').toLowerCase().normalize('NFC')
  return plain.replace(/[^\0-\x7f]/gu, (each) => twins[each] ?? each)
}

const foreign = /[^\0-\x7f]/gu
const isPlain = (text: string): boolean => text.search(foreign) < 0

/** A text without case and accents, its signs as they are: for names that are compared as strings. */
export const foldText = (text: string): string =>
  isPlain(text) ? text.toLowerCase() : text.normalize('NFC').toLowerCase().replace(foreign, foldCharacter)

const spaced = new Map<string, string>()

/** The same of one character, as words: each that stands for itself between spaces, a space for what is no letter. */
export function spaceCharacter(character: string): string {
  const words = spaced.get(character) ?? [...foldCharacter(character)].map(spaceOne).join('')
  spaced.set(character, words)
  return words
}

function spaceOne(character: string): string {
  if (character < '\x80') return character
  // In parts, so that a syllable is found while it is typed.
  if (hangul.test(character)) return ` ${character.normalize('NFD')} `
  if (unspaced.test(character) || sign.test(character)) return ` ${character} `
  return letter.test(character) ? character : ' '
}

export const searchable = (text: string): string =>
  isPlain(text) ? text : text.normalize('NFC').replace(foreign, spaceCharacter)

/** Between texts that are one after the other in a column: no phrase goes across it. */
const edge = ' \ue000 '
export const joinTexts = (texts: readonly string[]): string => texts.map(searchable).join(edge)

/** The words of a text, as the full-text table has them. */
export const wordsOf = (text: string): readonly string[] =>
  searchable(text)
    .toLowerCase()
    .split(/[\0-/:-`{-\x7f]+/)
    .filter((word) => word !== '')

/** Whether somebody would find it within a run of letters, too. */
export const isUnspaced = (text: string): boolean => unspaced.test(text)

/** A phrase of FTS5 (sqlite.org/fts5.html §3): its words next to each other, and nothing in it is an operator. */
export const phraseQuery = (text: string): string => `"${wordsOf(text).join(' ')}"`

/** All words of the text, the last letters of each left open; null when it has none. */
export function prefixQuery(text: string): string | null {
  const words = text.split(/[^\p{L}\p{M}\p{N}\p{Co}]+/u).filter((word) => wordsOf(word).length > 0)
  return words.length === 0 ? null : words.map((word) => `${phraseQuery(word)} *`).join(' ')
}

/** Tags are one whatever their case. */
export const foldTag = (tag: string): string => tag.normalize('NFC').toLowerCase()
