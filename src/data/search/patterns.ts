/** Regular expressions of a search: JavaScript's own, with case ignored unless it is asked for. */
import { isUnspaced } from '../catalog/searchable'

/** Undefined where it is none. */
export function patternOf(source: string, isCased = false): RegExp | undefined {
  const flags = isCased ? 'g' : 'gi'
  return compile(source, `${flags}u`) ?? compile(source, flags)
}

function compile(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** What stands in a text letter by letter; open, it may be the beginning of a longer word. */
export type Letters = { readonly text: string; readonly isOpen: boolean }

const letter = '[\\p{L}\\p{M}\\p{N}]'
const startsWord = /^[\p{L}\p{M}\p{N}]/u
const endsWord = /[\p{L}\p{M}\p{N}]$/u

export function lettersPattern({ text, isOpen }: Letters): RegExp {
  const before = startsWord.test(text) && !isUnspaced(text.charAt(0)) ? `(?<!${letter})` : ''
  const after = !isOpen && endsWord.test(text) && !isUnspaced(text.slice(-1)) ? `(?!${letter})` : ''
  return new RegExp(`${before}${text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}${after}`, 'gu')
}
