/**
 * Every sentence people read, in two parts: the first is there before the first paint; the rest comes with the first part
 * of the app that is fetched (`all.ts`).
 *
 * English is the source: the shapes of `en/first` and `en/rest` are the types any other language must fill. A sentence
 * with a gap is a function, so a language may order its words as it likes. `messages` is chosen once, before the app
 * starts, so that any component or function may take its part of it when it is made or called; a module must not, for it
 * is read before.
 *
 * A language is added by a folder of the same files, `<tag>/first/…` and `<tag>/rest/…`, each area typed by its English
 * twin (`export const shell: FirstMessages['shell'] = …`) and gathered as `messages` by the `index.ts` of its part, and by
 * two lines: `<tag>: () => import('./<tag>/first')` in `first.ts`, and the same of `rest` in `all.ts`. What is counted goes
 * by `counting('<tag>')` of `plural.ts`.
 */
export { compareNames } from './collation'
export { firstWords } from './first-words'
export { language, messages, speak } from './first'
export { findLanguage, languages, type Language } from './languages'
export type { FirstMessages } from './en/first'
export type { RestMessages } from './en/rest'

let coming: Promise<void> | undefined

/** Every sentence in the language spoken, or in English where it cannot be had. Never rejects. */
export function everySentence(): Promise<void> {
  coming ??= import('./all').then(
    ({ speakAll }) => speakAll(),
    () => (coming = undefined),
  )
  return coming
}

/** What `load` fetches, once its sentences are there as well: the one way to fetch a part of the app that says something. */
export async function withSentences<Part>(load: () => Promise<Part>): Promise<Part> {
  const [part] = await Promise.all([load(), everySentence()])
  return part
}
