/** Text that was typed and not saved, kept beside the repository and never inside it. */
import type { PagePath } from '../names'
import type { Draft } from './model'
import type { OpenWiki } from './wiki'

const prefix = 'drafts/'
const encoder = new TextEncoder()
const decoder = new TextDecoder()

const storageOf = ({ repository: { storage } }: OpenWiki) => storage

export async function findDraft(wiki: OpenWiki, path: PagePath): Promise<Draft | undefined> {
  const bytes = await storageOf(wiki).read(prefix + path)
  return bytes && decodeDraft(bytes)
}

/** The drafts of the wiki, the one touched last first. */
export async function listDrafts(wiki: OpenWiki): Promise<readonly Draft[]> {
  const keys = await storageOf(wiki).list(prefix)
  const values = await Promise.all(keys.map((key) => storageOf(wiki).read(key)))
  return values.flatMap((bytes) => (bytes ? [decodeDraft(bytes)] : [])).sort((a, b) => b.time - a.time)
}

export const writeDraft = async (wiki: OpenWiki, draft: Draft): Promise<void> =>
  void (await storageOf(wiki).write(new Map([[prefix + draft.path, encodeDraft(draft)]])))

/** Removes the page's draft, whatever it says. */
export const discardDraft = async (wiki: OpenWiki, path: PagePath): Promise<void> =>
  void (await storageOf(wiki).write(new Map([[prefix + path, null]])))

/** Removes a draft that is saved, unless more was typed in the meantime; as part of the transaction that saves it. */
export const settleDraft = async (wiki: OpenWiki, draft: Draft): Promise<void> => {
  const key = prefix + draft.path
  await storageOf(wiki).write(new Map([[key, null]]), new Map([[key, encodeDraft(draft)]]))
}

const encodeDraft = (draft: Draft): Uint8Array => encoder.encode(JSON.stringify(draft))

// Drafts are written by `writeDraft` alone, so their JSON is known to be a draft.
const decodeDraft = (bytes: Uint8Array): Draft => JSON.parse(decoder.decode(bytes)) as Draft
