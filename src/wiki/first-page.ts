import { parsePagePath } from '../names'
import type { PagePath } from '../names'

export const firstPath: PagePath = parsePagePath('Home.md')

/** What a wiki begins with, in the language of whoever begins it; `{title}` stands for what the wiki is called. */
export type FirstWords = {
  /** What the first wiki of a device is called. */
  readonly title: string
  /** What the first commit says. */
  readonly message: string
  readonly page: string
}

/** For whoever has no words of their own. */
export const plainWords: FirstWords = { title: 'Wiki', message: 'Begin {title}', page: '# {title}\n' }

/** The first commit of a wiki of that title: what it says, and its page. */
export const beginWith = (title: string, { message, page }: FirstWords): Pick<FirstWords, 'message' | 'page'> => ({
  message: message.replaceAll('{title}', () => title),
  page: page.replaceAll('{title}', () => title),
})
