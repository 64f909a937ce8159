/** How much there is to read. */

/** Signs that are neither letters nor digits are no words; of scripts without spaces every letter is one. */
export type TextCount = { readonly words: number; readonly characters: number }

const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_-]*/gu

export function countText(text: string): TextCount {
  let words = 0
  for (const _ of text.matchAll(word)) words++
  return { words, characters: text.length }
}

/** How many words a person reads in a minute. */
const pace = 230

/** Minutes it takes to read so many words, at least one. */
export const minutesToRead = (words: number): number => Math.max(1, Math.round(words / pace))
