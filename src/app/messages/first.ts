/** The first part of the catalogue, in the language spoken. */
import { messages as english, type FirstMessages } from './en/first'
import { directionOf, sourceLanguage, type Language } from './languages'

/** What is said before anything is fetched. */
export let messages: FirstMessages = english
/** The language spoken, for `Intl`. */
export let language: Language = sourceLanguage

/** The first parts of the languages besides the source, each a chunk of its own. */
const catalogues: Readonly<Partial<Record<Language, () => Promise<{ readonly messages: FirstMessages }>>>> = {
  ar: () => import('./ar/first'),
  es: () => import('./es/first'),
  de: () => import('./de/first'),
  fr: () => import('./fr/first'),
  ja: () => import('./ja/first'),
  'zh-Hans': () => import('./zh-Hans/first'),
}

/**
 * Speaks that language from now on. When its sentences cannot be loaded, as at the first start without a network, English
 * is spoken. To be called before anything is shown.
 */
export async function speak(wanted: Language): Promise<void> {
  const catalogue = await catalogues[wanted]?.().catch(() => undefined)
  messages = catalogue?.messages ?? english
  language = catalogue ? wanted : sourceLanguage
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
}
