import { counting } from '../plural'

const counted = counting('de')
const numbers = new Intl.NumberFormat('de')

/** "1 Zeile", "1.204 Zeilen". */
export const plural = (count: number, one: string, many: string): string =>
  counted(count, { one: `# ${one}`, other: `# ${many}` })

/** "1.204". */
export const formatNumber = (count: number): string => numbers.format(count)
