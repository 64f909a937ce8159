/** Counted things, in the grammar of each language. */
import type { Language } from './languages'

/**
 * What must be said for each of a language's categories, and what may be, as the Unicode CLDR has them
 * (https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html). What is not said is said as `other`.
 */
type Grammar = {
  readonly en: { readonly one: string; readonly other: string }
  readonly de: { readonly one: string; readonly other: string }
  /** Spanish and French have a form of their own for millions. */
  readonly es: { readonly one: string; readonly other: string; readonly many?: string }
  readonly fr: { readonly one: string; readonly other: string; readonly many?: string }
  readonly ja: { readonly other: string }
  readonly 'zh-Hans': { readonly other: string }
  readonly ar: Readonly<Record<'one' | 'two' | 'few' | 'many' | 'other', string>> & { readonly zero?: string }
}

/** The forms of one counted thing; `#` stands for the number, and a form may do without it, as "no pages" does. */
export type Forms<Spoken extends Language> = Grammar[Spoken]

/** For the catalogue of a language: `counting('en')(1204, { one: '# line', other: '# lines' })` is "1,204 lines". */
export function counting<Spoken extends Language>(language: Spoken): (count: number, forms: Forms<Spoken>) => string {
  const rules = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  return (count, forms) => {
    const said: Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string } = forms
    return (said[rules.select(count)] ?? said.other).replace('#', () => numbers.format(count))
  }
}
