/** The order of names in the language spoken. */
import { language } from './first'

let collator: Intl.Collator | undefined

/** As `sort` wants it: numbers in names by their value, and neither case nor accents count. */
export function compareNames(a: string, b: string): number {
  // Costly to make, and the language is chosen once.
  collator ??= new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  return collator.compare(a, b)
}
