/** Who wrote each line of a page. */
import { blamePath, readCommit, readCommits, type GraphCall, type LineDiffer } from '../git'
import { WikiError } from '../errors'
import type { Oid, PagePath } from '../names'
import { decodeText, matchWithin, splitLines } from '../page'
import type { Blame } from './model'
import { readHead } from './read'
import type { OpenWiki } from './wiki'

/** Lines that may differ between two revisions; where more do, the comparison is coarser, never wrong, and always the same. */
const maxEditLength = 400

const differ: LineDiffer = {
  split(bytes) {
    const text = decodeText(bytes)?.text
    return text === undefined ? null : splitLines(text)
  },
  match: (before, after) => matchWithin(before, after, { maxEditLength }).runs,
}

/** The page line by line, at the head unless told, with the commits that made the lines what they are, newest first. */
export async function readBlame(
  wiki: OpenWiki,
  path: PagePath,
  { at, ...call }: GraphCall & { readonly at?: Oid | undefined } = {},
): Promise<Blame> {
  const commit = at ?? (await readHead(wiki))
  if (commit === null) throw new WikiError('not-found', `No page “${path}”.`, { reason: 'page-missing', path })
  const blamed = await blamePath(wiki.repository, { at: commit, path }, { ...call, differ })
  const commits = await readCommits(wiki.repository, [...new Set(blamed.map((line) => line.commit))])
  return {
    at: await readCommit(wiki.repository, commit),
    lines: blamed.map((line) => ({ ...line, text: line.text.replace(/\r?\n$/, '') })),
    commits: [...commits].sort((a, b) => b.committer.time - a.committer.time),
  }
}
