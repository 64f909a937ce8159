/** The languages of the interface, and which one to speak. */

/** As BCP 47 names them, with what their speakers call them. */
export const languages = {
  en: 'English',
  'zh-Hans': '简体中文',
  es: 'Español',
  de: 'Deutsch',
  fr: 'Français',
  ja: '日本語',
  ar: 'العربية',
} as const

export type Language = keyof typeof languages
export const sourceLanguage: Language = 'en'

export const isLanguage = (value: unknown): value is Language => typeof value === 'string' && value in languages

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')

/** The first of the wanted languages (BCP 47 tags, best first) that is spoken here; `zh-CN` is answered by `zh-Hans`. */
export function findLanguage(wanted: readonly string[]): Language {
  const spoken = Object.keys(languages).filter(isLanguage)
  const found = wanted.map((tag) => {
    const [word] = tag.toLowerCase().split('-')
    return spoken.find((language) => language.split('-')[0] === word)
  })
  return found.find((language) => language !== undefined) ?? sourceLanguage
}
