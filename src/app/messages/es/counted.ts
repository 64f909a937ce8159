/** Counted things and lists in Spanish. */
import { counting } from '../plural'

const counted = counting('es')
const numbers = new Intl.NumberFormat('es')
const lists = new Intl.ListFormat('es')

export const formatNumber = (number: number): string => numbers.format(number)

/** "1 línea", "12 líneas", "1.000.000 de líneas". */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  counted(count, { one: `# ${one}`, many: `# de ${many}`, other: `# ${many}` })

/** "Ana, Luis e Inés": the last word decides between "y" and "e". */
export const listed = (words: readonly string[]): string => lists.format(words)
