/** When a phrase came into the wiki, and when it went. */
import { readCommit, searchHistory, type GraphCall, type Recount, type Repository, type Tally } from '../../git'
import type { Oid, PagePath } from '../../names'
import { countPhrase, decodeText } from '../../page'
import { readHead } from '../read'
import type { OpenWiki } from '../wiki'
import type { PhraseFind, PhraseSlice } from './model'
import { readPhraseLines } from './phrase-lines'

/** A slice ends after so many milliseconds, or with so many files found. */
const sliceTime = 500
const sliceFiles = 20
/** Files of one commit that are named. */
const mostFiles = 10
/** Larger files are passed over. */
const mostBytes = 4 << 20

/** Where to search: one page through its renames, or all files (null); from the head on, or from the `next` of before. */
export type PhrasePlace = { readonly path: PagePath | null; readonly after: Oid | null }

/**
 * The commits that changed how often a phrase is in a file, newest first. The phrase is looked for as it was typed, capitals
 * and blanks included, within any line; a merge counts where it wrote what none of its parents has. What is no text, or larger
 * than 4 MiB, is passed over. An empty phrase is nowhere.
 */
export async function findPhrase(
  wiki: OpenWiki,
  phrase: string,
  { path, after, ...call }: PhrasePlace & GraphCall,
): Promise<PhraseSlice> {
  const tip = await readHead(wiki)
  const none: PhraseSlice = { finds: [], searched: 0, total: 0, missing: 0, next: null }
  if (tip === null || phrase === '') return none
  const tally = tallyOf(wiki.repository, phrase)
  const search = searchHistory(wiki.repository, { tip, path, after }, { ...call, tally })
  const end = performance.now() + sliceTime
  const finds: PhraseFind[] = []
  let [slice, files] = [none, 0]
  for await (const { commit, files: found, ...place } of search) {
    if (found.length > 0) finds.push(await describeFind(wiki.repository, phrase, { commit, found }))
    slice = { finds, missing: tally.missing.size, ...place }
    files += found.length
    if (files >= sliceFiles || performance.now() > end) break
  }
  return slice
}

async function describeFind(
  repository: Repository,
  phrase: string,
  { commit, found }: { readonly commit: Oid; readonly found: readonly Recount[] },
): Promise<PhraseFind> {
  const files = []
  for (const { path, from, before, after } of found.slice(0, mostFiles)) {
    const lines = await readPhraseLines(repository, phrase, { before: before.blob, after: after.blob })
    files.push({ path, from, before: before.count, after: after.count, lines })
  }
  return { commit: await readCommit(repository, commit), files, more: Math.max(0, found.length - mostFiles) }
}

/** What the last search in a repository counted, so that it need not begin anew with every slice. */
const tallies = new WeakMap<Repository, { readonly phrase: string; readonly tally: Tally }>()

function tallyOf(repository: Repository, phrase: string): Tally {
  const known = tallies.get(repository)
  if (known?.phrase === phrase) return known.tally
  const count = (bytes: Uint8Array): number =>
    bytes.length > mostBytes ? 0 : countPhrase(decodeText(bytes)?.text ?? '', phrase)
  const tally = { count, counts: new Map(), missing: new Set<Oid>() }
  tallies.set(repository, { phrase, tally })
  return tally
}
