/** Counted things in French: nothing and one are singular; a million is a million *of* things. */
import { counting } from '../plural'

const counted = counting('fr')
const numbers = new Intl.NumberFormat('fr')

export const formatNumber = (number: number): string => numbers.format(number)

/** French says "0 page", too, in the singular. */
export const isOne = (count: number): boolean => count < 2

const beginsWithVowel = /^[aeiouyéèê]/i

/** "1 page", "1 204 pages", "1 000 000 de pages". */
export function plural(count: number, one: string, many = `${one}s`): string {
  const of = beginsWithVowel.test(many) ? 'd’' : 'de '
  return counted(count, { one: `# ${one}`, other: `# ${many}`, many: `# ${of}${many}` })
}
