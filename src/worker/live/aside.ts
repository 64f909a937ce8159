/** What cannot be merged with what others did: committed on a branch of its own, and merged from there. */
import { hasCode, WikiError } from '../../errors'
import { resolveRef } from '../../git'
import { branchName, branchRef, type Oid, type RefName } from '../../names'
import { createBranch, mergeBranch, onBranch, type OpenWiki } from '../../wiki'
import type { LiveExported } from '../api'
import { commitExport, type Exporting } from './exporting'
import { requireStanding, stand, type KeeperOptions } from './keeping'

/** Commits it where it began, and leaves the merge to wait for somebody. */
export async function putAside(options: KeeperOptions, exporting: Exporting): Promise<LiveExported> {
  const { wiki, standing } = exporting
  const { folder, database } = options
  const home = standing.home ?? wiki.branch
  const branch = await makeAside(options, wiki, standing.commit)
  const aside = { ...exporting, wiki: onBranch(wiki, branch) }
  const outcome = await commitExport(options, aside)
  if (outcome === 'impossible') throw new WikiError('storage-failed', 'The database could not be committed. Try again.')
  stand(options, { branch, commit: outcome.commit, changed: false, home })
  database.note('aside', null)
  options.announceRefs()
  await mergeAside(options, { ...aside, standing: requireStanding(options) }, home)
  return { kind: 'conflicted', folder, branch }
}

/** The branch's name is noted before it is made. */
async function makeAside({ database, folder }: KeeperOptions, wiki: OpenWiki, at: Oid | null): Promise<RefName> {
  const noted = database.readNote('aside')
  const stem = `live/${folder.replaceAll(/[^\p{L}\p{N}_-]+/gu, '-')}`
  for (let number = 1; ; number++) {
    const name = noted ?? (number === 1 ? stem : `${stem}-${number}`)
    const ref = branchRef(name)
    const there = await resolveRef(wiki.repository, ref)
    if (there !== null && noted === null) continue
    database.note('aside', name)
    if (there === null) await createBranch(wiki, name, at ?? undefined)
    return ref
  }
}

/** While another merge waits, this one does so on its branch. */
export async function mergeAside(
  { readAuthor, announceMove, announceRefs, folder }: KeeperOptions,
  { wiki, standing, author }: Exporting,
  home: RefName,
): Promise<void> {
  const name = branchName(standing.branch)
  const merging = { message: `Merge what was done in ${folder}`, author: author ?? (await readAuthor()) }
  try {
    const { update, waiting } = await mergeBranch(onBranch(wiki, home), name, merging)
    if (update) announceMove(update)
    if (waiting === 'changed') announceRefs()
  } catch (error) {
    if (!hasCode(error, 'already-exists') && !hasCode(error, 'not-found')) throw error
  }
}
