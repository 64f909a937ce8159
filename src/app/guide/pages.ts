/** The pages of the guide: Markdown, one chunk a language, fetched when the guide is read. */
import type { Language } from '../messages'

export const guidePages = ['start', 'search', 'queries', 'models', 'tables', 'together', 'dialects'] as const
export type GuidePage = (typeof guidePages)[number]

export type GuideText = { readonly markdown: string; readonly language: Language }
/** Whole pages only; what a language does not have yet is read in English. */
export type Translated = Readonly<Partial<Record<GuidePage, string>>>

/** The languages besides the source that have pages. */
const translations: Readonly<Partial<Record<Language, () => Promise<{ readonly pages: Translated }>>>> = {
  ar: () => import('./pages/ar'),
  de: () => import('./pages/de'),
  es: () => import('./pages/es'),
  fr: () => import('./pages/fr'),
  ja: () => import('./pages/ja'),
  'zh-Hans': () => import('./pages/zh-Hans'),
}

/** The first where no page is named; undefined for a name that no page has. */
export const findGuidePage = (name: string): GuidePage | undefined =>
  name === '' ? 'start' : guidePages.find((page) => page === name)

/** In that language, or in English where there is none in it, or it cannot be fetched. Rejects where English cannot be. */
export async function readGuide(page: GuidePage, language: Language): Promise<GuideText> {
  const translated = await translations[language]?.().catch(() => undefined)
  const markdown = translated?.pages[page]
  if (markdown !== undefined) return { markdown, language }
  const { pages } = await import('./pages/en')
  return { markdown: pages[page], language: 'en' }
}
