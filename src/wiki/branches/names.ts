/** What branches and tags may be called: what git allows. */
import { WikiError } from '../../errors'
import { isGivenName, parseRefName, type Oid, type RefName } from '../../names'

export type RefKind = 'branch' | 'tag'

const folders = { branch: 'refs/heads/', tag: 'refs/tags/' } as const

export const folderOf = (kind: RefKind): string => folders[kind]

/** The ref of a branch or tag that is to be made. Throws `invalid-name` for what git would not take. */
export function parseName(kind: RefKind, name: string): RefName {
  if (isGivenName(name)) return parseRefName(folderOf(kind) + name)
  throw new WikiError('invalid-name', `No name of a ${kind}: “${name}”.`, { reason: 'branch-name', name })
}

/** The name without the folder of its kind. */
export const nameOf = (ref: RefName): string => ref.replace(/^refs\/(heads|tags)\//, '')

/** A name that is taken: by a ref of that name, or by one that git cannot have beside it, as `a` and `a/b`. */
export type NameFault = {
  readonly reason: 'branch-there' | 'tag-there' | 'name-beside'
  readonly name: string
}

/** Why no ref of this name can be made beside those there are; undefined when it can. */
export function faultOfNew(refs: ReadonlyMap<RefName, Oid>, ref: RefName, kind: RefKind): NameFault | undefined {
  const other = [...refs.keys()].find(
    (there) => there === ref || there.startsWith(`${ref}/`) || ref.startsWith(`${there}/`),
  )
  return other && { reason: other === ref ? `${kind}-there` : 'name-beside', name: nameOf(other) }
}

/** Throws `already-exists` when such a ref cannot be made. */
export function refuseTaken(refs: ReadonlyMap<RefName, Oid>, ref: RefName, kind: RefKind): void {
  const fault = faultOfNew(refs, ref, kind)
  if (fault) throw new WikiError('already-exists', `${fault.reason}: “${fault.name}”`, fault)
}
