/**
 * Drafts on their way to the engine, as text that can be left behind at the last moment.
 *
 * When a tab is closed or put to sleep there is no time to wait for the engine; `localStorage` takes a letter at once.
 * Whoever starts next finds it and hands it on.
 */
import { isOid, isPagePath, isRefName, isWikiId, type WikiId } from '../../names'
import type { Draft, KeptFile } from '../../worker'

export type Letter = Draft & { readonly wiki: WikiId }

const prefix = 'verso.letter:'

/** Who it is about. Letters from before there were branches name none, and mean the one that is shown. */
export type Addressee = Pick<Letter, 'wiki' | 'path' | 'branch'>

/** One place per page and branch, so that a newer letter takes the place of the older. */
export const addressOf = ({ wiki, path, branch }: Addressee): string =>
  `${prefix}${wiki}:${branch ? `${branch}:` : ''}${path}`

export const isAddress = (key: string): boolean => key.startsWith(prefix)

export const formatLetter = ({ wiki, path, branch, text, base, time, files = [] }: Letter): string =>
  JSON.stringify({ wiki, path, branch, text, base, time, ...(files.length > 0 && { files }) })

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

const isText = <Text extends string>(value: unknown, is: (text: string) => text is Text): value is Text =>
  typeof value === 'string' && is(value)

const isKeptFile = (value: unknown): value is KeptFile =>
  isRecord(value) && isText(value.path, isPagePath) && isText(value.oid, isOid)

/** Files that are named otherwise than files are left out. */
const readFiles = (value: unknown): Pick<Letter, 'files'> =>
  Array.isArray(value) && value.length > 0 ? { files: value.filter(isKeptFile) } : {}

function readLetter(value: unknown): Letter | undefined {
  if (!isRecord(value)) return undefined
  const { wiki, path, branch, text, base, time } = value
  if (!isText(wiki, isWikiId) || !isText(path, isPagePath)) return undefined
  if (typeof text !== 'string' || typeof time !== 'number') return undefined
  if (base !== null && !isText(base, isOid)) return undefined
  const letter = { wiki, path, text, base, time, ...readFiles(value.files) }
  if (branch === undefined) return letter
  return isText(branch, isRefName) ? { ...letter, branch } : undefined
}

/** Whether the letter says more than the draft the engine has. */
export const isNews = (letter: Letter, draft: Draft | null): boolean =>
  draft === null || (letter.time > draft.time && letter.text !== draft.text)
