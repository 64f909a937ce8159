/** Where a line was before the commit that made it what it is: one step back from what blame says. */
import { findFile, listPathRevisions, readBlob, readCommit, type GraphCall } from '../../git'
import type { Oid, PagePath } from '../../names'
import { decodeText, matchWithin, splitLines } from '../../page'
import type { OpenWiki } from '../wiki'
import type { LinePlace } from './model'

/** Lines that may differ; where more do, the line pointed at may be another one nearby. */
const maxEditLength = 400

/**
 * The page as the commit's parent has it, under the name it had there, with the line that stood where this one does: the one
 * it took the place of, or the one it was put in front of. Null when the page began with that commit.
 */
export async function findLineBefore(
  wiki: OpenWiki,
  { commit, path, line }: LinePlace,
  call: GraphCall = {},
): Promise<LinePlace | null> {
  const before = await findPageBefore(wiki, { commit, path }, call)
  if (!before) return null
  const after = await findFile(wiki.repository, commit, path)
  const [old, now] = [await readLines(wiki, before.blob), after ? await readLines(wiki, after.oid) : []]
  const matching = matchWithin(old, now, { maxEditLength })
  return { commit: before.commit, path: before.path, line: placeBefore(matching, line, old.length) }
}

type PageBefore = { readonly commit: Oid; readonly path: PagePath; readonly blob: Oid }

/** The page at the first of the commit's parents that has it. */
async function findPageBefore(
  { repository }: OpenWiki,
  { commit, path }: Omit<LinePlace, 'line'>,
  call: GraphCall,
): Promise<PageBefore | undefined> {
  const [first, ...others] = (await readCommit(repository, commit)).parents
  if (first === undefined) return undefined
  for await (const revision of listPathRevisions(repository, { tip: commit, path }, call)) {
    if (revision.commit === commit && revision.before)
      return { commit: first, path: revision.from ?? path, blob: revision.before }
    break
  }
  for (const parent of others) {
    const file = await findFile(repository, parent, path)
    if (file) return { commit: parent, path, blob: file.oid }
  }
  return undefined
}

async function readLines({ repository }: OpenWiki, blob: Oid): Promise<readonly string[]> {
  return splitLines(decodeText(await readBlob(repository, blob))?.text ?? '')
}

/** Lines count from 1. The line's own place when it stayed, else one within what stood between the same neighbours. */
function placeBefore({ runs }: ReturnType<typeof matchWithin>, line: number, count: number): number {
  const at = line - 1
  const last = runs.findLast(({ after }) => after <= at) ?? { before: 0, after: 0, length: 0 }
  const next = runs.find(({ after }) => after > at)?.before ?? count
  const first = last.before + last.length
  if (at < last.after + last.length) return last.before + at - last.after + 1
  const stood = Math.min(first + at - (last.after + last.length), Math.max(first, next - 1))
  return Math.max(1, Math.min(stood + 1, count))
}
