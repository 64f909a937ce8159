/**
 * The whole catalogue: for what is fetched when it is needed, which comes by `withSentences` and so finds it in the
 * language spoken. What is there before the first paint never imports it.
 */
import type { FirstMessages } from './en/first'
import { messages as english, type RestMessages } from './en/rest'
import { language, messages as first } from './first'
import type { Language } from './languages'

export type Messages = FirstMessages & RestMessages

/** Every sentence, in English until `speakAll` has ended. */
export let messages: Messages = { ...first, ...english }

/** The rest of the languages besides the source, each a chunk of its own. */
const catalogues: Readonly<Partial<Record<Language, () => Promise<{ readonly messages: RestMessages }>>>> = {
  ar: () => import('./ar/rest'),
  es: () => import('./es/rest'),
  de: () => import('./de/rest'),
  fr: () => import('./fr/rest'),
  ja: () => import('./ja/rest'),
  'zh-Hans': () => import('./zh-Hans/rest'),
}

/** Says the rest in the language spoken, too; what of it cannot be loaded stays English. */
export async function speakAll(): Promise<void> {
  const rest = await catalogues[language]?.().catch(() => undefined)
  messages = { ...first, ...(rest?.messages ?? english) }
}
