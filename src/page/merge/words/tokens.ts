/** A text cut into words to merge by, each with the space before it, so that between two changes there is a whole word. */

/** What is no word for a reader, but means something only as a whole: links, code, formulas, tags, boxes of tasks. */
const atoms = [
  String.raw`\[\[[^\]\n]{0,200}\]\]`,
  String.raw`\[[^\]\n]{0,200}\]\([^)\n]{0,300}\)`,
  String.raw`\[.\](?=\s)`,
  '`[^`\\n]{1,200}`',
  String.raw`\$[^$\n]{1,200}\$`,
  String.raw`<[^<>\n]{1,200}>`,
].join('|')

/** Marks that end a part of a sentence where no space follows them. */
const stops = '、。，！？；：'

/**
 * Words are what stands between spaces, so that a date or an address is one; in scripts without spaces, what stands
 * between stops. The space at the end of the text is the last.
 */
const pattern = new RegExp(String.raw`\s*(?:(?:${atoms}|[^\s${stops}])+[${stops}]*|[${stops}]+)|\s+`, 'gu')

export const tokenizeWords = (text: string): string[] => text.match(pattern) ?? []

const isMarker = (word: string): boolean => /^(?:[-*+>|]|#{1,6}|\d{1,9}[.)]|\[\^.*)$/.test(word)

/** Whether a sentence, heading or list item starts with the token. */
const startsAnew = (token: string): boolean => {
  const [space = ''] = /^\s*/.exec(token) ?? []
  return space.includes('\n') && (/\n[^\n]*\n/.test(space) || isMarker(token.trim()))
}

const endsSentence = (token: string): boolean => /[.!?…。！？][\p{Pe}\p{Pf}"'*_]*$/u.test(token)

/** For each token the number of the sentence it is in. */
export function numberSentences(tokens: readonly string[]): number[] {
  let sentence = 0
  return tokens.map((token, at) => {
    if (at > 0 && (startsAnew(token) || endsSentence(tokens[at - 1] ?? ''))) sentence++
    return sentence
  })
}

export const hasDigit = (token: string): boolean => /\p{N}/u.test(token)

export const isBox = (token: string): boolean => /^\s*\[.\]$/u.test(token)
