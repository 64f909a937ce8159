/** A phrase in a text, letter by letter as it was typed. */

/** How often the phrase is there; where it overlaps itself, from the left. */
export function countPhrase(text: string, phrase: string): number {
  let count = 0
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) count++
  return count
}

/** The text in pieces, every second one the phrase; the others may be empty. */
export const splitAtPhrase = (text: string, phrase: string): readonly string[] =>
  text.split(phrase).flatMap((piece, at) => (at === 0 ? [piece] : [phrase, piece]))

/** What is shown of a longer line before the phrase, and in all, in UTF-16 code units. */
const lead = 60
const most = 240

/** The line around its first phrase, cut between characters, with “…” where something is missing. */
export function cutAround(line: string, phrase: string): string {
  if (line.length <= most) return line
  const place = Math.max(0, line.indexOf(phrase) - lead)
  const start = place <= 1 ? 0 : place + Number(isLowSurrogate(line, place))
  const end = start + Math.max(most, lead + phrase.length)
  const cut = line.slice(start, end - Number(isLowSurrogate(line, end)))
  return `${start > 0 ? '…' : ''}${cut}${end < line.length ? '…' : ''}`
}

const isLowSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00
