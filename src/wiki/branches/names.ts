/** What branches and tags may be called: what git allows, said for people. */
import { WikiError } from '../../errors'
import { isRefName, parseRefName, type Oid, type RefName } from '../../names'

export type RefKind = 'branch' | 'tag'

const folders = { branch: 'refs/heads/', tag: 'refs/tags/' } as const

export const folderOf = (kind: RefKind): string => folders[kind]

/** The ref of a branch or tag that is to be made. Throws `invalid-name` for what git would not take, with the reason. */
export function parseName(kind: RefKind, name: string): RefName {
  const fault = faultOfName(name)
  if (fault === undefined) return parseRefName(folderOf(kind) + name)
  throw new WikiError('invalid-name', `“${name}” cannot be the name of a ${kind}: it ${fault}.`, { name })
}

/** The name without the folder of its kind. */
export const nameOf = (ref: RefName): string => ref.replace(/^refs\/(heads|tags)\//, '')

const faults: readonly (readonly [RegExp, string])[] = [
  [/^$/, 'is empty'],
  [/\s/, 'has a space in it'],
  [/\p{Cc}/u, 'has a character that cannot be seen'],
  [/[~^:?*[\\]/, 'has one of the characters ~ ^ : ? * [ \\ in it'],
  [/^-/, 'begins with a hyphen'],
  [/^\/|\/$|\/\//, 'has a slash with nothing before or after it'],
  [/(^|\/)\./, 'has a part that begins with a dot'],
  [/\.$/, 'ends with a dot'],
  [/\.\./, 'has two dots in a row'],
  [/@\{/, 'has “@{” in it'],
  [/\.lock(\/|$)/, 'has a part that ends with “.lock”'],
  [/^(@|HEAD)$/, 'means something else to git'],
]

/** Git keeps a ref in a file, and locks it by one whose name is five bytes longer. */
const longestPart = 250
const encoder = new TextEncoder()

function faultOfName(name: string): string | undefined {
  if (!name.isWellFormed()) return 'is not valid Unicode'
  const fault = faults.find(([pattern]) => pattern.test(name))
  if (fault) return fault[1]
  if (name.split('/').some((part) => encoder.encode(part).length > longestPart)) return 'is too long'
  return isRefName(`refs/heads/${name}`) ? undefined : 'is not one that git allows'
}

/** Why no ref of this name can be made beside those there are; undefined when it can. `a` and `a/b` cannot both be. */
export function faultOfNew(refs: ReadonlyMap<RefName, Oid>, ref: RefName, kind: RefKind): string | undefined {
  const other = [...refs.keys()].find(
    (there) => there === ref || there.startsWith(`${ref}/`) || ref.startsWith(`${there}/`),
  )
  if (other === undefined) return undefined
  if (other === ref) return `There is a ${kind} “${nameOf(ref)}” already.`
  return `There is a ${kind} “${nameOf(other)}” already, and git cannot have “${nameOf(ref)}” beside it.`
}

/** Throws `already-exists` when such a ref cannot be made. */
export function refuseTaken(refs: ReadonlyMap<RefName, Oid>, ref: RefName, kind: RefKind): void {
  const fault = faultOfNew(refs, ref, kind)
  if (fault) throw new WikiError('already-exists', `${fault} Choose another name.`, { name: nameOf(ref) })
}
