/** Counted things in Japanese: there is one form, and a counter after the number. */
import { counting } from '../plural'

const inJapanese = counting('ja')

/** "1,204件"; the unit may be empty, for a number alone. */
export const counted = (count: number, unit: string): string => inJapanese(count, { other: `#${unit}` })
