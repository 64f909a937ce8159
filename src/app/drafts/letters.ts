/**
 * Drafts on their way to the engine, as text that can be left behind at the last moment.
 *
 * When a tab is closed or put to sleep there is no time to wait for the engine; `localStorage` takes a letter at once.
 * Whoever starts next finds it and hands it on.
 */
import { isOid, isPagePath, isWikiId, type WikiId } from '../../names'
import type { Draft } from '../../worker'

export type Letter = Draft & { readonly wiki: WikiId }

const prefix = 'verso.letter:'

/** One place per page, so that a newer letter takes the place of the older. */
export const addressOf = ({ wiki, path }: Pick<Letter, 'wiki' | 'path'>): string => `${prefix}${wiki}:${path}`

export const isAddress = (key: string): boolean => key.startsWith(prefix)

export const formatLetter = ({ wiki, path, text, base, time }: Letter): string =>
  JSON.stringify({ wiki, path, text, base, time })

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** The letter; undefined when it was cut short, or written by something else. */
export function parseLetter(written: string): Letter | undefined {
  try {
    return readLetter(JSON.parse(written))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function readLetter(value: unknown): Letter | undefined {
  if (!isRecord(value)) return undefined
  const { wiki, path, text, base, time } = value
  if (typeof wiki !== 'string' || !isWikiId(wiki) || typeof path !== 'string' || !isPagePath(path)) return undefined
  if (typeof text !== 'string' || typeof time !== 'number') return undefined
  if (base !== null && (typeof base !== 'string' || !isOid(base))) return undefined
  return { wiki, path, text, base, time }
}

/** Whether the letter says more than the draft the engine has. */
export const isNews = (letter: Letter, draft: Draft | null): boolean =>
  draft === null || (letter.time > draft.time && letter.text !== draft.text)
