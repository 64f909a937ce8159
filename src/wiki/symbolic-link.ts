/** Symbolic links: a blob that holds a path, as seen from the folder it lies in. */
import { findFile, readBlob, type FileEntry, type Repository } from '../git'
import type { Oid, PagePath } from '../names'
import { decodeText, folderOf, joinPath } from '../page'

/** Longer chains go round in a circle, most likely; Linux follows as many. */
const mostSteps = 40
/** In bytes, as Linux has it. A link that says more leads nowhere. */
const longestTarget = 4096

/** The file of the wiki a link leads to, over other links if need be; undefined for what is no link, or leads elsewhere. */
export async function followLink(repository: Repository, commit: Oid, path: PagePath): Promise<FileEntry | undefined> {
  let file = await findFile(repository, commit, path)
  if (file?.kind !== 'symlink') return undefined
  for (let step = 0; file?.kind === 'symlink' && step < mostSteps; step++) {
    const to: PagePath | undefined = await readTarget(repository, file)
    file = to && (await findFile(repository, commit, to))
  }
  return file?.kind === 'file' || file?.kind === 'executable' ? file : undefined
}

async function readTarget(repository: Repository, { path, oid }: FileEntry): Promise<PagePath | undefined> {
  const bytes = await readBlob(repository, oid)
  const target = bytes.length <= longestTarget ? decodeText(bytes)?.text : undefined
  return target === undefined || target.startsWith('/') ? undefined : joinPath(folderOf(path), target)
}
