/** Letters in this browser's `localStorage`: posted at once, handed on to the engine at the next start. */
import { hasCode } from '../../errors'
import type { WikiApi } from '../../worker'
import { addressOf, formatLetter, isAddress, isNews, parseLetter, type Addressee, type Letter } from './letters'

type Api = Pick<WikiApi, 'readDraft' | 'writeDraft'>

/** Runs what needs `localStorage`; a browser that forbids it, or has it full, does without. */
function tolerant(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}

export const postLetter = (letter: Letter): void =>
  tolerant(() => localStorage.setItem(addressOf(letter), formatLetter(letter)))

/** To be called when the engine has the text, or nobody wants it any more. */
export const withdrawLetter = (to: Addressee): void => tolerant(() => localStorage.removeItem(addressOf(to)))

function listLetters(): readonly Letter[] {
  const letters: Letter[] = []
  tolerant(() => {
    const keys = Object.keys(localStorage).filter(isAddress)
    for (const key of keys) {
      const letter = parseLetter(localStorage.getItem(key) ?? '')
      if (letter) letters.push(letter)
    }
  })
  return letters
}

/** The letter that lies here for a page, as when the engine had no room for it. */
export function findLetter(to: Addressee): Letter | undefined {
  let letter: Letter | undefined
  tolerant(() => void (letter = parseLetter(localStorage.getItem(addressOf(to)) ?? '')))
  return letter
}

/** Hands every letter that was left behind on to the engine. A letter goes only once the engine has it. */
export async function deliverLetters(api: Api): Promise<void> {
  for (const letter of listLetters()) {
    try {
      await deliver(api, letter)
    } catch (error) {
      if (!hasCode(error, 'not-found')) throw error // the wiki is gone, and its drafts with it
    }
    withdrawLetter(letter)
  }
}

async function deliver(api: Api, letter: Letter): Promise<void> {
  const { wiki, ...draft } = letter
  if (isNews(letter, await api.readDraft(wiki, draft.path, draft.branch))) await api.writeDraft(wiki, draft)
}
